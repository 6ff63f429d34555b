// Serves the demo on http://127.0.0.1:4173 under the strict content security policy that the kit promises to work with.
//   npm start                                        dialogues of our own
//   npm start -- --dialogues FOLDER                  a folder of STAR or ABCD files
//   PORT=8080 npm start                              another port
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const bundle = resolve(here, '../bundle');
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.map': 'application/json', '.png': 'image/png' };

/** What the workspace needs, and nothing more: no inline script or style, no eval, scripts only through the named policies. */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self'", "frame-src 'self' https:", "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", "trusted-types lit-html session-desk",
].join('; ');

/** The file behind a path of the site, if it is one of ours. */
function fileOf(path) {
  const [root, rest] = path.startsWith('/bundle/') ? [bundle, path.slice('/bundle'.length)] : [join(here, 'pages'), path];
  const file = join(root, normalize(rest.endsWith('/') ? `${rest}index.html` : rest));
  return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The dialogues of a folder as the page reads them; a malformed file is named and the others still run. */
async function readDialogues(folder) {
  const { loadDialogues } = await import('@session-desk/contact-center/node');
  const { dialogues, problems } = await loadDialogues(resolve(folder));
  for (const problem of problems) console.error(`left out: ${problem.source}: at ${problem.path}, expected ${problem.expected}, found ${problem.found}`);
  console.log(`${dialogues.length} dialogues from ${folder}`);
  return JSON.stringify({ dialogues });
}

/** Starts the server; resolves with its address and how to stop it. */
export async function serve({ port = 4173, dialogues } = {}) {
  const own = JSON.stringify({ dialogues: [] });
  const talks = dialogues ? await readDialogues(dialogues) : own;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const headers = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', ...(pathname.startsWith('/frames/') ? {} : { 'content-security-policy': POLICY }) };
    if (pathname === '/dialogues.json') return response.writeHead(200, { ...headers, 'content-type': TYPES['.json'] }).end(talks);
    const file = fileOf(decodeURIComponent(pathname));
    if (!file) return response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('Not found');
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf('--dialogues');
  const { url } = await serve({ port: Number(process.env.PORT ?? 4173), dialogues: at > 0 ? process.argv[at + 1] : undefined });
  console.log(`Session Desk runs at ${url}`);
}

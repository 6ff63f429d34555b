import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const html = (name) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body><script type="module" src="${name}.js"></script></body></html>`;

/**
 * Serves built pages on loopback, gzipped beforehand. Cross-origin isolated, because the clock of any other page is too coarse for a
 * switch; never cached, so that each load is a first one.
 */
export function servePages(built) {
  const files = new Map([['/blank.html', { type: 'text/html', body: gzipSync('<!doctype html><title>blank</title>') }]]);
  for (const { name, files: own } of built) {
    files.set(`/${name}.html`, { type: 'text/html', body: gzipSync(html(name), { level: 9 }) });
    for (const { fileName, code } of own) files.set(`/${fileName}`, { type: 'text/javascript', body: gzipSync(code, { level: 9 }) });
  }
  const start = new Map(built.map((page) => [page.name, [`${page.name}.html`, ...page.start]]));
  const headers = { 'content-encoding': 'gzip', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cache-control': 'no-store' };
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file) response.writeHead(200, { ...headers, 'content-type': `${file.type}; charset=utf-8` }).end(file.body);
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        address: (name) => `http://127.0.0.1:${server.address().port}/${name}.html`,
        /** What a page costs on the wire until its first line runs, in bytes. */
        weight: (name) => start.get(name).reduce((sum, file) => sum + files.get(`/${file}`).body.length, 0),
        close: () => { server.close(); server.closeAllConnections(); },
      });
    });
  });
}

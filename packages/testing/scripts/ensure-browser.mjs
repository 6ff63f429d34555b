// Finds (or makes) a Chromium for the tests. Import { ensureBrowser } or run:
//   node packages/testing/scripts/ensure-browser.mjs [--json|--quiet]
// Order: $CHROME_PATH -> installed Chrome/Chromium/Edge -> Playwright's cache ->
//        @sparticuz/chromium (binary inside the npm tarball, linux x64) ->
//        playwright download -> apt-get (root on Debian/Ubuntu).
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const isExec = (p) => { try { accessSync(p, constants.X_OK); return true; } catch { return false; } };
const skip = new Set((process.env.ENSURE_BROWSER_SKIP ?? '').split(',').filter(Boolean));

export const FLAGS = [
  '--no-sandbox', '--disable-setuid-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps',
];

function runs(path, env) {
  const r = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', env: { ...process.env, ...env }, timeout: 20_000 });
  return r.status === 0 ? r.stdout.trim() : undefined;
}
function fromEnv() {
  for (const k of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']) if (process.env[k]) {
    if (!isExec(process.env[k])) throw new Error(`${k}=${process.env[k]} is not an executable`);
    return { path: process.env[k] };
  }
}
function installed() {
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
  const fixed = process.platform === 'darwin'
    ? ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge']
    : process.platform === 'win32'
      ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
        .flatMap((d) => [join(d, 'Google/Chrome/Application/chrome.exe'), join(d, 'Microsoft/Edge/Application/msedge.exe')])
      : [];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((d) => names.map((n) => join(d, n)));
  const path = [...onPath, ...fixed].find((p) => p && isExec(p));
  return path && { path };
}
async function playwrightCache() {
  try { const { chromium } = await import('playwright-core'); const p = chromium.executablePath(); return existsSync(p) ? { path: p } : undefined; } catch { return undefined; }
}
async function sparticuz() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  let pkg; try { pkg = require.resolve('@sparticuz/chromium'); } catch { return; }
  let dir = dirname(pkg); while (!existsSync(join(dir, 'bin', 'chromium.br'))) { const up = dirname(dir); if (up === dir) return; dir = up; }
  const { version } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const cache = join(root, 'node_modules', '.cache', `sparticuz-chromium-${version}`);
  if (!existsSync(join(cache, 'chromium'))) {
    mkdirSync(dirname(cache), { recursive: true });
    const tmp = mkdtempSync(`${cache}.`);               // inflate aside, then rename: never a half-written binary
    const script = `const {default:c}=await import(${JSON.stringify(pathToFileURL(pkg).href)});await c.executablePath();`;
    // VERCEL=1 makes the package unpack its own nss/nspr/expat (al2023.tar.br); TMPDIR says where to.
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TMPDIR: tmp, VERCEL: '1' }, stdio: ['ignore', 'ignore', 'inherit'] });
    try { renameSync(tmp, cache); } catch (e) { rmSync(tmp, { recursive: true, force: true }); if (!existsSync(join(cache, 'chromium'))) throw e; }
  }
  const env = { LD_LIBRARY_PATH: [join(cache, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  // The package's own fonts.conf names /tmp/fonts; with no font at all Chromium aborts on the first <input>.
  const conf = join(cache, 'fonts.conf');
  if (!existsSync(conf)) writeFileSync(conf, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${join(cache, 'fonts')}</dir><cachedir>${join(cache, 'fontconfig')}</cachedir></fontconfig>\n`);
  env.FONTCONFIG_FILE = conf;
  return { path: join(cache, 'chromium'), env };
}
function playwrightDownload() {
  let cli; try { cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js'); } catch { return; }
  const r = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 });
  return r.status === 0 ? playwrightCache() : undefined;
}
function apt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...a) => spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...a], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', 'chromium') ? installed() : undefined;
}

/** @returns {Promise<{path:string, env?:Record<string,string>, source:string, version:string, args:string[]}>} */
export async function ensureBrowser() {
  const steps = { env: fromEnv, installed, 'playwright-cache': playwrightCache, sparticuz, 'playwright-download': playwrightDownload, apt };
  for (const [source, step] of Object.entries(steps)) {
    if (skip.has(source)) continue;
    const found = await step();
    const version = found && runs(found.path, found.env);
    if (version) return { ...found, source, version, args: FLAGS };
  }
  throw new Error('no browser: set CHROME_PATH to a Chrome, Chromium or Edge executable');
}
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const b = await ensureBrowser();
  if (process.argv.includes('--json')) console.log(JSON.stringify(b));
  else if (!process.argv.includes('--quiet')) console.log(`${b.source}: ${b.version} (${b.path})`);
}

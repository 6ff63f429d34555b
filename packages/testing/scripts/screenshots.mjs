// `npm run screenshots [-- tag…]`: every element's states in every look to screenshots/<tag>/<state>.<variant>.png, one contact sheet per
// element to screenshots/<tag>.png, and the demo's pages. Reads the built output; needs no server for the elements.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { ensureBrowser } from './ensure-browser.mjs';
import { elementPackages, root } from './packages.mjs';

const variants = ['light', 'dark', 'rtl', 'narrow', 'forced-colors'];
const target = join(root, 'screenshots');
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const origin = 'http://gallery.invalid';
const page404 = { status: 404, body: '' };

/** The element, its states and the gallery as one script. */
async function bundleOf(name) {
  const code = `import '@session-desk/${name}/define'; import { states } from '@session-desk/${name}/states'; import { showState } from '@session-desk/testing/gallery';
    window.states = states; window.show = (state, variant) => { document.body.replaceChildren(); return showState(document.body, '${name}', states[state], variant); };`;
  const build = await rollup({
    input: 'gallery',
    plugins: [
      { name: 'gallery', resolveId: (id) => (id === 'gallery' ? join(root, 'gallery.js') : undefined), load: (id) => (id === join(root, 'gallery.js') ? code : undefined) },
      nodeResolve({ exportConditions: ['browser', 'production'] }),
    ],
    onwarn() {},
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  await build.close();
  return output[0].code;
}

/** Where to cut: the place with a margin, or the whole window when something stands in the top layer. */
function cut() {
  const inTopLayer = (node) => [...node.querySelectorAll('*')].some((el) => el.matches(':popover-open, dialog:modal') || (el.shadowRoot && inTopLayer(el.shadowRoot)));
  if (inTopLayer(document)) return undefined;
  const box = document.body.firstElementChild.getBoundingClientRect();
  return { x: Math.max(0, box.x - 12), y: Math.max(0, box.y - 12), width: Math.max(24, box.width + 24), height: Math.max(24, box.height + 24) };
}

async function shootElement(browser, name) {
  const script = await bundleOf(name);
  const folder = join(target, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults = [];
  page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`));
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/gallery.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    return route.fulfill(pathname === '/' ? { contentType: 'text/html', body: '<!doctype html><html lang="en"><title>states</title><style>body{margin:24px}</style><body><script type="module" src="/gallery.js"></script>' } : page404);
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'states' in window);
  const states = await page.evaluate(() => window.states.map((state) => state.name));
  const shots = [];
  for (const variant of variants) {
    await page.emulateMedia({ forcedColors: variant === 'forced-colors' ? 'active' : 'none', colorScheme: variant === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
    for (const [index, state] of states.entries()) {
      await page.evaluate(async ([state, look]) => {
        document.documentElement.style.colorScheme = look === 'dark' ? 'dark' : 'light';
        await window.show(state, look);
      }, [index, variant]);
      const clip = await page.evaluate(cut);
      const file = `${state}.${variant}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled', ...(clip ? { clip, fullPage: true } : {}) });
      shots.push({ state, variant, file });
    }
  }
  await page.close();
  await contactSheet(browser, name, states, shots);
  return { shots: shots.length, faults };
}

async function contactSheet(browser, name, states, shots) {
  const image = ({ file }) => `data:image/png;base64,${readFileSync(join(target, name, file)).toString('base64')}`;
  const rows = states.map((state) => `<tr><th>${state}</th>${variants.map((variant) => `<td><img src="${image(shots.find((shot) => shot.state === state && shot.variant === variant))}"></td>`).join('')}</tr>`);
  const page = await browser.newPage({ viewport: { width: 1800, height: 200 } });
  await page.setContent(`<!doctype html><style>body{font:14px sans-serif;margin:16px;background:#888;color:#fff}td,th{vertical-align:top;text-align:start;padding:6px}img{max-width:320px;max-height:420px;display:block}</style>
    <h1>${name}</h1><table><tr><th></th>${variants.map((variant) => `<th>${variant}</th>`).join('')}</tr>${rows.join('')}</table>`);
  await page.screenshot({ path: join(target, `${name}.png`), fullPage: true });
  await page.close();
}

/** Runs the demo's own server and shoots each of its pages. */
async function shootDemo(browser) {
  const folder = join(root, 'demo');
  if (!existsSync(join(folder, 'serve.mjs'))) return undefined;
  const port = 4100 + (process.pid % 800);
  const server = spawn(process.execPath, ['serve.mjs'], { cwd: folder, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    const address = `http://127.0.0.1:${port}`;
    for (let tries = 0; !(await fetch(address).then(() => true, () => false)); tries++) {
      if (tries > 100) throw new Error(`the demo does not answer at ${address}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    mkdirSync(join(target, 'demo'), { recursive: true });
    const pages = ['', ...['', 'pages'].flatMap((sub) => (existsSync(join(folder, sub)) ? readdirSync(join(folder, sub)).filter((file) => file.endsWith('.html') && file !== 'index.html').map((file) => (sub ? `${sub}/${file}` : file)) : []))];
    const looks = [['light', 1440], ['dark', 1440], ['rtl', 1440], ['narrow', 320]];
    const faults = [];
    let shots = 0;
    for (const path of pages) {
      for (const [look, width] of looks) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: look === 'dark' ? 'dark' : 'light' });
        page.on('pageerror', (error) => faults.push(`demo/${path}: ${error.message}`));
        if (look === 'rtl') await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; }));
        await page.goto(`${address}/${path}`);
        await page.waitForTimeout(4000);
        await page.screenshot({ path: join(target, 'demo', `${(path || 'index').replace(/\.html$/, '').replaceAll('/', '-')}.${look}.png`) });
        await page.close();
        shots++;
      }
    }
    return { shots, faults };
  } finally {
    server.kill();
  }
}

const { path: executablePath, args, env } = await ensureBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const jobs = [
  ...elementPackages.filter(({ name, folder }) => isWanted(name) && existsSync(join(folder, 'dist/states.js'))).map(({ name }) => [name, () => shootElement(browser, name)]),
  ...(isWanted('demo') ? [['demo', () => shootDemo(browser)]] : []),
];
const missing = elementPackages.filter(({ name, folder }) => isWanted(name) && !existsSync(join(folder, 'dist/states.js')));
mkdirSync(target, { recursive: true });
try {
  for (const [name, shoot] of jobs) {
    const result = await shoot().catch((error) => ({ shots: 0, faults: [error.stack] }));
    if (!result) continue;
    console.log(`${name}: ${result.shots} screenshots`);
    for (const fault of new Set(result.faults)) console.error(`✗ ${fault}`);
    if (result.faults.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
for (const { name } of missing) {
  console.error(`✗ ${name} has no built states`);
  process.exitCode = 1;
}

// The states of elements, shipped pages and tools, each in every look. No server: one script with all of them, on a page of its own.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { elementPackages, root } from '../packages.mjs';
import { contactSheet, target } from './contact-sheet.mjs';

const looks = ['light', 'dark', 'rtl', 'narrow', 'forced-colors'];
const origin = 'http://gallery.invalid';
const html = '<!doctype html><html lang="en"><title>states</title><style>body{margin:24px}</style><body><script type="module" src="/gallery.js"></script>';

/** Builds the gallery: `{ script, items }`, the names of all that it can show. An element without built states is a fault. */
export async function galleryOf(browser) {
  const names = elementPackages.map(({ name }) => name);
  const missing = elementPackages.filter(({ folder }) => !existsSync(join(folder, 'dist/states.js'))).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`no built states of ${missing.join(', ')}: run npm run build`);
  const gallery = { script: await bundleOf(codeOf(names)), items: [] };
  const page = await open(browser, gallery);
  gallery.items = await page.evaluate(() => Object.keys(window.items));
  await page.close();
  return gallery;
}

/** Shoots one item of the gallery in all its states and looks. */
export async function shootItem(browser, gallery, item) {
  const folder = join(target, item);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const faults = [];
  const page = await open(browser, gallery, faults);
  const states = await page.evaluate((name) => window.items[name].states.map((state) => state.name), item);
  const shots = [];
  for (const look of looks) {
    await page.emulateMedia({ forcedColors: look === 'forced-colors' ? 'active' : 'none', colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
    for (const [index, state] of states.entries()) {
      await page.evaluate(([name, at, variant]) => window.show(name, at, variant), [item, index, look]);
      const clip = await page.evaluate(cut);
      const file = `${state}.${look}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled', clip, fullPage: true });
      shots.push({ state, look, file });
    }
  }
  await page.close();
  await contactSheet(browser, item, shots);
  return { shots: shots.length, faults };
}

async function open(browser, { script }, faults = []) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/gallery.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    return route.fulfill(pathname === '/' ? { contentType: 'text/html', body: html } : { status: 404, body: '' });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'items' in window);
  return page;
}

/** A module that gives the page `items` – name → its tag and states – and `show`. A tool's states are those that begin with its name. */
function codeOf(elements) {
  return `
    ${elements.map((name, at) => `import '@session-desk/${name}/define'; import { states as states${at} } from '@session-desk/${name}/states';`).join('\n')}
    import { pageStates } from '@session-desk/pages/states';
    import { states as tools } from '@session-desk/tools/states';
    import { showState } from '@session-desk/testing/gallery';
    customElements.define('tool-place', class extends HTMLElement {});
    const pages = pageStates();
    for (const page of pages) page.define();
    const kinds = [...new Set(tools.map(({ name }) => name.split('-')[0]))];
    window.items = Object.fromEntries([
      ${elements.map((name, at) => `['${name}', { tag: '${name}', states: states${at} }],`).join('\n')}
      ...pages.map(({ tag, states }) => [tag.replace(/^desk-/, ''), { tag, states }]),
      ...kinds.map((kind) => [kind + '-tool', { tag: 'tool-place', states: tools.filter(({ name }) => name.startsWith(kind)) }]),
    ]);
    window.show = async (item, at, look) => {
      document.documentElement.style.colorScheme = look === 'dark' ? 'dark' : 'light';
      document.body.replaceChildren();
      const { tag, states } = window.items[item];
      await showState(document.body, tag, states[at], look);
    };`;
}

async function bundleOf(code) {
  const id = join(root, 'gallery.js');
  const build = await rollup({
    input: 'gallery',
    plugins: [{ name: 'gallery', resolveId: (name) => (name === 'gallery' ? id : undefined), load: (name) => (name === id ? code : undefined) }, nodeResolve({ exportConditions: ['browser', 'production'] })],
    onwarn() {},
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  await build.close();
  return output[0].code;
}

/** Where to cut, with a margin: the element and what it has in the top layer; that alone when it stands far off. */
function cut() {
  const topLayer = (node) => [...node.querySelectorAll('*')].flatMap((el) => [...(el.matches(':popover-open, dialog:modal') ? [el] : []), ...(el.shadowRoot ? topLayer(el.shadowRoot) : [])]);
  const boxesOf = (elements) => elements.map((el) => el.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
  const around = (boxes) => {
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    return { left, top, right: Math.max(...boxes.map((box) => box.right)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
  };
  const place = document.body.firstElementChild;
  const above = boxesOf(topLayer(document));
  const own = boxesOf([place.firstElementChild]);
  const all = around([...(own.length > 0 ? own : [place.getBoundingClientRect()]), ...above]);
  const { left, top, right, bottom } = above.length > 0 && all.right - all.left > innerWidth / 2 ? around(above) : all;
  const [x, y] = [Math.max(0, left - 12), Math.max(0, top - 12)];
  return { x, y, width: Math.max(24, right + 12 - x), height: Math.max(24, bottom + 12 - y) };
}

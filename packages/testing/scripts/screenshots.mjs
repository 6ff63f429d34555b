// `npm run screenshots [-- item…]`: everything that can be seen, to look at. An item is an element (`session-pane`), a shipped page
// (`case-page`), a shipped tool (`knowledge-tool`) or the demo (`demo`, its pages as a whole in every look); without one, all of them.
// Each gets its pictures in screenshots/<item>/ and one contact sheet screenshots/<item>.png. `readme` alone makes docs/workspace.png anew.
// Reads the built output; the demo needs its bundle (`npm run build`).
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.mjs';
import { shootDemo, shootReadme } from './pictures/demo.mjs';
import { galleryOf, shootItem } from './pictures/gallery.mjs';
import { target } from './pictures/contact-sheet.mjs';

const LANES = 2;
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

mkdirSync(target, { recursive: true });
const { path: executablePath, args, env } = await ensureBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const unknown = new Set(wanted);
try {
  if (wanted.includes('readme')) await report('readme', () => shootReadme(browser));
  const gallery = wanted.length > 0 && wanted.every((name) => name === 'demo' || name === 'readme') ? undefined : await galleryOf(browser);
  const items = [
    ...(gallery?.items ?? []).filter(isWanted).map((name) => [name, () => shootItem(browser, gallery, name)]),
    ...(isWanted('demo') ? [['demo', () => shootDemo(browser)]] : []),
  ];
  await Promise.all(Array.from({ length: LANES }, async () => { for (let item = items.shift(); item; item = items.shift()) await report(...item); }));
} finally {
  await browser.close();
}
for (const name of unknown) fail(`there is no ${name}`);

/** Runs one item and says what came of it; a fault in one keeps no other from being seen. */
async function report(name, shoot) {
  unknown.delete(name);
  const { shots, faults } = await shoot().catch((error) => ({ shots: 0, faults: [error.stack] }));
  console.log(`${name}: ${shots} screenshots`);
  for (const fault of new Set(faults)) fail(`${name}: ${fault}`);
}

function fail(text) {
  console.error(`✗ ${text}`);
  process.exitCode = 1;
}

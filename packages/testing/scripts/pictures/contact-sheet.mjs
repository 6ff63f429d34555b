// One picture of all pictures of an item: a row for each state, a column for each look.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packages.mjs';

/** Where screenshots go; not part of the project. */
export const target = join(root, 'screenshots');

/** Makes screenshots/<item>.png of `{ state, look, file }` in screenshots/<item>/. `size` is the largest width of one picture. */
export async function contactSheet(browser, item, shots, size = 320) {
  const looks = [...new Set(shots.map(({ look }) => look))];
  const states = [...new Set(shots.map(({ state }) => state))];
  const cell = (state, look) => {
    const shot = shots.find((one) => one.state === state && one.look === look);
    return `<td>${shot ? `<img src="data:image/png;base64,${readFileSync(join(target, item, shot.file)).toString('base64')}">` : ''}</td>`;
  };
  const page = await browser.newPage({ viewport: { width: 200 + looks.length * (size + 14), height: 200 } });
  await page.setContent(`<!doctype html><style>body{font:14px sans-serif;margin:16px;background:#888;color:#fff}td,th{vertical-align:top;text-align:start;padding:6px}img{max-width:${size}px;max-height:${size * 1.4}px;display:block}</style>
    <h1>${item}</h1><table><tr><th></th>${looks.map((look) => `<th>${look}</th>`).join('')}</tr>${states.map((state) => `<tr><th>${state}</th>${looks.map((look) => cell(state, look)).join('')}</tr>`).join('')}</table>`);
  await page.screenshot({ path: join(target, `${item}.png`), fullPage: true });
  await page.close();
}

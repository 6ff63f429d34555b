// The demo's pages as a whole, in every look, and the picture of the README.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packages.mjs';
import { contactSheet, target } from './contact-sheet.mjs';

const looks = [
  { look: 'light', width: 1440 }, { look: 'dark', width: 1440 }, { look: 'rtl', width: 1440 }, { look: 'forced-colors', width: 1440 },
  { look: 'stacked', width: 1024 }, { look: '720', width: 720 }, { look: '320', width: 320 },
];

/** What is seen of the workspace: Home, a conversation with others and offers waiting, and that in each area of a narrow one. */
const scenes = ['home', 'conversation', 'talk'];

/** Shoots every page of the demo in every look. */
export async function shootDemo(browser) {
  const folder = join(target, 'demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(join(root, 'demo/pages')).filter((file) => file.endsWith('.html') && file !== 'index.html');
  return withDemo(async (url) => {
    const shots = [];
    const faults = [];
    await Promise.all([looks.slice(0, 4), looks.slice(4)].map(async (lane) => {
      for (const { look, width } of lane) {
        const page = await pageIn(browser, look, width, faults);
        const shoot = async (state, options) => {
          const file = `${state}.${look}.png`;
          await page.screenshot({ path: join(folder, file), ...options });
          shots.push({ state, look, file });
        };
        await page.goto(addressOf(url, look));
        await page.locator('agent-workspace desk-home-page').first().or(page.locator('session-stage')).first().waitFor();
        await page.waitForTimeout(600);
        await shoot(scenes[0]);
        await converse(page);
        await shoot(scenes[1]);
        await page.keyboard.press('Alt+Shift+C');
        await page.waitForTimeout(300);
        await shoot(scenes[2]);
        for (const other of others) {
          await page.goto(new URL(other + new URL(addressOf(url, look)).search, url).href);
          await page.waitForTimeout(1000);
          await shoot(other.replace('.html', ''), { fullPage: true });
        }
        await page.close();
      }
    }));
    const order = [...scenes, ...others.map((other) => other.replace('.html', ''))];
    shots.sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state) || looks.findIndex(({ look }) => look === left.look) - looks.findIndex(({ look }) => look === right.look));
    await contactSheet(browser, 'demo', shots, 480);
    return { shots: shots.length, faults };
  });
}

/** Makes docs/workspace.png: two customers in hand, one reply suggested, two offers waiting. */
export async function shootReadme(browser) {
  return withDemo(async (url) => {
    const faults = [];
    const page = await pageIn(browser, 'light', 1440, faults);
    await page.goto(addressOf(url, 'light'));
    await converse(page);
    await page.keyboard.press('Alt+Shift+C');
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(root, 'docs/workspace.png') });
    await page.close();
    return { shots: 1, faults };
  });
}

async function withDemo(use) {
  if (!existsSync(join(root, 'bundle/demo/workspace.js'))) throw new Error('the demo has no bundle: run npm run build');
  const { serve } = await import('../../../../demo/serve.mjs');
  const site = await serve({ port: 0 });
  try {
    return await use(site.url);
  } finally {
    await site.close();
  }
}

async function pageIn(browser, look, width, faults) {
  const page = await browser.newPage({
    viewport: { width, height: look === '720' ? 450 : look === '320' ? 640 : 900 }, reducedMotion: 'reduce',
    colorScheme: look === 'dark' ? 'dark' : 'light', forcedColors: look === 'forced-colors' ? 'active' : 'none',
  });
  page.on('pageerror', (error) => faults.push(`${look}: ${error.message}`));
  return page;
}

function addressOf(url, look) {
  return `${url}?fresh&arrivals=0&pace=8&missed=keep&lang=${look === 'rtl' ? 'ar' : 'en'}`;
}

/** Two customers are taken, the first is in focus and has written, two more wait. */
async function converse(page) {
  // It is there when what was kept is back; where the window is narrow it cannot be seen.
  await page.locator('[name="bring"]').waitFor({ state: 'attached' });
  const bring = () => page.evaluate(() => document.querySelector('[name="bring"]').click());
  const offers = page.locator('notification-toast [data-offer]');
  for (const _customer of [1, 2]) {
    await bring();
    await offers.first().waitFor();
    await page.keyboard.press('Alt+Shift+A');
    await offers.first().waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Alt+1');
  for (const count of [1, 2]) {
    await bring();
    await offers.nth(count - 1).waitFor();
  }
  await page.locator('communication-panel .item.customer').nth(1).waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
}

// `npm run e2e [-- --chaos] [--slow] [word…]`: the whole page in a real browser, the same story told by mouse, by keyboard, right-to-left and dark,
// and one of two windows.
// With `--chaos` the centre answers up to two seconds late, doubles and reorders; with `--slow` the page runs at a sixth of the machine's speed.
import { fileURLToPath } from 'node:url';
import { serve } from '../../../demo/serve.mjs';
import { openBrowser } from './browser.mjs';
import { Desk } from './desk.mjs';
import { KeyboardHands } from './keyboard-hands.mjs';
import { MouseHands } from './mouse-hands.mjs';
import { StoryTeller } from './story-teller.mjs';
import { tellStory } from './story.mjs';
import { tellOfTwoWindows } from './two-windows.mjs';
import { watch } from './watcher.mjs';
import { wordsIn } from './words.mjs';

const chaos = process.argv.includes('--chaos');
const slow = process.argv.includes('--slow');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const late = chaos ? 2000 : 0;

/** How long a test waits for what must come, in milliseconds: only a failure takes so long, and a loaded machine is none. */
const patience = 45_000;
/** How long a close can be undone, in seconds: an agent on a loaded machine still reaches the button in time. */
const undo = 12;

const stories = [
  { name: 'by mouse', hands: (desk) => new MouseHands(desk), theme: 'light' },
  { name: 'by keyboard', hands: (desk) => new KeyboardHands(desk), theme: 'light' },
  { name: 'right-to-left', hands: (desk) => new KeyboardHands(desk, { rightToLeft: true }), theme: 'light', lang: 'ar' },
  { name: 'dark', hands: (desk) => new MouseHands(desk), theme: 'dark' },
  { name: 'two windows', hands: (desk) => new MouseHands(desk), theme: 'light', tell: tellOfTwoWindows },
].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const server = await serve({ port: 0, dialogues: fileURLToPath(new URL('dialogues', import.meta.url)) });
const browser = await openBrowser();
const told = [];
try {
  // Most of a story is waiting for customers: two at a time.
  const lanes = [0, 1].map((lane) => stories.filter((_story, index) => index % 2 === lane));
  await Promise.all(lanes.map(async (lane) => { for (const story of lane) told.push(await tell(story)); }));
} finally {
  await browser.close();
  await server.close();
}
const sum = (key) => told.reduce((all, teller) => all + teller[key], 0);
console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
if (sum('failed') > 0 || sum('passed') === 0) process.exitCode = 1;

/** Tells a story from the beginning, in a browser context of its own, and prints how it went. */
async function tell({ name, hands, theme, lang = 'en', tell: tellIt = tellStory }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const watcher = await watch(page);
  const query = new URLSearchParams({ arrivals: '0', undo: String(undo), offer: '600', missed: 'keep', theme, lang, ...(late > 0 ? { late: String(late) } : {}) });
  const teller = new StoryTeller(`${name}${chaos ? ', with a centre that is late, doubles and reorders' : ''}${slow ? ', on a slow machine' : ''}`, page);
  if (slow) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(`${server.url}?${query}`);
  const desk = new Desk(page, await wordsIn(lang));
  await tellIt({ teller, desk, hands: hands(desk), watcher, patience });
  await context.close();
  console.log(teller.lines.join('\n'));
  return teller;
}

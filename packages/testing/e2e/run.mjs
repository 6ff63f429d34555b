// `npm run e2e [-- --chaos] [word…]`: the whole page in a real browser, the same story told by mouse, by keyboard, right-to-left and dark.
// With `--chaos` the centre answers up to two seconds late, doubles and reorders.
import { fileURLToPath } from 'node:url';
import { serve } from '../../../demo/serve.mjs';
import { openBrowser } from './browser.mjs';
import { Desk } from './desk.mjs';
import { KeyboardHands } from './keyboard-hands.mjs';
import { MouseHands } from './mouse-hands.mjs';
import { StoryTeller } from './story-teller.mjs';
import { tellStory } from './story.mjs';
import { watch } from './watcher.mjs';
import { wordsIn } from './words.mjs';

const chaos = process.argv.includes('--chaos');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const late = chaos ? 2000 : 0;

const stories = [
  { name: 'by mouse', hands: (desk) => new MouseHands(desk), theme: 'light' },
  { name: 'by keyboard', hands: (desk) => new KeyboardHands(desk), theme: 'light' },
  { name: 'right-to-left', hands: (desk) => new KeyboardHands(desk, { rightToLeft: true }), theme: 'light', lang: 'ar' },
  { name: 'dark', hands: (desk) => new MouseHands(desk), theme: 'dark' },
].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const server = await serve({ port: 0, dialogues: fileURLToPath(new URL('dialogues', import.meta.url)) });
const browser = await openBrowser();
const teller = new StoryTeller();
try {
  for (const { name, hands, theme, lang = 'en' } of stories) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' });
    context.setDefaultTimeout(chaos ? 20_000 : 8_000);
    const page = await context.newPage();
    const watcher = await watch(page);
    const query = new URLSearchParams({ arrivals: '0', pace: '10', undo: '5', offer: '600', missed: 'keep', theme, lang, ...(late > 0 ? { late: String(late) } : {}) });
    teller.begin(`${name}${chaos ? ', with a centre that is late, doubles and reorders' : ''}`, page);
    await page.goto(`${server.url}?${query}`);
    const desk = new Desk(page, await wordsIn(lang));
    await tellStory({ teller, desk, hands: hands(desk), watcher, patience: chaos ? 25_000 : 8_000 });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`\n${String(teller.passed)} passed, ${String(teller.failed)} failed`);
if (teller.failed > 0 || teller.passed === 0) process.exitCode = 1;

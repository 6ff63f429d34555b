// npm run test:soak [-- --full]: a shift of opening and closing sessions on a journal; nothing may be left behind.
import { conclude, full, told } from './figures.mjs';
import { onAPage } from './on-a-page.mjs';

const sessions = full ? 5_000 : 500;
const messages = 20;
const blocks = 10;
const warm = 3;
/** What the heap may grow by with a thousand sessions, in kB. */
const SLOPE = 64;
/** What its low water may rise by in a few hundred sessions, which are too few for a slope, in kB; one subscription that each session leaves behind is four times as much. */
const SMOKE = 300;

/** What a session leaves that is closed with a line that was not sent, in bytes, beyond the ten that are kept whole. */
const LINE = 2_000;
const UNSENT = 150;

/** The least that is held in a few looks: a snapshot or a write that is just under way is no leak. */
async function lowest(page) {
  const found = [];
  for (let look = 0; look < 4; look++) found.push(await page.held());
  return Object.fromEntries(Object.keys(found[0]).map((key) => [key, Math.min(...found.map((one) => one[key]))]));
}

/** The slope of a line through points at equal distances, by least squares. */
function slopeOf(values) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const up = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return up / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}

// Interpreted throughout: machine code that V8 keeps in the same heap goes on growing for as long as functions get warm.
await onAPage('soak', async (page) => {
  await page.call('mount');
  const looks = [];
  for (let block = 0; block < blocks; block++) {
    await page.call('work', { cycles: sessions / blocks, messages });
    looks.push({ ...await lowest(page), ...await page.call('standing') });
    told(`${looks.at(-1).opened} sessions, ${looks.at(-1).said} messages, ${(looks.at(-1).heap / 1e6).toFixed(2)} MB, ${looks.at(-1).nodes} nodes, ${looks.at(-1).listeners} listeners`);
  }
  const before = await lowest(page);
  await page.call('work', { cycles: UNSENT, messages, unsent: true });
  const each = ((await lowest(page)).heap - before.heap) / UNSENT;
  const steady = looks.slice(warm);
  const slope = slopeOf(steady.map(({ heap }) => heap)) / 1000 * (1000 / (sessions / blocks));
  // The low water of the last looks against that of the first: what a frame or a snapshot holds for a moment comes and goes.
  const low = (list, key) => Math.min(...list.map((look) => look[key]));
  const grown = (key) => low(steady.slice(-3), key) - low(steady.slice(0, 3), key);
  const last = looks.at(-1);
  conclude(`Soak: ${last.opened} sessions opened and closed, ${last.said} messages, through frame and journal`, ['after sessions', 'messages', 'heap, kB', 'nodes', 'listeners', 'open connections'],
    looks.map(({ opened, said, heap, nodes, listeners, connections }) => [opened, said, (heap / 1000).toFixed(0), nodes, listeners, connections.length]), [
      [`[JS1] no node is left: ${grown('nodes')}`, grown('nodes') <= 0],
      [`[JS1] no listener is left: ${grown('listeners')}`, grown('listeners') <= 0],
      full
        ? [`[JS1] the heap grows by at most ${SLOPE} kB with a thousand sessions: ${slope.toFixed(1)}`, slope <= SLOPE]
        : [`[JS1] the low water of the heap does not rise by more than ${SMOKE} kB: ${(grown('heap') / 1000).toFixed(0)}`, grown('heap') / 1000 <= SMOKE],
      [`[JS1] a session that is closed with a line that was not sent keeps at most ${LINE} bytes, and none of what was said: ${each.toFixed(0)}`, each <= LINE],
      [`[JS1] one log, and one connection to it, to what lies ahead of it, and to what a page leaves: ${last.databases}, ${last.connections.join(' and ')}`, last.databases === 1 && last.connections.join() === 'ahead-of-session-desk,left-of-session-desk,session-desk'],
      ['[JS1] every session is gone from the state', last.sessions === 1 && last.conversations === 0],
    ]);
}, { compiles: false });

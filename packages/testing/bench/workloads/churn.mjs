import { launch, openPage } from '../harness/browser.mjs';
import { interleaved } from '../harness/rounds.mjs';
import { pairedRatio } from '../harness/statistics.mjs';

const shape = { sessions: 10, tabs: 3, fields: 10, visited: true };
const peers = { 'hand-written': 'desk-hand-written', 'hand-written again': 'desk-hand-written', 'Session Desk': 'desk-kit-forgetful' };
const churn = (page, count, from) => page.cost('churn', { count, from, tabs: shape.tabs, fields: shape.fields });

/** What the heap may grow by with 1,000 further sessions, in kB. */
const KEPT_HEAP = 5;

/** What blocks of 1,000 sessions leave behind, after three to warm up. `heap` is the mean of a block, `steps` are all of them, in kB. */
async function growth(page) {
  await page.call('mount', shape);
  for (let warm = 0; warm < 3; warm++) await churn(page, 1000, 10_000 + warm * 1000);
  const blocks = [await page.held()];
  for (let block = 1; block <= 3; block++) {
    await churn(page, 1000, 10_000 * (block + 1));
    blocks.push(await page.held());
  }
  const steps = blocks.slice(1).map(({ heap }, at) => (heap - blocks[at].heap) / 1000);
  return {
    nodes: blocks[3].nodes - blocks[0].nodes, listeners: blocks[3].listeners - blocks[0].listeners,
    heap: (blocks[3].heap - blocks[0].heap) / 3000, steps: steps.map((step) => step.toFixed(1)).join(', '),
  };
}

/** The same in a browser of its own. */
async function leftBehind(pages, compiles) {
  const { browser } = await launch({ compiles });
  try {
    const page = await openPage(browser, pages.address('desk-kit-forgetful'));
    const left = await growth(page);
    await page.close();
    return left;
  } finally {
    await browser.close();
  }
}

/** W3: sessions that come and go all day. */
export const comingAndGoing = {
  id: 'w3',
  title: 'W3 · 1,000 sessions opened and closed',
  pages: ['desk-hand-written', 'desk-kit-forgetful'],

  async run({ rounds, pages, told, gatesOnly }) {
    const left = await leftBehind(pages, false);
    told(`W3: heap of each further 1,000 sessions, interpreted, kB: ${left.steps}`);
    const gates = [
      { name: '[BE3] no node is left of 3,000 sessions', found: left.nodes, passes: left.nodes <= 0 },
      { name: '[BE3] no listener is left of 3,000 sessions', found: left.listeners, passes: left.listeners <= 0 },
      { name: `[BE3] at most ${KEPT_HEAP} kB of heap are left of 1,000 sessions`, found: left.heap, passes: left.heap <= KEPT_HEAP },
    ];
    if (gatesOnly) return { gates, rows: [] };
    told(`W3: with the machine code of functions that get warm, kB: ${(await leftBehind(pages, true)).steps}`);
    const found = await interleaved({
      rounds, pages, told: (text) => { told(`W3: ${text}`); }, peers,
      async measure(page) {
        await page.call('mount', shape);
        await churn(page, 200, 10_000);
        return { cpu: (await churn(page, 1000, 20_000)).cpu };
      },
    });
    const ratioOf = (peer) => pairedRatio(found, peer, 'hand-written', ({ cpu }) => cpu);
    return { gates, rows: [{ what: 'CPU', goal: 1.5, ...ratioOf('Session Desk'), control: ratioOf('hand-written again').ratio }] };
  },
};

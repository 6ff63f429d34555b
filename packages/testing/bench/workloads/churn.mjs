import { interleaved } from '../harness/rounds.mjs';
import { median, pairedRatio } from '../harness/statistics.mjs';

const shape = { sessions: 10, tabs: 3, fields: 10, visited: true };
const peers = { 'hand-written': 'desk-hand-written', 'hand-written again': 'desk-hand-written', 'Session Desk': 'desk-kit-forgetful' };
const churn = (page, count, from) => page.cost('churn', { count, from, tabs: shape.tabs, fields: shape.fields });

/** The heap of 1,000 further sessions that the gate holds, in kB, and the aim: what is compiled late still moves it by some kB. */
const HELD_HEAP = 96;
const AIM_HEAP = 5;

/** What blocks of 1,000 sessions leave behind, after three to warm up; the heap is what one more block adds. */
async function growth(page) {
  await page.call('mount', shape);
  for (let warm = 0; warm < 3; warm++) await churn(page, 1000, 10_000 + warm * 1000);
  const blocks = [await page.held()];
  for (let block = 1; block <= 3; block++) {
    await churn(page, 1000, 10_000 * (block + 1));
    blocks.push(await page.held());
  }
  const steps = blocks.slice(1).map(({ heap }, at) => heap - blocks[at].heap);
  return { nodes: blocks[3].nodes - blocks[0].nodes, listeners: blocks[3].listeners - blocks[0].listeners, heap: median(steps) / 1000, steps };
}

/** W3: sessions that come and go all day. */
export const comingAndGoing = {
  id: 'w3',
  title: 'W3 · 1,000 sessions opened and closed',
  pages: ['desk-hand-written', 'desk-kit-forgetful'],

  async run({ rounds, pages, told, gatesOnly }) {
    const [{ 'Session Desk': left }] = await interleaved({ rounds: 1, pages, told: () => { told('W3, what is left: measured'); }, peers: { 'Session Desk': 'desk-kit-forgetful' }, measure: growth });
    told(`W3: heap of each further 1,000 sessions, kB: ${left.steps.map((step) => (step / 1000).toFixed(1)).join(', ')}`);
    const gates = [
      { name: '[BE3] no node is left of 3,000 sessions', found: left.nodes, passes: left.nodes <= 0 },
      { name: '[BE3] no listener is left of 3,000 sessions', found: left.listeners, passes: left.listeners <= 0 },
      { name: `[BE3] at most ${HELD_HEAP} kB of heap are left of 1,000 sessions`, found: left.heap, passes: left.heap <= HELD_HEAP, aim: AIM_HEAP },
    ];
    if (gatesOnly) return { gates, rows: [] };
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

import { interleaved } from '../harness/rounds.mjs';
import { median, pairedRatio } from '../harness/statistics.mjs';

const shape = { sessions: 100, tabs: 2, fields: 4 };
const repeats = 5;
const ways = {
  'fed by properties': { way: 'count', page: 'rows-kit', goal: 1.2 },
  'through the whole log': { way: 'receive', page: 'desk-kit', goal: 2 },
};

/** CPU of a burst beyond that of the driver alone, in milliseconds. */
async function netCost(page, way) {
  await page.call('mount', shape);
  for (let warm = 0; warm < 2; warm++) await page.call('burst', { way, seed: 1 + warm });
  await page.call('burst', { way, seed: 9, silent: true });
  const costs = [];
  const floors = [];
  for (let time = 0; time < repeats; time++) {
    costs.push((await page.cost('burst', { way, seed: 20 + time })).cpu);
    floors.push((await page.cost('burst', { way, seed: 30 + time, silent: true })).cpu);
  }
  return { net: median(costs) - median(floors) };
}

/** W2: 10,000 messages for 100 sessions, 100 per task. */
export const burst = {
  id: 'w2',
  title: 'W2 · 10,000 messages over 100 sessions',
  pages: ['desk-hand-written', 'rows-kit', 'desk-kit'],

  async run({ rounds, pages, told, gatesOnly }) {
    const gates = [];
    const rows = [];
    for (const [name, { way, page: own, goal }] of Object.entries(ways)) {
      const mutations = await interleaved({
        rounds: 1, pages, told: () => {}, peers: { 'Session Desk': own },
        async measure(page) {
          await page.call('mount', shape);
          // Until every badge says 9+: what changes from then on is the exact number alone.
          await page.call('burst', { way, seed: 5 });
          const frames = await page.call('burstMutations', { way, seed: 6 });
          return frames.reduce((worst, frame) => Math.max(worst, frame.mutations / frame.rows), 0);
        },
      });
      const most = mutations[0]['Session Desk'];
      gates.push({ name: `[BE2] no more mutations than rows changed in a frame, ${name}`, found: most, passes: most <= 1 });
      if (gatesOnly) continue;
      const found = await interleaved({
        rounds, pages, told: (text) => { told(`W2, ${name}: ${text}`); },
        peers: { 'hand-written': 'desk-hand-written', 'hand-written again': 'desk-hand-written', 'Session Desk': own },
        measure: (page) => netCost(page, way),
      });
      const ratioOf = (peer) => pairedRatio(found, peer, 'hand-written', ({ net }) => net);
      rows.push({ what: `net CPU, ${name}`, goal, ...ratioOf('Session Desk'), control: ratioOf('hand-written again').ratio });
    }
    return { gates, rows };
  },
};

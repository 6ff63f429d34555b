import { interleaved } from '../harness/rounds.mjs';
import { median, pairedRatio } from '../harness/statistics.mjs';

const shape = { sessions: 100, tabs: 2, fields: 4 };
// By properties a burst costs little beyond its own frames, so that several make one measurement: as many as leave every count below 1,000, which
// only the kit writes as the language does. A log grows by each.
const ways = {
  'fed by properties': { way: 'count', page: 'rows-kit', goal: 1.2, bursts: 8, repeats: 9 },
  'through the whole log': { way: 'receive', page: 'desk-kit', goal: 2, bursts: 1, repeats: 5 },
};

/** CPU of a burst beyond that of its tasks and frames alone, in milliseconds: the median of pairs, each begun with no garbage. */
async function netCost(page, { way, bursts, repeats }) {
  await page.call('mount', shape);
  const costOf = async (seed, silent) => {
    await page.call('prepare', { way, bursts, seed });
    await page.collect();
    const { cpu } = await page.cost('deliver', { silent });
    if (!silent) await page.call('check');
    return cpu;
  };
  for (let warm = 1; warm <= 2; warm++) await costOf(warm, false);
  await costOf(3, true);
  const costs = [];
  for (let time = 0; time < repeats; time++) costs.push((await costOf(20 + time, false) - await costOf(40 + time, true)) / bursts);
  return { net: median(costs) };
}

/** W2: 10,000 messages for 100 sessions, 100 per task. */
export const burst = {
  id: 'w2',
  title: 'W2 · 10,000 messages over 100 sessions',
  pages: ['desk-hand-written', 'rows-kit', 'desk-kit'],

  async run({ rounds, pages, told, gatesOnly }) {
    const gates = [];
    const rows = [];
    for (const [name, { page: own, goal, ...how }] of Object.entries(ways)) {
      const { way } = how;
      const mutations = await interleaved({
        rounds: 1, pages, told: () => {}, peers: { 'Session Desk': own },
        async measure(page) {
          await page.call('mount', shape);
          // Until every badge says 9+: what changes from then on is the exact number alone.
          await page.call('prepare', { way, seed: 5 });
          await page.call('deliver');
          const frames = await page.call('mutations', { way, seed: 6 });
          return frames.reduce((worst, frame) => Math.max(worst, frame.mutations / frame.rows), 0);
        },
      });
      const most = mutations[0]['Session Desk'];
      gates.push({ name: `[BE2] no more mutations than rows changed in a frame, ${name}`, found: most, passes: most <= 1 });
      if (gatesOnly) continue;
      const found = await interleaved({
        rounds, pages, told: (text) => { told(`W2, ${name}: ${text}`); },
        peers: { 'hand-written': 'desk-hand-written', 'hand-written again': 'desk-hand-written', 'Session Desk': own },
        measure: (page) => netCost(page, how),
      });
      const ratioOf = (peer) => pairedRatio(found, peer, 'hand-written', ({ net }) => net);
      rows.push({ what: `net CPU, ${name}`, goal, ...ratioOf('Session Desk'), control: ratioOf('hand-written again').ratio });
    }
    return { gates, rows };
  },
};

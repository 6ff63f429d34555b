import { interleaved } from '../harness/rounds.mjs';
import { median, pairedRatio, quantile } from '../harness/statistics.mjs';

const sizes = {
  '50 sessions × 8 tabs × 10 inputs': { shape: { sessions: 50, tabs: 8, fields: 10, visited: true }, count: 300, counted: 50, among: 'all of them' },
  // Above 200 the list skips rows out of sight, and one that scrolls into sight is laid out then, in either page: the exact gate is for rows in sight.
  '1,000 sessions × 2 tabs × 5 inputs': { shape: { sessions: 1000, tabs: 2, fields: 5, visited: true }, count: 150, counted: 12, among: 'the 12 rows in sight' },
};
const peers = { 'hand-written': 'desk-hand-written', 'hand-written again': 'desk-hand-written', 'Session Desk': 'desk-kit' };

/** W1: going to another session and to another tab of it, every form alive. */
export const switching = {
  id: 'w1',
  title: 'W1 · switch to another tab of another session',
  pages: ['desk-hand-written', 'desk-kit'],

  async run({ rounds, pages, told, gatesOnly }) {
    const gates = [];
    const rows = [];
    for (const [size, { shape, count, counted, among }] of Object.entries(sizes)) {
      const switches = gatesOnly ? 60 : count;
      const found = await interleaved({
        rounds, pages, told: (text) => { told(`W1, ${size}: ${text}`); }, peers: gatesOnly ? { 'Session Desk': 'desk-kit' } : peers,
        async measure(page) {
          await page.call('mount', shape);
          await page.call('type');
          await page.call('switches', { count: 20, seed: 1 });
          const { answer, cpu, layouts: anywhere } = await page.cost('switches', { count: switches });
          await page.call('typed');
          await page.call('switches', { count: 20, seed: 2, among: counted });
          const { layouts, styles } = await page.cost('switches', { count: switches, among: counted });
          return { anywhere: anywhere / switches, p50: median(answer), p95: quantile(answer, 0.95), cpu: cpu / switches, layouts: layouts / switches, styles: styles / switches };
        },
      });
      const worst = (key) => Math.max(...found.map((round) => round['Session Desk'][key]));
      gates.push({ name: `[BE1] one layout per switch, ${size}, among ${among}`, found: worst('layouts'), passes: worst('layouts') === 1 });
      gates.push({ name: `[BE1] one style recalculation per switch, ${size}, among ${among}`, found: worst('styles'), passes: worst('styles') === 1 });
      if (gatesOnly) continue;
      const ratioOf = (peer, key) => pairedRatio(found, peer, 'hand-written', (result) => result[key]);
      rows.push(
        { what: `latency p50, ${size}`, goal: 1.1, ...ratioOf('Session Desk', 'p50'), control: ratioOf('hand-written again', 'p50').ratio },
        { what: `layouts with scrolling to rows out of sight, ${size}`, goal: 1.1, ...ratioOf('Session Desk', 'anywhere'), control: ratioOf('hand-written again', 'anywhere').ratio },
        { what: `CPU, ${size}`, ...ratioOf('Session Desk', 'cpu'), control: ratioOf('hand-written again', 'cpu').ratio },
      );
    }
    return { gates, rows };
  },
};

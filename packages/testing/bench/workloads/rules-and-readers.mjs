import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launch, openPage } from '../harness/browser.mjs';
import { pairedRatio, quantile, shuffled } from '../harness/statistics.mjs';
import { COUNTED, WARM_UP } from './store-runs.mjs';

const script = fileURLToPath(new URL('measure-store.mjs', import.meta.url));
const run = promisify(execFile);
const changes = ['one field', 'message'];

const peers = {
  'bare loop': ['bare loop', 100], 'bare loop again': ['bare loop', 100], redux: ['redux', 100],
  'Session Desk': ['Session Desk', 100], 'Session Desk, checked': ['Session Desk, checked', 100], 'Session Desk, 1,000 sessions': ['Session Desk', 1000],
};

const places = {
  Node: async (rounds, change, told) => {
    const found = [];
    for (let round = 0; round < rounds; round++) {
      const results = {};
      for (const peer of shuffled(Object.keys(peers))) {
        const [name, count] = peers[peer];
        const { stdout } = await run(process.execPath, ['--expose-gc', script, name, change, String(count)], { env: { ...process.env, NODE_ENV: 'production' } });
        results[peer] = JSON.parse(stdout);
      }
      found.push(results);
      told(`W4, ${change} in Node: round ${round + 1} of ${rounds}`);
    }
    return found;
  },
  Chromium: async (rounds, change, told, pages) => {
    const found = [];
    for (let round = 0; round < rounds; round++) {
      const { browser } = await launch();
      const results = {};
      try {
        for (const peer of shuffled(Object.keys(peers))) {
          const [name, count] = peers[peer];
          const page = await openPage(browser, pages.address('stores-page'));
          results[peer] = await measureInPage(page, { name, change, count });
          await page.close();
        }
      } finally {
        await browser.close();
      }
      found.push(results);
      told(`W4, ${change} in Chromium: round ${round + 1} of ${rounds}`);
    }
    return found;
  },
};

/** By the CPU of the page's own thread, less what the driver costs alone. */
async function measureInPage(page, store) {
  const cpuOf = async (events) => {
    const dispatched = await page.call('prepare', { ...store, events });
    const { answer, cpu } = await page.cost('run');
    return { dispatched, reads: answer, cpu };
  };
  const times = [];
  let reads;
  for (let run = 0; run < WARM_UP + COUNTED; run++) {
    const floor = (await cpuOf(0)).cpu;
    const found = await cpuOf(undefined);
    if (run >= WARM_UP) times.push(((found.cpu - floor) / found.dispatched) * 1e6);
    ({ reads } = found);
  }
  return { nanoseconds: quantile(times, 0.5), reads };
}

/** W4: what a change costs without a screen. */
export const rulesAndReaders = {
  id: 'w4',
  title: 'W4 · rules, log and keyed readers',
  pages: ['stores-page'],

  async run({ rounds, pages, told, gatesOnly }) {
    const gates = [];
    const rows = [];
    for (const change of changes) {
      for (const [place, measure] of Object.entries(places)) {
        if (gatesOnly && place !== 'Node') continue;
        const found = await measure(rounds, change, told, pages);
        for (const peer of ['Session Desk', 'Session Desk, 1,000 sessions']) {
          gates.push({ name: `[BE5] one reader is asked per change, ${change}, ${peer}, ${place}`, found: found[0][peer].reads, passes: found[0][peer].reads === 1 });
        }
        if (gatesOnly) continue;
        const ratioOf = (peer, base) => pairedRatio(found, peer, base, ({ nanoseconds }) => nanoseconds);
        const control = ratioOf('bare loop again', 'bare loop').ratio;
        rows.push(
          { what: `${change}, to a bare loop, ${place}`, goal: 12, ...ratioOf('Session Desk', 'bare loop'), control },
          { what: `${change}, the same with commands checked, ${place}`, ...ratioOf('Session Desk, checked', 'bare loop'), control },
          { what: `${change}, redux to ours, ${place}`, atLeast: 10, ...ratioOf('redux', 'Session Desk'), control },
          { what: `${change}, 1,000 sessions to 100, ${place}`, ...ratioOf('Session Desk, 1,000 sessions', 'Session Desk'), control },
        );
        const at = (peer) => found.map((round) => round[peer].nanoseconds.toFixed(0)).join(' ');
        told(`ns per event, ${change}, ${place}: bare loop ${at('bare loop')}, ours ${at('Session Desk')}, checked ${at('Session Desk, checked')}, redux ${at('redux')}, 1,000 sessions ${at('Session Desk, 1,000 sessions')}`);
      }
    }
    return { gates, rows };
  },
};

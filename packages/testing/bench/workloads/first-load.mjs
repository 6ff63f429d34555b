import { gzipSync } from 'node:zlib';
import { launch } from '../harness/browser.mjs';
import { pairedRatio, shuffled } from '../harness/statistics.mjs';

const peers = { 'hand-written': 'cold-hand-written', 'hand-written again': 'cold-hand-written', 'hand-written, lazy': 'cold-hand-written-lazy', 'Session Desk': 'cold-kit' };
const nets = { 'fast net': undefined, 'slow net': { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 } };
/** What the gate holds, in kB gz, and the aim, which elements of this reach miss (README of the bench). */
const HELD = 75;
const AIM = 35;

/** Milliseconds until the page can be worked in, four times slower than this machine, and what it took of the page's own thread until it was painted. */
async function load(browser, pages, name, net) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => { errors.push(error); });
    // A page of this origin first: another renderer would drop the throttle.
    await page.goto(pages.address('blank'));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (net) await cdp.send('Network.emulateNetworkConditions', net);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => (await cdp.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration').value * 1000;
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const before = await busy();
    await page.goto(pages.address(name), { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.bench !== undefined, undefined, { timeout: 60_000 });
    if (errors.length > 0) throw errors[0];
    const cpu = await busy() - before;
    return { cpu, usable: await page.evaluate(() => performance.getEntriesByName('usable')[0].startTime) };
  } finally {
    await context.close();
  }
}

const ownerOf = (id) => {
  const [, inside] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(id) ?? [];
  const [, own] = /packages\/([^/]+)\//.exec(id) ?? [];
  return own ?? inside ?? id;
};

/** What each part weighs in the page: what it would save to leave it out, before minification, as a share of the whole. */
function shares(modules) {
  const whole = gzipSync(modules.map(({ code }) => code).join('\n')).length;
  const owners = [...new Set(modules.map(({ id }) => ownerOf(id)))];
  return owners
    .map((owner) => ({ owner, share: 1 - gzipSync(modules.filter(({ id }) => ownerOf(id) !== owner).map(({ code }) => code).join('\n')).length / whole }))
    .sort((left, right) => right.share - left.share);
}

/** W5: the first load of a page with pane, strip, stage and bus. */
export const firstLoad = {
  id: 'w5',
  title: 'W5 · first load, 4 × slower CPU',
  pages: [...new Set(Object.values(peers))],

  async run({ rounds, pages, built, told, gatesOnly }) {
    const kB = pages.weight('cold-kit') / 1000;
    told(`W5: ${kB.toFixed(1)} kB gz, hand-written ${(pages.weight('cold-hand-written') / 1000).toFixed(1)} kB`);
    told(`W5, shares: ${shares(built.get('cold-kit').modules).slice(0, 10).map(({ owner, share }) => `${owner} ${(share * 100).toFixed(0)} %`).join(', ')}`);
    const gates = [{ name: `[BE6] pane, strip, stage and bus come in ${HELD} kB gz`, found: kB, passes: kB <= HELD, aim: AIM }];
    if (gatesOnly) return { gates, rows: [] };
    const rows = [];
    for (const [name, net] of Object.entries(nets)) {
      const found = [];
      for (let round = 0; round < rounds; round++) {
        const { browser } = await launch();
        const results = {};
        try {
          for (const peer of shuffled(Object.keys(peers))) results[peer] = await load(browser, pages, peers[peer], net);
        } finally {
          await browser.close();
        }
        found.push(results);
        told(`W5, ${name}: round ${round + 1} of ${rounds}`);
      }
      const ratioOf = (peer, measure) => pairedRatio(found, peer, 'hand-written', (result) => result[measure]);
      const rowOf = (what, peer, measure, goal) => ({ what, goal, ...ratioOf(peer, measure), control: ratioOf('hand-written again', measure).ratio });
      rows.push(
        rowOf(`usable, ${name}`, 'Session Desk', 'usable', 1.35),
        rowOf(`usable, ${name}, hand-written building its forms when first shown`, 'hand-written, lazy', 'usable'),
        rowOf(`CPU until painted, ${name}`, 'Session Desk', 'cpu'),
      );
    }
    return { gates, rows };
  },
};

import { launch, openPage } from '../harness/browser.mjs';
import { median, pairedRatio, shuffled } from '../harness/statistics.mjs';

const shape = { sessions: 50, tabs: 8, fields: 10, messages: 20 };
const few = { ...shape, sessions: 8 };
const peers = { everything: 'restore-hand-written', 'everything again': 'restore-hand-written', lazily: 'restore-hand-written-lazy', 'lazily, from storage': 'restore-hand-written-stored', 'Session Desk': 'restore-kit' };

/** Those that bring back what lies in storage; the others make it from what they hold. */
const lasting = new Set(['Session Desk', 'lazily, from storage']);

/** The longest that the first render of eight sessions may take without a network, in milliseconds. */
const FIRST_RENDER = 300;

/** Loads the page anew, in the same profile. */
async function again(page, address) {
  await page.page.goto('about:blank');
  await page.page.goto(address);
  await page.page.waitForFunction(() => globalThis.bench !== undefined);
}

/** What a peer takes to bring the desk back, and its first switches. */
async function broughtBack(browser, pages, peer) {
  const address = pages.address(peers[peer]);
  const page = await openPage(browser, address);
  if (lasting.has(peer)) {
    await page.call('keep', shape);
    await again(page, address);
  }
  const { answer: wall, cpu } = await page.cost('restore', shape);
  // Which part of that the log took, where there is one.
  const read = await page.page.evaluate(() => (performance.getEntriesByName('restored').at(-1)?.startTime ?? 0) - performance.getEntriesByName('begun')[0].startTime) / wall;
  const switches = await page.call('switches', { count: 40 });
  await page.close();
  return { wall, cpu, read, first: switches.first / median(switches.warm), firstOfVisited: switches.first / median(switches.visited) };
}

/** Milliseconds from the start of the navigation to the first paint of eight kept sessions; nobody answers for a centre. */
async function firstRender(browser, pages) {
  const address = pages.address('restore-kit');
  const page = await openPage(browser, address);
  await page.call('keep', few);
  await again(page, `${address}#${few.sessions}`);
  await page.page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
  const painted = await page.page.evaluate(() => performance.getEntriesByName('painted')[0].startTime);
  await page.close();
  return painted;
}

/** W6: a whole desk comes back from storage. */
export const restoring = {
  id: 'w6',
  title: 'W6 · restore of 50 sessions × 8 tabs from IndexedDB, decryption included',
  pages: [...new Set(Object.values(peers))],

  async run({ rounds, pages, told, gatesOnly }) {
    const found = [];
    const renders = [];
    for (let round = 0; round < rounds; round++) {
      const { browser } = await launch();
      try {
        const results = {};
        for (const peer of gatesOnly ? ['Session Desk'] : shuffled(Object.keys(peers))) results[peer] = await broughtBack(browser, pages, peer);
        renders.push(await firstRender(browser, pages));
        found.push(results);
        told(`W6: round ${round + 1} of ${rounds}: ${Object.entries(results).map(([peer, { wall, cpu }]) => `${peer} ${wall.toFixed(0)} ms (CPU ${cpu.toFixed(0)})`).join(', ')}; 8 sessions painted at ${renders.at(-1).toFixed(0)} ms`);
      } finally {
        await browser.close();
      }
    }
    // A gate fails for what is slow by far, not for a busy machine: it holds four times the aim.
    const render = median(renders);
    const gates = [{ name: `[BE7] 8 kept sessions are painted within ${4 * FIRST_RENDER} ms of navigation, without a network`, found: render, passes: render <= 4 * FIRST_RENDER, aim: FIRST_RENDER }];
    if (gatesOnly) return { gates, rows: [] };
    const ratioOf = (peer, base, key) => pairedRatio(found, peer, base, (result) => result[key]);
    const control = ratioOf('everything again', 'everything', 'wall').ratio;
    const own = (key) => {
      const all = found.map((round) => round['Session Desk'][key]);
      return { ratio: median(all), least: Math.min(...all), most: Math.max(...all) };
    };
    return {
      gates,
      rows: [
        { what: 'time, against building everything', goal: 0.6, ...ratioOf('Session Desk', 'everything', 'wall'), control },
        { what: 'time, against building lazily', goal: 1.8, ...ratioOf('Session Desk', 'lazily', 'wall'), control },
        { what: 'time, against building lazily what lies in IndexedDB as plain JSON', ...ratioOf('Session Desk', 'lazily, from storage', 'wall'), control },
        { what: 'that, against building everything', ...ratioOf('lazily, from storage', 'everything', 'wall'), control },
        { what: 'that, against building lazily', ...ratioOf('lazily, from storage', 'lazily', 'wall'), control },
        { what: 'CPU, against building everything', ...ratioOf('Session Desk', 'everything', 'cpu'), control: ratioOf('everything again', 'everything', 'cpu').ratio },
        { what: 'of it until the log is read and taken over', ...own('read') },
        { what: 'first switch, against a warm one to a page not shown yet', goal: 2, ...own('first') },
        { what: 'first switch, against a warm one to a page shown before', ...own('firstOfVisited') },
      ],
    };
  },
};

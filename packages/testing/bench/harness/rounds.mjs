import { launch, openPage } from './browser.mjs';
import { shuffled } from './statistics.mjs';

/**
 * Rounds that take turns: each launches a browser and visits every peer once, in a new random order, each on a fresh page.
 * `peers` is name → page; the answer is one record per round, of what `measure` found for each peer. A round that fails ends the run.
 */
export async function interleaved({ rounds, peers, pages, measure, told }) {
  const found = [];
  for (let round = 0; round < rounds; round++) {
    const { browser } = await launch();
    const results = {};
    try {
      for (const peer of shuffled(Object.keys(peers))) {
        const page = await openPage(browser, pages.address(peers[peer]));
        results[peer] = await measure(page, peer);
        await page.close();
      }
    } finally {
      await browser.close();
    }
    found.push(results);
    told(`round ${round + 1} of ${rounds}`);
  }
  return found;
}

import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';

/**
 * A new browser; what it is called stands in `version`. With `compiles: false` its JavaScript is interpreted throughout: the same objects,
 * and none of the machine code that V8 keeps in the same heap and goes on making for as long as some function gets warm.
 */
export async function launch({ compiles = true } = {}) {
  const { path, env, args, version } = await ensureBrowser();
  const engine = ['--expose-gc', ...(compiles ? [] : ['--no-sparkplug', '--no-maglev', '--no-opt'])];
  const browser = await chromium.launch({
    executablePath: path, env: { ...process.env, ...env }, headless: true, args: [...args, '--enable-precise-memory-info', `--js-flags=${engine.join(' ')}`],
  });
  return { version, browser };
}

/** A page in a context of its own, with its counters. `close` ends both. */
export async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => { errors.push(String(error.stack ?? error)); });
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.bench !== undefined);
  const cdp = await context.newCDPSession(page);
  // CPU of the page's own thread, not time on the wall: what other processes take is not billed.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const counters = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  return {
    page,
    counters,
    /** Calls a function of the page; an error there is an error here. */
    call: (name, input) => page.evaluate(([called, given]) => globalThis.bench[called](given), [name, input]),
    /** What a call costs: milliseconds of CPU, layouts and style recalculations, beside its own answer. */
    async cost(name, input) {
      const before = await counters();
      const answer = await page.evaluate(([called, given]) => globalThis.bench[called](given), [name, input]);
      const after = await counters();
      return {
        answer, cpu: (after.TaskDuration - before.TaskDuration) * 1000,
        layouts: after.LayoutCount - before.LayoutCount, styles: after.RecalcStyleCount - before.RecalcStyleCount,
      };
    },
    /** Collects garbage, so that what is measured next begins with none. */
    collect: () => cdp.send('HeapProfiler.collectGarbage'),
    /** What is still held after collecting garbage several times: one collection does not finish. */
    async held() {
      for (let time = 0; time < 5; time++) {
        await cdp.send('HeapProfiler.collectGarbage');
        await page.waitForTimeout(60);
      }
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      const { Nodes: nodes, JSEventListeners: listeners } = await counters();
      return { heap: usedSize, nodes, listeners };
    },
    async close() {
      await context.close();
      if (errors.length > 0) throw new Error(`the page reported: ${errors.slice(0, 3).join('\n')}`);
    },
  };
}

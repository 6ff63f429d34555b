// One browser, killed as often as was asked: what was acknowledged is known outside, by a line that survives the kill; what comes back must be the state
// after one of the facts that were decided, after the last acknowledged one or later, in every word.
import { closeSync, cpSync, existsSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '@session-desk/contact-center';
import { serve } from '../../../demo/serve.mjs';
import { settleIn, work } from './autopilot.mjs';
import { CenterLedger } from './center-ledger.mjs';
import { compare, standsAgain } from './compare.mjs';
import { Ledger } from './ledger.mjs';
import { hasTornLog } from './torn-log.mjs';

const witness = await readFile(fileURLToPath(new URL('witness.js', import.meta.url)), 'utf8');

/** What of a profile holds an agent's work. */
const STORAGE = ['IndexedDB', 'WebStorage', 'Local Storage', 'File System'].map((name) => join('Default', name));

/** What came of all kills of a browser, which `start` starts on the profile in a folder. What lay on the disk after a kill of which something did not come back is kept in the folder `keep`. */
export async function killOften(start, kills, seed, keep) {
  const random = seededRandom(seed);
  const profile = mkdtempSync(join(tmpdir(), 'kill-'));
  // One address for all lives: the profile knows its data by it.
  const server = await serve({ port: 0 });
  const center = new CenterLedger();
  const trials = [];
  const since = Date.now();
  // How long this machine lets a process that has nothing to do wait for its turn: so long the browser waited too.
  const stalls = monitorEventLoopDelay({ resolution: 10 });
  stalls.enable();
  let living;
  try {
    let life = await live(start, profile, server.url);
    living = life.browser;
    await settleIn(life.page, life.ledger, { sessions: 8, tabs: 20 });
    for (let kill = 1; kill <= kills; kill++) {
      stalls.reset();
      const hands = work(life.page, life.ledger, random);
      await new Promise((resolve) => { setTimeout(resolve, 400 + random() * 1600); });
      // Every other kill comes while something is on its way to the disk.
      if (kill % 2 === 0) await within(20_000, life.ledger.nextFact(), 'the agent does nothing any more');
      if (kill % 2 === 0) await new Promise((resolve) => { setTimeout(resolve, random() * 8); });
      const stall = stalls.max / 1e6;
      const at = life.browser.kill();
      living = undefined;
      await hands.stop();
      const killedAt = await at;
      const kept = keep && join(keep, `kill-${String(kill)}`);
      if (kept) for (const part of STORAGE) if (existsSync(join(profile, part))) cpSync(join(profile, part), join(kept, part), { recursive: true });
      const torn = hasTornLog(profile);
      if (torn) console.log(`✗ kill ${String(kill)}: a log of writes of the browser is torn in its middle`);
      const started = Date.now();
      const next = await live(start, profile, server.url);
      living = next.browser;
      const trial = { kill, stall, torn, took: Date.now() - started, killedAt, ...compare(life.ledger, await next.ledger.begun(), killedAt), dom: await standsAgain(next.page, life.ledger, next.ledger) };
      // Of the life that was ended, and of the start of the next.
      const errors = [...life.ledger.errors, ...next.ledger.errors.splice(0)];
      trials.push({ ...trial, errors, disk: diskTakes(profile) });
      if (trial.age > 100) console.log(`  kill ${String(kill)}: a letter of ${String(trial.age)} ms is lost; under way were ${life.ledger.facts.slice(life.ledger.saved).map(({ type }) => type).join(', ')}`);
      for (const event of life.ledger.center) center.hear(event);
      const faults = [...trial.faults, ...trial.dom.faults, ...errors];
      for (const fault of faults) console.log(`✗ kill ${String(kill)}: ${fault}`);
      if (kept && faults.length === 0 && !torn) rmSync(kept, { recursive: true, force: true });
      life = next;
    }
  } finally {
    await living?.kill();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { trials, center, seconds: (Date.now() - since) / 1000 };
}

/** A new life of the browser, on the demo. Settles when the workspace is there; rejects when it does not come. */
async function live(start, profile, url) {
  const browser = await start(profile);
  try {
    const ledger = new Ledger();
    const { page } = browser;
    await browser.witness('tellHarness', witness, (_source, text) => { ledger.hear(text); });
    await page.goto(`${url}?${new URLSearchParams({ arrivals: '0', sessions: '14', undo: '1', confirm: 'no', missed: 'keep', offer: '600', pace: '20' })}`);
    await within(60_000, ledger.begun(), 'the workspace did not start');
    await page.locator('session-pane').waitFor();
    return { browser, page, ledger };
  } catch (error) {
    await browser.kill();
    throw error;
  }
}

/** How long the disk of the profile takes for a write that is on it for good, in milliseconds: sending and accepting wait for that, and so do the letters behind. */
function diskTakes(profile) {
  const since = performance.now();
  const file = openSync(join(profile, 'probe'), 'w');
  writeSync(file, 'x'.repeat(4096));
  fsyncSync(file);
  closeSync(file);
  return performance.now() - since;
}

function within(milliseconds, promise, what) {
  return Promise.race([promise, new Promise((_resolve, reject) => { setTimeout(reject, milliseconds, new Error(what)).unref(); })]);
}

// `npm run replay -- FOLDER [--only N] [--pace P] [--seed S]`: plays every STAR dialogue of a folder through the demo's own page, on
// autopilot, three chats at a time, and compares what the page shows with what the files say. Prints the figures; exits with 1 when one
// is wrong. The pace is 150 times the recorded one: faster, and most answers come while the agent still looks, so that nothing is unread.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../../demo/serve.mjs';
import { openBrowser } from '../e2e/browser.mjs';
import { watch } from '../e2e/watcher.mjs';
import { root } from '../scripts/packages.mjs';
import { openCounters } from './counters.mjs';
import { replayScript } from './script.mjs';

const CAPACITY = 3;
/** From the second rest to the last, whatever was played in between: so many nodes and listeners may be more. */
const BOUNDS = { nodes: 100, listeners: 10, documents: 0 };
/** In so many visits, at least, the badge must have told exactly how many messages were new. */
const EXACT = 0.9;
const STALLED_AFTER = 30_000;

const { values: options, positionals: [given] } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, pace: { type: 'string', default: '150' }, seed: { type: 'string', default: '7' } } });
const named = given ?? '../shared/data/star/dialogues';
const folder = [resolve(process.cwd(), named), resolve(root, named)].find((path) => existsSync(path));
if (!folder) {
  if (given === undefined) console.log(`SKIPPED: there is no folder ${named}`);
  else console.error(`there is no folder ${named}`);
  process.exit(given === undefined ? 0 : 2);
}

const only = options.only === undefined ? undefined : Number(options.only);
const chosen = only === undefined ? folder : someOf(folder, only);
const server = await serve({ port: 0, dialogues: chosen });
const browser = await openBrowser();
const checks = [];
try {
  await replay();
} finally {
  await browser.close();
  await server.close();
  if (chosen !== folder) rmSync(chosen, { recursive: true, force: true });
}
for (const { ok, text } of checks) console.log(`${ok ? '✓' : '✗'} ${text}`);
const failed = checks.filter(({ ok }) => !ok).length;
console.log(`\n${String(checks.length - failed)} passed, ${String(failed)} failed`);
if (failed > 0) process.exitCode = 1;

async function replay() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const { faults } = await watch(page, { withAxe: false });
  const { dialogues } = await (await fetch(new URL('dialogues.json', server.url))).json();
  const expected = dialogues.reduce((sum, { turns }) => sum + turns.filter(({ type }) => type.endsWith('-says')).length, 0);
  const rests = restsFor(dialogues.length);
  await page.addInitScript({ content: await replayScript() });
  const query = new URLSearchParams({ pace: options.pace, arrivals: '6000', repeat: 'no', undo: '0', confirm: 'no', missed: 'keep', offer: '3600', seed: options.seed });
  const started = performance.now();
  await page.goto(`${server.url}?${query}`);
  await page.getByRole('navigation').first().waitFor();
  const count = await openCounters(page);
  await page.evaluate((capacity) => globalThis.startReplay({ capacity }), CAPACITY);
  const counted = [];
  for (const rest of rests) {
    await until(page, rest, faults);
    counted.push({ after: rest, ...(await settled(count)) });
    console.log(`after ${String(rest)} dialogues, ${seconds(started)} s: ${line(counted.at(-1))}`);
    await page.evaluate(() => { globalThis.replay.autopilot.hold(false); });
  }
  const { report, figures } = await page.evaluate(() => {
    globalThis.replay.observer.stop();
    globalThis.replay.autopilot.stop();
    return { report: globalThis.replay.observer.report, figures: globalThis.replay.autopilot.figures };
  });
  judge({ report, figures, faults, counted, dialogues, expected, took: seconds(started) });
}

/** What is counted once nothing moves any more: a write that is under way holds listeners until it ends. */
async function settled(count) {
  let before = await count();
  for (let look = 0; look < 20; look += 1) {
    await new Promise((done) => { setTimeout(done, 500); });
    const now = await count();
    if (now.nodes === before.nodes && now.listeners === before.listeners) return now;
    before = now;
  }
  return before;
}

/** Lets the autopilot play until so many dialogues are closed and none is open; then the counters can be compared. */
async function until(page, closed, faults) {
  let before = '';
  let since = performance.now();
  for (;;) {
    const now = await page.evaluate((limit) => {
      const { autopilot, observer } = globalThis.replay;
      autopilot.hold(observer.report.opened >= limit);
      return { closed: observer.report.closed, opened: observer.report.opened, sent: autopilot.figures.sent };
    }, closed);
    if (now.closed >= closed && now.closed === now.opened) return;
    const text = JSON.stringify(now);
    if (text !== before) since = performance.now();
    before = text;
    if (performance.now() - since > STALLED_AFTER) {
      mkdirSync(join(root, 'screenshots', 'replay'), { recursive: true });
      await page.screenshot({ path: join(root, 'screenshots', 'replay', 'stalled.png') });
      const seen = await page.evaluate(() => globalThis.replay.describe());
      throw new Error(`nothing has moved for ${String(STALLED_AFTER / 1000)} s: ${text}\n${seen}\n${faults.join('\n')}\npicture: screenshots/replay/stalled.png`);
    }
    await new Promise((done) => { setTimeout(done, 100); });
  }
}

function judge({ report, figures, faults, counted, dialogues, expected, took }) {
  const check = (ok, text) => { checks.push({ ok, text }); };
  console.log(`\nplayed ${String(report.closed)} dialogues in ${took} s at pace ${options.pace}: ${String(figures.sent)} replies (${String(figures.suggested)} from a suggestion, ${String(figures.edited)} edited, ${String(figures.typed)} typed), ${String(figures.switched)} switches, ${String(report.looks)} looks`);
  check(report.closed === dialogues.length && report.opened === dialogues.length, `[RP1] every dialogue was opened and ends closed: ${String(report.closed)} of ${String(dialogues.length)} (${Object.entries(report.endings).map(([standing, times]) => `${standing} ${String(times)}`).join(', ')})`);
  check(report.messages === expected, `[RP2] every message was shown: ${String(report.messages)} of ${String(expected)}`);
  check(report.faults.length === 0, `[RP2, RP3] exactly once and in order, unread and capacity as the records allow: ${String(report.badges)} badges and ${String(report.capacities)} capacities looked at, ${String(report.faults.length)} faults${list(report.faults)}`);
  check(report.capacities > 0 && report.badges > 0, '[RP3] badges and capacity were there to be looked at');
  check(report.exact >= report.visits * EXACT, `[RP3] the badge told exactly what was new in ${String(report.exact)} of ${String(report.visits)} visits (at least ${String(EXACT * 100)} %: a message may come in the frame of the switch), and never more`);
  check(report.mostOpen <= CAPACITY, `[RP4] never more than ${String(CAPACITY)} chats open: ${String(report.mostOpen)}`);
  check(figures.stalls === 0, `[RP5] every reply stood in the log at once: ${String(figures.stalls)} did not`);
  check(faults.length === 0, `[RP5] no error on the console, nothing refused by the policy: ${String(faults.length)}${list(faults)}`);
  const [first, last] = [counted.at(Math.min(1, counted.length - 1)), counted.at(-1)];
  for (const [what, most] of Object.entries(BOUNDS)) {
    const grown = last[what] - first[what];
    check(grown <= most, `[RP6] ${what} grow by at most ${String(most)} from dialogue ${String(first.after)} to ${String(last.after)}: ${String(grown)} (${String(first[what])} to ${String(last[what])})`);
  }
}

/** Where it is counted: after a sixth, a half and all (50, 150 and 300 of 300). */
function restsFor(all) {
  return [...new Set([Math.ceil(all / 6), Math.ceil(all / 2), all])];
}

function someOf(from, count) {
  const target = mkdtempSync(join(tmpdir(), 'replay-'));
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(from).filter((file) => file.endsWith('.json')).sort().slice(0, count)) symlinkSync(join(from, name), join(target, name));
  return target;
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function line({ documents, nodes, attached, listeners, heap }) {
  return `${String(documents)} documents, ${String(nodes)} nodes (${String(attached)} elements in the document), ${String(listeners)} listeners, ${String(heap)} MB`;
}

function list(lines) {
  return lines.slice(0, 10).map((each) => `\n    ${each}`).join('');
}

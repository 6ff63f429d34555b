// npm run test:windows [-- --full] [-- --seed N]: five windows of one agent in a real browser work at random, while some are closed, killed and frozen.
import { fileURLToPath } from 'node:url';
import { launch } from '../bench/harness/browser.mjs';
import { buildPage } from '../bench/harness/build-pages.mjs';
import { servePages } from '../bench/harness/serve-pages.mjs';
import { conclude, flag, full, percentile, told } from './figures.mjs';
import { described, reasonOf } from './windows/reason-of.mjs';

const WINDOWS = 5;
const operations = WINDOWS * (full ? 2_000 : 200);
const seed = flag('--seed', 7);
const patience = 60_000;
/** Chromium lets a page that stands still in the midst of a transaction keep all others from its stores for a minute, and then in the next (two: 120.1 s); it may stand in a write and a snapshot. And a while. */
const stuck = 150_000;

let state = seed >>> 0;
const chance = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
const below = (number) => Math.floor(chance() * number);

const pages = await servePages([await buildPage('windows', fileURLToPath(new URL('./pages/', import.meta.url)))]);
const { browser, version } = await launch();
const context = await browser.newContext();
const faults = [];
/** What the windows told, each with its house; what of it is a fault is known at the end. */
const tellings = [];
/** Who began to write the log under which epoch, and when. */
const epochs = [];
const promised = new Set();
const deciders = [];
/** What each place of the log held when it was durable, whoever said so. */
const durable = new Map();
await context.exposeBinding('promised', (_source, token) => { promised.add(token); });
await context.exposeBinding('decides', (_source, begun) => { deciders.push(begun); });
await context.exposeBinding('begins', ({ page }, begun) => { epochs.push({ ...begun, house: inhabited.get(page) }); });
await context.exposeBinding('durable', (_source, [seq, cause]) => {
  const known = durable.get(seq);
  if (known === undefined) durable.set(seq, cause);
  else if (known !== cause) faults.push(`two windows wrote place ${seq}: ${known} and ${cause}`);
});

const houses = [];
/** The house of each page, those that are gone included. */
const inhabited = new Map();
const takeOvers = [];
const robberies = [];
const sum = { opened: 0, closed: 0, left: 0, frozen: 0, robbed: 0 };
let done = 0;

async function open() {
  const page = await context.newPage();
  const house = { id: ++sum.opened, page, frozen: false, stood: [] };
  inhabited.set(page, house);
  page.on('pageerror', (error) => { faults.push(`window ${house.id}: ${String(error)}`); });
  await page.goto(pages.address('windows'), { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.bench !== undefined, undefined, { timeout: patience });
  house.cdp = await context.newCDPSession(page);
  house.windowId = await call(house, 'windowId');
  houses.push(house);
  return house;
}

const listen = async (house) => { for (const fault of await call(house, 'faults')) tellings.push({ fault, house }); };
const call = (house, name, input) => house.page.evaluate(([called, given]) => globalThis.bench[called](given), [name, input]);
const until = async (what, holds, limit = patience) => {
  const begun = Date.now();
  const waited = () => Date.now() - begun;
  let late = false;
  while (!(await holds()) && waited() < 4 * limit) {
    if (!late && waited() > limit) told(`${what}: not within ${limit / 1_000} s; frozen: ${houses.filter(({ frozen }) => frozen).map(({ id, stood }) => `window ${id} for ${(Date.now() - stood.at(-1).from) / 1_000} s`).join(', ')}`);
    late ||= waited() > limit;
    await new Promise((again) => { setTimeout(again, 20); });
  }
  if (late) faults.push(`${what}: not within ${limit / 1_000} s, but ${await holds() ? `after ${waited() / 1_000} s` : 'never'}`);
};

/** The window that decided last, if it is open. */
const decider = () => houses.find(({ windowId }) => windowId === deciders.at(-1)?.windowId);

async function end(house, how) {
  const decided = house === decider() && !house.frozen;
  const before = deciders.length;
  await listen(house);
  houses.splice(houses.indexOf(house), 1);
  const at = Date.now();
  if (how === 'closed') await house.page.close({ runBeforeUnload: false });
  else await house.page.goto('about:blank');
  sum[how] += 1;
  if (how === 'left') await house.page.close();
  if (!decided || houses.every(({ frozen }) => frozen)) return;
  // Where the next in line stands still, as a frozen page may, the others have to find that out.
  const figures = houses.some(({ frozen }) => frozen) ? robberies : takeOvers;
  await until('take-over', () => deciders.length > before, stuck);
  const next = deciders[before];
  if (next) figures.push(next.at - at);
}

async function freeze(house) {
  const decided = house === decider();
  // A page in front, as all are here, cannot be frozen from outside; one whose scripts stand still is the same to the others.
  house.stood.push({ from: Date.now() });
  await house.cdp.send('Debugger.enable');
  await house.cdp.send('Debugger.pause');
  house.frozen = true;
  sum.frozen += 1;
  if (!decided) return;
  house.robbed = deciders.length;
  const awake = houses.filter(({ frozen }) => !frozen);
  if (chance() < 0.3 || awake.length === 0) return;
  // Somebody must want something for it to be missed.
  const at = Date.now();
  await call(awake[below(awake.length)], 'work', { times: 5, seed: below(1_000_000) });
  done += 5;
  await until('a frozen window is taken over', () => deciders.length > house.robbed, stuck);
  if (deciders[house.robbed]) robberies.push(deciders[house.robbed].at - at);
}

async function thaw(house) {
  await house.cdp.send('Debugger.disable');
  house.frozen = false;
  house.stood.at(-1).to = Date.now();
  if (house.robbed !== undefined && deciders.length > house.robbed) sum.robbed += 1;
  house.robbed = undefined;
}

try {
  await call(await open(), 'begin');
  while (houses.length < WINDOWS) await open();
  while (done < operations) {
    const awake = houses.filter(({ frozen }) => !frozen);
    const frozen = houses.filter((house) => house.frozen);
    const luck = chance();
    // Whoever decides is what it is about.
    const victim = chance() < 0.5 ? decider() ?? houses[below(houses.length)] : houses[below(houses.length)];
    if (luck < 0.04 && !victim.frozen && awake.length > 2) await end(victim, chance() < 0.5 ? 'closed' : 'left');
    else if (luck < 0.08 && !victim.frozen && frozen.length < 2) await freeze(victim);
    else if (luck < 0.2 && frozen.length > 0) await thaw(frozen[below(frozen.length)]);
    else {
      const times = Math.min(1 + below(full ? 25 : 8), operations - done);
      await call(awake[below(awake.length)], 'work', { times, seed: below(1_000_000) });
      done += times;
    }
    while (houses.length < WINDOWS) await open();
    if (done % 500 < 20) told(`${done} operations`);
  }
  for (const house of houses.filter(({ frozen }) => frozen)) await thaw(house);
  for (const house of houses) await until(`window ${house.id} is answered`, async () => (await call(house, 'waiting')) === 0);
  await until('what was asked is durable', async () => (await Promise.all(houses.map((house) => call(house, 'asked')))).flat().every(([token]) => promised.has(token)));

  // In peace: how long until everybody has seen it.
  const calm = new Set();
  for (let at = 0; at < 20; at++) {
    const house = houses[at % houses.length];
    const before = new Set((await call(house, 'asked')).map(([token]) => token));
    await call(house, 'work', { times: 5, seed: 5_000_000 + at });
    for (const [token] of await call(house, 'asked')) if (!before.has(token)) calm.add(token);
  }
  await until('everybody has seen it', async () => (await Promise.all(houses.map(async (house) => { const seen = new Map(await call(house, 'seen')); return [...calm].every((token) => seen.has(token)); }))).every(Boolean));
  const seen = await Promise.all(houses.map(async (house) => new Map(await call(house, 'seen'))));
  const asked = new Map((await Promise.all(houses.map((house) => call(house, 'asked')))).flat());
  const agreed = [...calm].map((token) => Math.max(...seen.map((times) => times.get(token) ?? Infinity)) - asked.get(token));

  const shown = await Promise.all(houses.map((house) => call(house, 'shown')));
  const [first] = shown;
  const all = first.flatMap(([, , ids]) => ids);
  const there = new Set(all);
  const lost = [...promised].filter((token) => !there.has(token));
  const unanswered = [...asked.keys()].filter((token) => !there.has(token));
  const windows = await Promise.all(houses.map((house) => call(house, 'windows')));
  for (const house of houses) await listen(house);
  epochs.sort((one, other) => one.epoch - other.epoch);
  epochs.forEach(({ epoch, house }, at) => { if (epochs[at - 1]?.epoch === epoch) faults.push(`two windows wrote under epoch ${epoch}: ${epochs[at - 1].house.id} and ${house.id}`); });
  const reasons = new Map();
  for (const { fault, house } of tellings) {
    const reason = reasonOf(fault, house, epochs);
    if (reason === undefined) faults.push(described(fault, house, epochs));
    else reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  windows.forEach((list, at) => { if (list.length !== houses.length) faults.push(`window ${houses[at].id} knows of ${list.length} windows, ${houses.length} are open`); });
  shown.forEach((other, at) => { if (JSON.stringify(other) !== JSON.stringify(first)) faults.push(`window ${houses[at].id} shows something else than window ${houses[0].id}`); });
  if (unanswered.length > 0) faults.push(`never seen: ${unanswered.slice(0, 8).join(' ')}; ${unanswered.length} in all`);
  if (lost.length > 0) faults.push(`promised and lost: ${lost.slice(0, 8).join(' ')}; ${lost.length} in all`);
  for (const fault of faults.slice(0, 20)) console.error(`    ${fault}`);
  const ms = (values, share) => (values.length > 0 ? `${percentile(values, share).toFixed(0)} ms` : '–');
  conclude(`Five windows of one agent, ${operations} operations, seed ${seed} (${version})`, ['what happened', 'figure'], [
    ...Object.entries(sum), ...[...reasons].map(([reason, times]) => [`told: ${reason}`, times]), ['deciding windows in turn', deciders.length], ['promised as durable', promised.size], ['facts seen to be durable', durable.size],
    ['take-over after a window went, median', ms(takeOvers, 0.5)], ['… p99', ms(takeOvers, 0.99)], ['take-over from a frozen window, at worst', ms(robberies, 1)], ['seen by all, median', ms(agreed, 0.5)], ['… at worst', ms(agreed, 1)],
  ], [
    ['[JW2] nothing that was promised is lost, nor what a window that lives was asked for', lost.length === 0 && unanswered.length === 0],
    ['[JW2] nothing is there twice', there.size === all.length],
    ['[JW2] each place of the log was written by one window', !faults.some((fault) => fault.startsWith('two windows'))],
    ['[JW2] all windows show the same', shown.every((other) => JSON.stringify(other) === JSON.stringify(first)) && windows.every((list) => list.length === houses.length)],
    ['[JW2] what one does is seen by all within 500 ms', Math.max(...agreed) <= 500],
    ['[JW2] a take-over takes at most 1 s (p99)', takeOvers.length > 0 && percentile(takeOvers, 0.99) <= 1_000],
    ['[JW3] nothing failed', faults.length === 0],
  ]);
} finally {
  await browser.close();
  pages.close();
}

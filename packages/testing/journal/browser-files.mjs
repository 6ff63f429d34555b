// npm run test:files [-- --full] [-- --sqlite]: the browser's own files of its database damaged in six ways; all is noticed, and what the copy has is back. Their ends torn, as a kill does: nothing is lost.
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../bench/harness/build-pages.mjs';
import { servePages } from '../bench/harness/serve-pages.mjs';
import { hasTornLog, tearEnd, writeLogs } from '../kill/torn-log.mjs';
import { conclude, flag, full, told } from './figures.mjs';
import { browse as browseOn, bySqlite, copyOf, newProfile } from './on-a-profile.mjs';

const tries = full ? 40 : 3;
/** Whether the browser keeps its databases by SQLite; without, they are LevelDB's. */
const sqlite = process.argv.includes('--sqlite');
const browse = (profile) => browseOn(profile, sqlite ? [bySqlite] : []);
/** One torn end in eight does harm where nothing is done against it. */
const ends = sqlite ? 0 : full ? 40 : 10;
let seed = flag('--seed', 1);
/** Numbers below one that are the same for the same seed (mulberry32). */
function draw() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const pages = await servePages([await buildPage('whole-desk', fileURLToPath(new URL('./pages/', import.meta.url)))]);
const address = pages.address('whole-desk');
const databaseIn = (folder) => {
  const under = join(folder, 'Default', 'IndexedDB');
  return join(under, readdirSync(under).find((name) => name.startsWith('http_') && name.endsWith('.leveldb') !== sqlite));
};
const filesIn = (folder) => readdirSync(databaseIn(folder)).filter((name) => name !== 'LOCK' && name !== 'LOG').map((name) => join(databaseIn(folder), name));
const largest = (folder) => filesIn(folder).sort((left, right) => statSync(right).size - statSync(left).size)[0];
const change = (file, by) => { const bytes = readFileSync(file); by(bytes); writeFileSync(file, bytes); };

/** The six ways. */
const damages = {
  'all files gone': (folder) => { for (const file of filesIn(folder)) rmSync(file); },
  'the largest cut': (folder) => { const file = largest(folder); truncateSync(file, Math.floor(statSync(file).size * (0.1 + 0.8 * draw()))); },
  'a block of zeros in the largest': (folder) => { change(largest(folder), (bytes) => { const at = Math.floor(draw() * Math.max(1, bytes.length - 4096)); bytes.fill(0, at, at + 4096); }); },
  'bits turned in the largest': (folder) => { change(largest(folder), (bytes) => { for (let flip = 0; flip < 20; flip++) bytes[Math.floor(draw() * bytes.length)] ^= 1 << Math.floor(draw() * 8); }); },
  ...(sqlite
    ? { 'the head of every file gone': (folder) => { for (const file of filesIn(folder)) change(file, (bytes) => { bytes.fill(0, 0, 100); }); } }
    : { 'the list of its files gone': (folder) => { for (const file of filesIn(folder)) if (/CURRENT|MANIFEST/u.test(file)) rmSync(file); } }),
  'random bytes in every file': (folder) => { for (const file of filesIn(folder)) change(file, (bytes) => { for (let at = 0; at < bytes.length; at++) bytes[at] = Math.floor(draw() * 256); }); },
};

/** A day of work that was kept well, in the log, the copy and the canary, with the canary on the disk. */
async function prepare() {
  const profile = newProfile();
  const browser = await browse(profile);
  const desk = await browser.open(address);
  await desk.call('open');
  await desk.call('work', 6);
  const name = await desk.call('theName');
  await desk.call('close');
  const counts = await desk.call('counts', name);
  // The browser writes its localStorage when it likes: what is proved is a damage later than that.
  const written = () => readdirSync(join(profile.folder, 'Default', 'Local Storage', 'leveldb')).some((file) => /\.(?:log|ldb)$/u.test(file) && readFileSync(join(profile.folder, 'Default', 'Local Storage', 'leveldb', file)).includes(name));
  for (let waited = 0; !written(); waited++) {
    if (waited > 300) throw new Error('The canary did not reach the disk in 30 s');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  await browser.close();
  // What an undamaged start makes of it: that, and nothing less, is to be back.
  const whole = copyOf(profile);
  const control = await browse(whole);
  const found = await (await control.open(address)).call('open');
  await control.close();
  whole.remove();
  if (found.health.causes.length > 0 || JSON.parse(found.state).conversations.length !== 6) throw new Error(`The undamaged start is not whole: ${JSON.stringify(found.health)}`);
  return { profile, state: found.state, name, counts };
}

/** The first names under which two states differ. */
function differenceOf(one, other) {
  const [left, right] = [JSON.parse(one), JSON.parse(other)];
  return Object.keys({ ...left, ...right }).filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key])).join();
}

/** A life of the browser, in which so many letters are typed: what it began and ended with. */
async function lifeOn(one, letters = 0) {
  const browser = await browse(one);
  try {
    const desk = await browser.open(address);
    const begun = await desk.call('open');
    const ended = letters > 0 ? await desk.call('type', letters) : begun;
    // What it has begun is finished: the place of the copy opens a second after the first write.
    await desk.call('close');
    return { begun, ended };
  } finally {
    await browser.close();
  }
}

const { profile, state, name, counts } = await prepare();
const rows = [];
const wrong = [];
const LOSSES = ['refilled', 'copy-only', 'came-back-empty', 'records-lost'];
let noticed = 0;
let harmed = 0;
let back = 0;
let named = 0;
for (const [kind, damage] of Object.entries(damages)) {
  const seen = { harmed: 0, noticed: 0, back: 0 };
  const codes = {};
  for (let trial = 0; trial < tries; trial++) {
    const copy = copyOf(profile);
    damage(copy.folder);
    const browser = await browse(copy);
    try {
      const desk = await browser.open(address);
      const lying = await desk.call('counts', name);
      const isHarmed = JSON.stringify(lying) !== JSON.stringify(counts);
      const found = await desk.call('open');
      const told = found.health.causes.filter(({ code }) => LOSSES.includes(code));
      const isNoticed = told.length > 0;
      const isBack = found.state === state;
      for (const { code } of told) codes[code] = (codes[code] ?? 0) + 1;
      seen.harmed += isHarmed ? 1 : 0;
      seen.noticed += isNoticed ? 1 : 0;
      seen.back += isBack ? 1 : 0;
      // All was in the copy: nothing may be missing, and a loss says up to when it is filled.
      if (isHarmed && !isNoticed) wrong.push(`${kind}, ${trial}: ${JSON.stringify(lying)} was not noticed`);
      if (!isBack) wrong.push(`${kind}, ${trial}: the state is another: ${differenceOf(state, found.state)}; ${JSON.stringify(found.health)} ${found.reports.join(' | ')}`);
      if (told.every(({ code, values }) => code === 'copy-only' || values !== undefined)) named++;
      harmed += isHarmed ? 1 : 0;
      noticed += isHarmed && isNoticed ? 1 : 0;
      back += isBack ? 1 : 0;
    } catch (error) {
      wrong.push(`${kind}, ${trial}: a start failed: ${error.message.split('\n')[0]}`);
    } finally {
      await browser.close();
      copy.remove();
    }
  }
  rows.push([kind, tries, seen.harmed, seen.noticed, seen.back, Object.entries(codes).map(([code, count]) => `${count} ${code}`).join(', ') || '–']);
  told(kind);
}

let torn = 0;
let whole = 0;
for (let trial = 0; trial < ends; trial++) {
  const copy = copyOf(profile);
  if (writeLogs(copy.folder).filter((file) => tearEnd(file, draw)).length > 0) torn++;
  else wrong.push(`a torn end, ${trial}: there is no log of writes to tear`);
  try {
    const next = await lifeOn(copy, 20);
    const isBehind = hasTornLog(copy.folder);
    const last = await lifeOn(copy);
    const losses = [...next.begun.health.causes, ...last.begun.health.causes].map(({ code }) => code);
    if (!isBehind && next.begun.state === state && last.begun.state === next.ended.state && losses.length === 0) whole++;
    else wrong.push(`a torn end, ${trial}: ${isBehind ? 'written on behind it; ' : ''}${differenceOf(state, next.begun.state)}; ${differenceOf(next.ended.state, last.begun.state)}; ${losses.join()}`);
  } catch (error) {
    wrong.push(`a torn end, ${trial}: a start failed: ${error.message.split('\n')[0]}`);
  } finally {
    copy.remove();
  }
}
if (ends > 0) {
  rows.push(['a torn end, and two starts', ends, torn, 0, whole, '–']);
  told('a torn end');
}
profile.remove();
pages.close();
const all = tries * Object.keys(damages).length;
for (const fault of wrong.slice(0, 20)) console.error(`    ${fault}`);
conclude('The browser’s own files, damaged', ['damage', 'trials', 'harmed', 'told', 'all back', 'as'], rows, [
  [`[JF1] ${noticed} of ${harmed} harmed databases were noticed`, noticed === harmed && harmed > 0],
  [`[JF1] in ${back} of ${all} trials everything that was copied is back`, back === all],
  [`[JF1] in ${named} of ${all} trials what is missing, and up to when it is filled, is named`, named === all],
  ...(ends > 0 ? [[`[JF2] in ${whole} of ${torn} trials two starts after a write that was torn at its end have everything`, whole === ends && torn === ends]] : []),
]);

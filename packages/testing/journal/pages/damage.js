// Damages what is kept of an agent, restores it, and looks what became of it.
import { RecordLostError } from '@session-desk/journal';
import { agent, leaveAmidWords, misfits, openDesk, workedDesk } from './kept-desk.js';
import { dataKeyOf, isNative, opened, sealed, sealedNatively } from './open-records.js';
import { everything, putBack, same, sealedStores, stranger } from './whole-database.js';

/** How many twins of each record are damaged at once: the log itself stays whole beside them. */
const TWINS = 40;
const FIRST_TWIN = 100_000;
const LONGEST = 2500;

let database;
/** What the desk left behind; the same with the twins; and what a start makes of either. */
let bare;
let whole;
let healthy;
let cases;

const plain = ({ windows: _, index: __, ...state }) => JSON.stringify(state, (key, value) => (value instanceof Map || value instanceof Set ? [...value] : key === 'origin' ? undefined : value));

/** One desk starts on what lies there; what it restored, told and left behind. It takes no snapshot, which would take old records away. */
async function start() {
  const desk = openDesk({ snapshotAfter: Infinity });
  let thrown;
  try {
    await desk.bus.ready;
  } catch (error) {
    thrown = String(error);
  }
  const { restored, reports } = desk;
  const state = thrown === undefined ? desk.bus.state : undefined;
  await desk.close();
  return { thrown, state, seqs: [...restored?.earlier?.() ?? [], ...restored?.facts ?? []].map(({ seq }) => seq), lost: reports.filter((error) => error instanceof RecordLostError).map(({ what }) => what), strange: reports.filter((error) => !(error instanceof RecordLostError)).map(String) };
}

/** What became of records that were damaged: `wrong` says what should not be, in words. */
function judge({ thrown, state, lost, strange }, damaged, after, before) {
  const wrong = [];
  if (thrown !== undefined) wrong.push(`a start failed: ${thrown}`);
  wrong.push(...strange);
  const aside = new Map(after.quarantine.map(([, entry]) => [`${entry.store}/${[entry.place].flat().join('/')}`, entry.bytes]));
  const gone = new Map(damaged.map(({ store, key, value }) => [`${store}/${[key].flat().join('/')}`, value]));
  for (const [name, value] of gone) {
    if (!aside.has(name)) wrong.push(`${name} is not in quarantine`);
    else if (!same(aside.get(name), value)) wrong.push(`${name} lies in quarantine as something else`);
    if (!lost.includes(name)) wrong.push(`nobody was told of ${name}`);
  }
  for (const name of aside.keys()) if (!gone.has(name)) wrong.push(`${name} was whole and lies in quarantine`);
  for (const store of sealedStores) {
    const left = new Map(after[store].map(([key, value]) => [key.join('/'), value]));
    for (const [key, value] of before[store]) {
      const name = `${store}/${[key].flat().join('/')}`;
      if (gone.has(name) ? left.has(key.join('/')) : !same(left.get(key.join('/')), value)) wrong.push(`${name} ${gone.has(name) ? 'still lies there' : 'was whole and is gone or changed'}`);
    }
  }
  if (state) wrong.push(...misfits(state).map((misfit) => `restored a ${misfit}`));
  return wrong;
}

/** Every change of one byte by one bit, and every cut. */
const casesOf = (length) => Array.from({ length: length * 9 }, (_, number) => ({ at: Math.floor(number / 9), bit: number % 9 }));

function damagedBy({ at, bit }, frame) {
  if (bit === 8) return frame.slice(0, at);
  const next = frame.slice();
  next[at] ^= 1 << bit;
  return next;
}

/** What a piece of a snapshot is: `session`, `tab`, `piece:notices`, … */
const kindOf = (name) => (name.startsWith('piece:') ? name : name.slice(0, name.indexOf(':')));
const better = (length, than) => (than > LONGEST ? length < than : length <= LONGEST && length > than);

/** Makes the desk, and twins of one record of every kind. Answers with the kinds and how many cases each has. */
async function prepare() {
  await leaveAmidWords(await workedDesk(5));
  database = await stranger();
  bare = await everything(database);
  whole = { ...bare };
  const key = await dataKeyOf(whole, agent);
  const kinds = new Map();
  const note = (kind, record) => {
    // The longest stands for its kind, as far as its length is of its kind and not of its text.
    if (!kinds.has(kind) || better(record.length, kinds.get(kind).length)) kinds.set(kind, record);
  };
  for (const store of sealedStores) {
    for (const [, frame] of bare[store]) {
      const { header, data } = await opened(key, frame);
      const native = isNative(frame);
      // Of an hour's facts in one record a few stand for the rest.
      const some = native && store === 'log' ? data.slice(0, 10) : data;
      note(`${store}${native ? ', many in one' : ''}`, { store, native, header, data: some, length: some.length < data.length ? 0 : frame.length });
      // A record for each kind of piece, too.
      if (store === 'parts') for (const piece of data) note(`part: ${kindOf(piece[0])}`, { store, native, header, data: [piece], length: JSON.stringify(piece).length });
    }
  }
  cases = new Map();
  for (const [kind, { store, native, header, data }] of kinds) {
    const twins = await Promise.all(Array.from({ length: TWINS }, async (_, number) => {
      // Beside the real ones: the same epoch, a number that nobody has. A second manifest of the same facts comes after the first in every order.
      const place = [header.epoch, FIRST_TWIN * (1 + [...kinds.keys()].indexOf(kind)) + number];
      return { place, frame: await (native ? sealedNatively : sealed)(key, { ...header, place: `${store}/${place.join('/')}` }, data) };
    }));
    whole[store] = [...whole[store], ...twins.map((twin) => [twin.place, twin.frame])];
    cases.set(kind, { store, twins, left: casesOf(Math.min(...twins.map((twin) => twin.frame.length))) });
  }
  await putBack(database, whole);
  healthy = await start();
  return [...cases].map(([kind, { left }]) => ({ kind, cases: left.length }));
}

/** Damages up to `TWINS` records of every kind at once and restores. `share` of the cases are taken, evenly. */
async function round({ step, offset, number }) {
  const damaged = [];
  const counts = {};
  for (const [kind, { store, twins, left }] of cases) {
    for (const [at, twin] of twins.entries()) {
      const next = left[offset + (number * TWINS + at) * step];
      if (!next) break;
      damaged.push({ store, key: twin.place, value: damagedBy(next, twin.frame) });
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
  if (damaged.length === 0) return { counts, wrong: [], over: true };
  const places = new Map(damaged.map(({ store, key, value }) => [`${store}/${key.join('/')}`, value]));
  const before = { ...whole, ...Object.fromEntries(sealedStores.map((store) => [store, whole[store].map(([key, value]) => [key, places.get(`${store}/${key.join('/')}`) ?? value])])) };
  await putBack(database, before);
  const found = await start();
  const wrong = judge(found, damaged, await everything(database), before);
  if (found.state && plain(found.state) !== plain(healthy.state)) wrong.push('the state is another');
  if (found.seqs.join() !== healthy.seqs.join()) wrong.push('the facts are others');
  return { counts, wrong, over: false };
}

/** Damages records of which there is no twin: what they held is missing, and nothing else. */
async function alone({ store, share }) {
  const damaged = bare[store].filter((_, at) => at % 3 === share).map(([key, frame], at) => ({ store, key, value: damagedBy({ at: (at * 37 + 11) % frame.length, bit: at % 9 }, frame) }));
  const values = new Map(damaged.map(({ key, value }) => [key.join('/'), value]));
  const before = { ...bare, [store]: bare[store].map(([key, value]) => [key, values.get(key.join('/')) ?? value]) };
  await putBack(database, before);
  const found = await start();
  return { count: damaged.length, wrong: judge(found, damaged, await everything(database), before) };
}

/** Damages what is in no sealed record's place: the record of epochs, and things that no version ever put there. */
async function mark({ at, bit, junk }) {
  const [[key, frame]] = bare.meta;
  const value = junk === undefined ? damagedBy({ at, bit }, frame) : junk;
  const before = { ...bare, meta: [[key, value]] };
  await putBack(database, before);
  const desk = openDesk({ snapshotAfter: Infinity });
  await desk.bus.ready;
  const wrong = judge({ state: desk.bus.state, lost: desk.reports.map(({ what }) => what), strange: [] }, [{ store: 'meta', key, value }], await everything(database), before);
  if (plain(desk.bus.state) !== plain(healthy.state)) wrong.push('the state is another');
  // The next epoch must not write over anything of an earlier one.
  await desk.bus.dispatch({ type: 'draft/write', conversationId: 'talk-1', text: 'written after the damage' });
  await desk.bus.flush();
  const after = await everything(database);
  for (const store of ['log', 'latest']) {
    const left = new Map(after[store].map(([place, found]) => [place.join('/'), found]));
    for (const [place, found] of bare[store]) if (!same(left.get(place.join('/')), found)) wrong.push(`${store}/${place.join('/')} was written over`);
  }
  await desk.close();
  const again = await start();
  if (again.lost.length > 0) wrong.push('the damage is told of twice');
  if (again.state?.conversations.find(({ id }) => id === 'talk-1')?.draft.text !== 'written after the damage') wrong.push('what was written after the damage is not there');
  return wrong;
}

/** Damages the stored key: everything is noise then, and must lie in quarantine, beside the key, for whoever can mend it. */
async function vault({ field, at, bit, junk }) {
  const [name, stored] = bare.keys.find(([key]) => key === 'agent');
  const value = junk === undefined
    ? { ...stored, [field]: field === 'iv' ? damagedBy({ at, bit }, stored.iv) : damagedBy({ at, bit }, new Uint8Array(stored.wrapped)).buffer }
    : junk;
  const before = { ...bare, keys: [[name, value]] };
  await putBack(database, before);
  const found = await start();
  const after = await everything(database);
  const wrong = [];
  if (found.thrown !== undefined) wrong.push(`a start failed: ${found.thrown}`);
  if (!found.lost.includes('keys/agent')) wrong.push('nobody was told of the key');
  const bytes = ({ iv, wrapped }) => [iv, wrapped && new Uint8Array(wrapped)].join('/');
  if (!after.keys.some(([key, kept]) => key !== 'agent' && (junk === undefined ? bytes(kept) === bytes(value) : same(kept, value)))) wrong.push('the damaged key is gone');
  const records = sealedStores.reduce((sum, store) => sum + bare[store].length, bare.meta.length);
  if (after.quarantine.length !== records) wrong.push(`${after.quarantine.length} of ${records} records lie in quarantine`);
  const again = await start();
  if (again.thrown !== undefined || again.lost.length > 0) wrong.push(`the next start is troubled: ${again.thrown ?? again.lost[0]}`);
  return wrong;
}

/** Puts things into the quarantine that were never there; nobody may stumble over them, and they stay. */
async function quarantine() {
  const before = { ...bare, quarantine: [7, 'text', { store: 'log' }, new Uint8Array(9), { store: 'log', place: [1, 1], bytes: 'not bytes', reason: 3, at: 'never' }].map((value, at) => [at + 1, value]) };
  await putBack(database, before);
  const found = await start();
  const after = await everything(database);
  return [...(found.thrown === undefined ? [] : [found.thrown]), ...(after.quarantine.length === before.quarantine.length ? [] : ['something of the quarantine is gone']), ...(plain(found.state) === plain(healthy.state) ? [] : ['the state is another'])];
}

/** A record of bytes at a key that no version gives. */
async function oddKeys() {
  const wrong = [];
  for (const key of ['text', 7, new Date(5), [], ['1', '2'], [1], [1, 2, 3], [1.5, 2], new Uint8Array([1])]) {
    const [, frame] = bare.log[0];
    await putBack(database, bare);
    await database.put('log', frame, key);
    const found = await start();
    const after = await everything(database);
    if (found.thrown !== undefined || after.quarantine.length !== 1 || !same(after.quarantine[0][1].bytes, frame)) wrong.push(`${String(key)}: ${found.thrown ?? `${after.quarantine.length} in quarantine`}`);
  }
  return wrong;
}

globalThis.bench = { prepare, round, alone, mark, vault, quarantine, oddKeys, markLength: () => bare.meta[0][1].length };

// Records that are authentic and wrong: what a buggy version of the kit would have written under the agent's own key.
import * as core from '@session-desk/core';
import { RecordLostError } from '@session-desk/journal';
import fc from 'fast-check';
import { agent, leaveAmidWords, misfits, openDesk, workedDesk } from './kept-desk.js';
import { dataKeyOf, isNative, opened, sealed, sealedNatively } from './open-records.js';
import { everything, putBack, same, sealedStores, stranger } from './whole-database.js';

let database;
let whole;
let key;
let records;

async function prepare() {
  await leaveAmidWords(await workedDesk(12));
  database = await stranger();
  whole = await everything(database);
  key = await dataKeyOf(whole, agent);
  records = await Promise.all(sealedStores.flatMap((store) => whole[store].map(async ([place, frame]) => ({ store, place, native: isNative(frame), ...await opened(key, frame) }))));
}

/** Where something could be another thing inside a value. */
function pathsOf(value, path = []) {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

/** The value with something else at a path, or nothing; the rest is shared. */
function changed(value, [name, ...rest], next) {
  if (name === undefined) return next;
  const copy = Array.isArray(value) ? value.slice() : { ...value };
  const inner = rest.length === 0 ? next : changed(copy[name], rest, next);
  if (inner === GONE) delete copy[name];
  else copy[name] = inner;
  return copy;
}
const GONE = Symbol('gone');

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withObjectString: true, maxDepth: 3 });
const likely = fc.constantFrom('', 'home', 'of-talk-1', 'talk-1', '__proto__', 'constructor', 0, -1, 1, 1.5, NaN, Infinity, 2 ** 53, true, false, null, undefined, [], {}, [[]], ['home'], { id: 'home' });
const other = fc.oneof({ weight: 3, arbitrary: likely }, { weight: 2, arbitrary: anything }, { weight: 1, arbitrary: fc.constant(GONE) });

/** Replaces something in a share of all records, restores, and looks whether only facts and pieces came back, and everything else lies in quarantine. */
async function values({ seed, share }) {
  const draws = fc.sample(fc.record({ whole: fc.nat(19), path: fc.nat(), at: fc.nat(99), other, anything }), { numRuns: records.length, seed });
  const before = { ...whole };
  const wrote = new Map();
  for (const store of sealedStores) before[store] = whole[store].slice();
  for (const [number, { store, place, native, header, data }] of records.entries()) {
    const draw = draws[number];
    if (draw.at >= share) continue;
    const paths = pathsOf(data);
    // One in twenty is another value altogether.
    const wrong = draw.whole === 0 ? draw.anything : changed(data, paths[draw.path % paths.length], draw.other === GONE ? GONE : draw.other);
    let frame;
    try {
      frame = await (native && number % 2 === 0 ? sealedNatively : sealed)(key, header, wrong === GONE ? null : wrong);
    } catch {
      // No version could have written it: it cannot be kept.
      continue;
    }
    const name = `${store}/${place.join('/')}`;
    wrote.set(name, { frame, value: wrong });
    const at = before[store].findIndex(([other]) => other.join() === place.join());
    before[store][at] = [place, frame];
  }
  await putBack(database, before);
  const desk = openDesk({ snapshotAfter: Infinity });
  const wrong = [];
  try {
    await desk.bus.ready;
    wrong.push(...misfits(desk.bus.state).map((misfit) => `restored a ${misfit}`));
    // The rules go on working on what came back.
    for (const { id } of desk.bus.state.conversations) {
      const result = await desk.bus.dispatch(core.receiveMessage({ conversationId: id, messageId: `after-${seed}`, from: 'customer', text: 'Hello?' }));
      if (!result.ok) wrong.push(`a message was refused: ${JSON.stringify(result.refusal)}`);
    }
    for (const { id } of desk.bus.state.sessions) {
      const result = await desk.bus.dispatch(core.focusSession(id));
      if (!result.ok) wrong.push(`a session could not be looked at: ${JSON.stringify(result.refusal)}`);
    }
    await desk.bus.flush();
  } catch (error) {
    wrong.push(`a start failed: ${String(error)}`);
  }
  for (const fact of [...desk.restored?.earlier?.() ?? [], ...desk.restored?.facts ?? []]) if (!core.logFormat.isFact(fact)) wrong.push(`no fact: ${JSON.stringify(fact)}`);
  wrong.push(...desk.reports.filter((error) => !(error instanceof RecordLostError)).map((error) => String(error.stack ?? error)));
  await desk.close();
  const after = await everything(database);
  const aside = new Map(after.quarantine.map(([, { store, place, bytes }]) => [`${store}/${[place].flat().join('/')}`, bytes]));
  let believed = 0;
  for (const store of sealedStores) {
    const left = new Map(after[store].map(([place, value]) => [`${store}/${place.join('/')}`, value]));
    for (const [place, frame] of before[store]) {
      const name = `${store}/${place.join('/')}`;
      if (aside.has(name)) {
        if (!same(aside.get(name), frame)) wrong.push(`${name} lies in quarantine as something else`);
      } else if (same(left.get(name), frame)) believed += wrote.has(name) ? 1 : 0;
      else wrong.push(`${name} is gone`);
    }
  }
  return { tried: wrote.size, believed, aside: [...wrote.keys()].filter((name) => aside.has(name)).length, wrong };
}

globalThis.bench = { prepare, values };

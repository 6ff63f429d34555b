// Damages what is kept beside the log: entries of a part, and authentic ones that hold something else.
import { keptEntries, RecordLostError } from '@session-desk/journal';
import fc from 'fast-check';
import { agent } from './kept-desk.js';
import { dataKeyOf, opened, sealed } from './open-records.js';
import { everything, putBack, same, stranger } from './whole-database.js';

const PART = 'proof';
/** How many are damaged at once; as many stay whole beside them. */
const TWINS = 40;

let database;
let whole;
let key;

/** One start on what lies there: what was loaded, and what was reported. */
async function start() {
  const reports = [];
  const entries = keptEntries(agent, PART, (error) => { reports.push(error); });
  try {
    return { loaded: await entries.load(), reports };
  } catch (error) {
    return { thrown: String(error), loaded: new Map(), reports };
  } finally {
    entries.close();
  }
}

const nameOf = (number) => `work/${String(number).padStart(3, '0')}`;

/** Makes entries of one length. Answers with it. */
async function prepare() {
  const entries = keptEntries(agent, PART);
  await entries.load();
  await entries.save({ puts: new Map(Array.from({ length: 2 * TWINS }, (_, number) => [nameOf(number), { said: 'Where is my parcel?', number: 100 + number }])), removals: [] });
  entries.close();
  database = await stranger();
  whole = await everything(database);
  key = await dataKeyOf(whole, agent);
  return { length: Math.min(...whole.entries.map(([, frame]) => frame.length)), twins: TWINS };
}

/** Puts other things in the place of the first entries, starts, and looks what became of them. `isEntry` says of one whether it may be loaded. */
async function replaced(others, isEntry = () => false) {
  await putBack(database, { ...whole, entries: whole.entries.map(([place, frame], at) => [place, at < others.length ? others[at] : frame]) });
  const { thrown, loaded, reports } = await start();
  const after = await everything(database);
  const wrong = thrown === undefined ? [] : [`a start failed: ${thrown}`];
  const aside = new Map(after.quarantine.map(([, { place, bytes }]) => [String(place), bytes]));
  for (const [at, other] of others.entries()) {
    const [place] = whole.entries[at];
    const lies = after.entries.some(([where]) => String(where) === String(place));
    if (isEntry(at)) {
      if (!lies || aside.has(String(place))) wrong.push(`${String(place)} is an entry and was not taken for one`);
    } else {
      if (lies) wrong.push(`${String(place)} still lies there`);
      if (!aside.has(String(place)) || !(other instanceof Uint8Array ? same(aside.get(String(place)), other) : true)) wrong.push(`${String(place)} does not lie in quarantine as it was`);
      if (!reports.some((error) => error instanceof RecordLostError && error.what.endsWith(`/${PART}/${String(place[1])}`))) wrong.push(`nobody was told of ${String(place)}`);
    }
  }
  for (let number = others.length; number < whole.entries.length; number++) if (loaded.get(nameOf(number))?.number !== 100 + number) wrong.push(`${nameOf(number)} was whole and is gone`);
  return wrong;
}

/** Damages one entry for each case: a bit of a byte, or cut there (bit 8). */
async function round(cases) {
  return replaced(cases.map(({ at, bit }, number) => {
    const frame = whole.entries[number][1].slice();
    if (bit === 8) return frame.slice(0, at);
    frame[at] ^= 1 << bit;
    return frame;
  }));
}

const likely = fc.constantFrom('', 7, null, true, [], {}, undefined, { name: 7, value: 1 }, { name: null, value: 1 }, { value: 1 }, { name: 'a' }, ['name', 'value'], { name: {}, value: {} });
const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, maxDepth: 3 });

/** Authentic entries that hold something else; and things that are no bytes at all. */
async function values({ seed }) {
  const draws = fc.sample(fc.oneof(likely, anything), { numRuns: TWINS, seed });
  const others = [];
  for (const [at, draw] of draws.entries()) {
    const [, frame] = whole.entries[at];
    try {
      others.push(at % 8 === 7 ? structuredClone(draw) : sealed(key, (await opened(key, frame)).header, draw));
    } catch {
      // No version could have written it: it cannot be kept.
      others.push('text');
    }
  }
  return { tried: others.length, wrong: await replaced(others) };
}

globalThis.bench = { prepare, round, values };

import { databaseName, ENTRIES, type EntryPlace, type JournalDatabase } from './database.js';
import { ErasedError } from './erased-error.js';
import { takeBack } from './fence.js';
import { sealFrame, type FrameKey } from './frame.js';
import { readEntry } from './kept-entry.js';
import { NewerLogError } from './newer-log.js';
import { OpenDatabase } from './open-database.js';
import { ownerOf, type Owner } from './owner.js';
import { pack } from './pack.js';
import { RecordLostError } from './record-lost-error.js';
import { keyOf } from './vault.js';

/** The format of an entry, apart from what it holds. */
const FORMAT = 1;

/** What changes together, or not at all. */
export interface EntryChanges {
  readonly puts: ReadonlyMap<string, unknown>;
  readonly removals: readonly string[];
}

/** What else is kept of an agent beside the log, under names: sealed under the same key, and gone with it. */
export interface KeptEntries {
  /** All that was saved, in the order in which it was first put, once whoever used these entries before is gone. One that rejects lets the next keeper come. */
  load(): Promise<ReadonlyMap<string, unknown>>;
  /** Resolves at the `complete` of the transaction. Rejects with an `ErasedError` once the agent's log was erased; then nothing has changed. */
  save(changes: EntryChanges): Promise<void>;
  /** Lets the next keeper come. */
  close(): void;
}

/**
 * The entries of one part beside an agent's workspace, such as a contact centre that lives in the browser. For pages and Workers alike; one
 * keeper at a time, which a Web Lock sees to where there are locks. What cannot be read goes into quarantine and is reported; a part in
 * which a later version wrote rejects with a `NewerLogError` and is not touched.
 */
export function keptEntries(agent: Owner, part: string, report: (error: unknown) => void = () => undefined): KeptEntries {
  return new SealedEntries(agent, part, report);
}

class SealedEntries implements KeptEntries {
  readonly #owner: string;
  readonly #part: string;
  readonly #report: (error: unknown) => void;
  #open: { readonly database: OpenDatabase; readonly key: FrameKey; readonly wrapped: ArrayBuffer } | undefined;
  #fenced = false;
  #release: () => void = () => undefined;
  readonly #numbers = new Map<string, number>();
  #next = 0;

  constructor(agent: Owner, part: string, report: (error: unknown) => void) {
    this.#owner = ownerOf(agent);
    this.#part = part;
    this.#report = report;
  }

  async load(): Promise<ReadonlyMap<string, unknown>> {
    const name = await databaseName(this.#owner);
    this.#release = await heldLock(`${name}/${this.#part}`);
    const database = new OpenDatabase(name, (trouble) => { if (trouble) this.#report(new Error(`The database of ${this.#part}: ${trouble}`)); });
    try {
      const open = await database.ready();
      const key = await keyOf(open, this.#owner);
      const entries = await this.#read(open, key);
      const stored = await open.get('keys', 'agent');
      if (!stored) throw new ErasedError(this.#part);
      this.#open = { database, key, wrapped: stored.wrapped };
      return entries;
    } catch (error) {
      database.end();
      this.#release();
      throw error;
    }
  }

  async save({ puts, removals }: EntryChanges): Promise<void> {
    if (this.#fenced) throw new ErasedError(this.#part);
    if (!this.#open) throw new Error(`${this.#part}: expected entries that were loaded before they are saved`);
    const { database, key, wrapped } = this.#open;
    const sealed = [...puts].map(([name, value]) => {
      const place = this.#placeOf(name);
      return { place, bytes: sealFrame(key, { place: named(place), schema: FORMAT, minReader: FORMAT, writer: this.#part, epoch: 0, seq: 0 }, pack({ name, value })) };
    });
    const tx = (await database.ready()).transaction(['meta', 'keys', ENTRIES], 'readwrite');
    const stored = tx.objectStore('keys').get('agent');
    const work: Promise<unknown>[] = sealed.map(({ place, bytes }) => tx.objectStore(ENTRIES).put(bytes, place));
    for (const name of removals) work.push(tx.objectStore(ENTRIES).delete(this.#placeOf(name)));
    const done = Promise.all([...work, tx.done]);
    done.catch(() => undefined);
    // Erasing destroys the key first: nothing is written beside a log that is no more.
    if (!isSame((await stored)?.wrapped, wrapped)) {
      takeBack(tx);
      this.#fenced = true;
      this.close();
      throw new ErasedError(this.#part);
    }
    await done;
    for (const name of removals) this.#numbers.delete(name);
  }

  close(): void {
    this.#open?.database.end();
    this.#open = undefined;
    this.#release();
  }

  async #read(database: JournalDatabase, key: FrameKey): Promise<ReadonlyMap<string, unknown>> {
    const tx = database.transaction(['meta', ENTRIES, 'quarantine'], 'readwrite', { durability: 'strict' });
    const store = tx.objectStore(ENTRIES);
    const range = IDBKeyRange.bound([this.#part, 0], [this.#part, Infinity]);
    const [places, frames] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    const entries = new Map<string, unknown>();
    const lost: { readonly place: EntryPlace; readonly bytes: unknown; readonly reason: string }[] = [];
    for (const [at, place] of places.entries()) {
      const bytes: unknown = frames[at];
      const found = readEntry(key, named(place), bytes, FORMAT);
      if (!found.ok && found.reason === 'newer') {
        takeBack(tx);
        tx.done.catch(() => undefined);
        throw new NewerLogError(`${this.#part}: expected entries of this version or an earlier one, found later ones`);
      }
      this.#next = Math.max(this.#next, Math.floor(place[1]) + 1);
      // A name has one place; what claims another was not put there by `save`.
      if (!found.ok || entries.has(found.name)) { lost.push({ place, bytes, reason: found.ok ? 'not-an-entry' : found.reason }); continue; }
      entries.set(found.name, found.value);
      this.#numbers.set(found.name, place[1]);
    }
    const setAside = lost.flatMap(({ place, bytes, reason }) => [tx.objectStore('quarantine').add({ store: ENTRIES, place, bytes, reason, at: Date.now() }), store.delete(place)]);
    await Promise.all([...setAside, tx.done]);
    for (const { place, reason } of lost) this.#report(new RecordLostError(named(place), reason));
    return entries;
  }

  #placeOf(name: string): EntryPlace {
    let number = this.#numbers.get(name);
    if (number === undefined) this.#numbers.set(name, number = this.#next++);
    return [this.#part, number];
  }
}

const named = ([part, number]: EntryPlace): string => `${ENTRIES}/${part}/${String(number)}`;

function isSame(one: ArrayBuffer | undefined, other: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(one ?? []), new Uint8Array(other)];
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

/** Waits until nobody else uses the entries; they are ours until they are released, or this page or Worker is gone. */
function heldLock(name: string): Promise<() => void> {
  if (!('locks' in navigator)) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, () => new Promise<void>((release) => { resolve(release); })).catch(reject);
  });
}

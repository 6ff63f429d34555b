import { wrap, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Place } from '../database.js';
import { StorageTimeoutError, within } from '../patience.js';
import type { Authentic, Read, Records } from '../records.js';
import type { Bucket } from '../storage-buckets.js';
import { faultOf } from '../storage-fault.js';

/** What is not durable in the log yet, as one sealed record of the store `leaving`. */
export interface AheadRecord {
  readonly place: Place;
  readonly bytes: Uint8Array;
}

/** Sealed records that the log does not have yet. */
interface ShelfSchema extends DBSchema {
  readonly leaving: { readonly key: Place; readonly value: Uint8Array };
}

/** Where they lie, while they are written. */
export type ShelfStore = IDBPObjectStore<ShelfSchema, ['leaving'], 'leaving', 'readwrite'>;

/** A database beside the log's, open. */
export interface OpenShelf {
  readonly database: IDBPDatabase<ShelfSchema>;
  /** To be held as long as the database is used: with a bucket that is collected its connections go, and their transactions never end (Chromium 147). */
  readonly bucket?: Bucket | undefined;
}

/** How long anybody waits for what lies here, in milliseconds. */
const LIMIT = 3_000;

/** Opens such a database, or makes it; `closed` is called when it is to be used no more. */
export async function openShelf(name: string, closed: () => void, bucket?: Bucket): Promise<OpenShelf> {
  const opening = (bucket?.indexedDB ?? indexedDB).open(name, 1);
  opening.onupgradeneeded = () => { opening.result.createObjectStore('leaving'); };
  const database = await wrap(opening) as unknown as OpenShelf['database'];
  database.onversionchange = () => { database.close(); closed(); };
  database.onclose = closed;
  return { database, bucket };
}

/** A database of one store beside the log's, which begins to open at once. Whatever fails here is told once, until something succeeds, and harms no log. */
export class Shelf {
  readonly #what: string;
  readonly #begin: (closed: () => void) => Promise<OpenShelf>;
  readonly #report: (error: unknown) => void;
  #open: OpenShelf | undefined;
  #opening: Promise<OpenShelf> | undefined;
  #failed = false;
  #ended = false;

  /** `what` it is called in an error. */
  constructor(what: string, begin: (closed: () => void) => Promise<OpenShelf>, report: (error: unknown) => void) {
    this.#what = what;
    this.#begin = begin;
    this.#report = report;
    // Whoever reads or writes first is told.
    this.#ready().catch(() => undefined);
  }

  /** What lies here; `undefined` when it cannot be reached. */
  async read(records: Records): Promise<Read<Authentic> | undefined> {
    try {
      const { database } = await within(LIMIT, this.#what, this.#ready());
      return await within(LIMIT, this.#what, records.openAll('leaving', database.transaction('leaving').store));
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** Opens it, if it is not open. Rejects when it does not open. */
  async open(): Promise<void> {
    await this.#ready();
  }

  /**
   * Writes in one transaction, which is committed within the task that asks while the database is open. `plan` is asked when it can begin, and says what to do,
   * if anything. Rejects when storage refuses.
   */
  async change(plan: () => ((store: ShelfStore) => readonly Promise<unknown>[]) | undefined): Promise<void> {
    const open = this.#open ?? await within(LIMIT, this.#what, this.#ready());
    const work = plan();
    if (!work) return;
    try {
      const tx = open.database.transaction('leaving', 'readwrite', { durability: 'relaxed' });
      const done = Promise.all([...work(tx.store), tx.done]);
      tx.commit();
      await within(LIMIT, this.#what, done);
      this.#failed = false;
    } catch (error) {
      // Another connection may do.
      if (error instanceof StorageTimeoutError || faultOf(error) === 'connection') this.#letGo(open);
      throw error;
    }
  }

  /** Tells of what failed: a storage that refuses does so at every letter. */
  fail(error: unknown): void {
    if (!this.#failed) this.#report(error);
    this.#failed = true;
  }

  /** Settles as what is under way does, or when that takes too long. A database that opens later is closed then. */
  async close(underWay: Promise<unknown>): Promise<void> {
    this.#ended = true;
    await within(LIMIT, this.#what, underWay).catch((error: unknown) => { this.fail(error); });
    if (this.#open) this.#letGo(this.#open);
  }

  #letGo(open: OpenShelf): void {
    if (this.#open === open) this.#open = undefined;
    open.database.close();
  }

  async #ready(): Promise<OpenShelf> {
    return this.#open ?? await (this.#opening ??= this.#opened());
  }

  async #opened(): Promise<OpenShelf> {
    try {
      const open = await this.#begin(() => { this.#open = undefined; });
      if (!this.#ended) return this.#open = open;
      open.database.close();
      throw new Error(`${this.#what}: expected to be open, found it closed`);
    } finally {
      this.#opening = undefined;
    }
  }
}

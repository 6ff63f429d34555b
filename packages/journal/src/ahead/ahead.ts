import type { Place } from '../database.js';
import { StorageTimeoutError, within } from '../patience.js';
import type { Authentic, Read, Records } from '../records.js';
import { faultOf } from '../storage-fault.js';
import { openAhead, type AheadPlace } from './ahead-place.js';

/** The numbers of records that were kept ahead of the log: this, and the `seq` of the first fact that the log did not have. What a leaving page writes has lower ones. */
export const FIRST_AHEAD = 2 ** 40;

/** What is not durable in the log yet, as one sealed record of the store `leaving`. */
export interface AheadRecord {
  readonly place: Place;
  readonly bytes: Uint8Array;
}

/** How long anybody waits for what lies here, in milliseconds. */
const LIMIT = 3_000;
/** What it is called in an error. */
const WHAT = 'What is kept ahead of the log';

/**
 * What waits for the log, kept where no wait of the log's is in the way: a write to the log may wait for the disk itself, half a second on a busy one, and
 * whoever types meanwhile must not lose half a second when the browser dies. Nothing is acknowledged here. Whatever fails here is told, and harms no log.
 */
export class Ahead {
  readonly #name: string;
  readonly #report: (error: unknown) => void;
  #place: AheadPlace | undefined;
  #opening: Promise<AheadPlace> | undefined;
  #next: (() => AheadRecord | undefined) | undefined;
  #underWay: Promise<void> | undefined;
  #writes = false;
  #holds = false;
  /** What was read here: the log has it, or its quarantine. */
  #read: readonly IDBValidKey[] = [];
  /** Of what this window put here. What others have put is not this one's to take away. */
  #epoch: number | undefined;
  #failed = false;
  #ended = false;

  /** `name` is that of the log's database. It begins to open at once. */
  constructor(name: string, report: (error: unknown) => void) {
    this.#name = name;
    this.#report = report;
    // Whoever reads or writes first is told.
    this.#open().catch(() => undefined);
  }

  /** Whether something lies here, or is about to. */
  get holds(): boolean {
    return this.#holds || this.#writes;
  }

  /** What the page before left here; nothing when it cannot be reached. */
  async read(records: Records): Promise<Read<Authentic>> {
    try {
      const { database } = await within(LIMIT, WHAT, this.#open());
      const read = await within(LIMIT, WHAT, records.openAll('leaving', database.transaction('leaving').store));
      this.#read = [...read.kept, ...read.unreadable].map(({ place }) => place);
      this.#holds = this.#read.length > 0;
      return read;
    } catch (error) {
      this.#fail(error);
      return { kept: [], unreadable: [] };
    }
  }

  /** From now on this of the window's own lies here, and nothing of what was read; nothing, if that gives nothing. What other windows have put stays. While one write is under way, of those that come only the last is asked. */
  write(of: () => AheadRecord | undefined): void {
    if (this.#ended) return;
    this.#next = of;
    if (!this.#writes) this.#underWay = this.#writeAll();
  }

  /** Ends what is under way, unless that takes too long, and writes no more. A place that opens later is closed then. */
  async close(): Promise<void> {
    this.#ended = true;
    await within(LIMIT, WHAT, Promise.resolve(this.#underWay)).catch((error: unknown) => { this.#fail(error); });
    this.#place?.database.close();
    this.#place = undefined;
  }

  async #writeAll(): Promise<void> {
    this.#writes = true;
    for (let of = this.#next; of; of = this.#next) {
      this.#next = undefined;
      try {
        const place = this.#place ?? await within(LIMIT, WHAT, this.#open());
        const record = of();
        if (!record && !this.#holds) continue;
        this.#holds = true;
        await this.#put(place, record);
        this.#holds = record !== undefined;
        this.#failed = false;
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#writes = false;
  }

  async #put(place: AheadPlace, record: AheadRecord | undefined): Promise<void> {
    try {
      const tx = place.database.transaction('leaving', 'readwrite', { durability: 'relaxed' });
      const epoch = record?.place[0] ?? this.#epoch;
      const work: Promise<unknown>[] = [...this.#read.map((key) => tx.store.delete(key as Place)), tx.done];
      if (epoch !== undefined) work.push(tx.store.delete(IDBKeyRange.bound([epoch], [epoch, []])));
      if (record) work.push(tx.store.put(record.bytes, record.place));
      tx.commit();
      this.#epoch = epoch;
      await within(LIMIT, WHAT, Promise.all(work));
      this.#read = [];
    } catch (error) {
      // Another connection may do.
      if (error instanceof StorageTimeoutError || faultOf(error) === 'connection') this.#leave(place);
      throw error;
    }
  }

  #leave(place: AheadPlace): void {
    if (this.#place === place) this.#place = undefined;
    place.database.close();
  }

  async #open(): Promise<AheadPlace> {
    return this.#place ?? await (this.#opening ??= this.#begin());
  }

  async #begin(): Promise<AheadPlace> {
    try {
      const place = await openAhead(this.#name, () => { this.#place = undefined; });
      if (!this.#ended) return this.#place = place;
      place.database.close();
      throw new Error('What is kept ahead of the log: expected to be open, found it closed');
    } finally {
      this.#opening = undefined;
    }
  }

  // A storage that refuses does so at every letter: it is told once.
  #fail(error: unknown): void {
    if (!this.#failed) this.#report(error);
    this.#failed = true;
  }
}

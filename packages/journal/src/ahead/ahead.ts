import type { Place } from '../database.js';
import { within } from '../patience.js';
import type { Read } from '../read-log.js';
import type { Records } from '../records.js';
import { faultOf } from '../storage-fault.js';
import { openAhead, type AheadDatabase } from './ahead-place.js';

/** The numbers of records that were kept ahead of the log: this, and the `seq` of the first fact that the log did not have. What a leaving page writes has lower ones. */
export const FIRST_AHEAD = 2 ** 40;

/** What is not durable in the log yet, as one sealed record of the store `leaving`. */
export interface AheadRecord {
  readonly place: Place;
  readonly bytes: Uint8Array;
}

/** How long a start waits for what lies here, in milliseconds. */
const LIMIT = 3_000;

/**
 * What waits for the log, kept where no wait of the log's is in the way: a write to the log may wait for the disk itself, half a second on a busy one, and
 * whoever types meanwhile must not lose half a second when the browser dies. Nothing is acknowledged here. Whatever fails here is told, and harms no log.
 */
export class Ahead {
  readonly #name: string;
  readonly #report: (error: unknown) => void;
  #database: AheadDatabase | undefined;
  #opening: Promise<AheadDatabase> | undefined;
  #next: (() => AheadRecord | undefined) | undefined;
  #underWay: Promise<void> | undefined;
  #holds = false;
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
    return this.#holds;
  }

  /** What the page before left here; nothing when it cannot be reached. */
  async read(records: Records): Promise<Read> {
    try {
      const database = await within(LIMIT, this.#open());
      const read = await within(LIMIT, records.readAll('leaving', database.transaction('leaving').store));
      this.#holds = read.kept.length + read.unreadable.length > 0;
      return read;
    } catch (error) {
      this.#fail(error);
      return { kept: [], unreadable: [] };
    }
  }

  /** From now on this lies here and nothing else; nothing, if that gives nothing. While one write is under way, of those that come only the last is asked. */
  write(of: () => AheadRecord | undefined): void {
    if (this.#ended) return;
    this.#next = of;
    this.#underWay ??= this.#writeAll().finally(() => { this.#underWay = undefined; });
  }

  /** Ends what is under way, and writes no more. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#underWay;
    await this.#opening?.catch(() => undefined);
    this.#database?.close();
    this.#database = undefined;
  }

  async #writeAll(): Promise<void> {
    for (let of = this.#next; of; of = this.#next) {
      this.#next = undefined;
      try {
        const database = this.#database ?? await this.#open();
        const record = of();
        if (!record && !this.#holds) continue;
        this.#holds = true;
        await this.#put(database, record);
        this.#holds = record !== undefined;
        this.#failed = false;
      } catch (error) {
        this.#fail(error);
      }
    }
  }

  async #put(database: AheadDatabase, record: AheadRecord | undefined): Promise<void> {
    try {
      const tx = database.transaction('leaving', 'readwrite', { durability: 'relaxed' });
      const work: Promise<unknown>[] = [tx.store.clear(), tx.done];
      if (record) work.push(tx.store.put(record.bytes, record.place));
      tx.commit();
      await Promise.all(work);
    } catch (error) {
      if (faultOf(error) === 'connection' && this.#database === database) this.#database = undefined;
      throw error;
    }
  }

  async #open(): Promise<AheadDatabase> {
    this.#opening ??= openAhead(this.#name, () => { this.#database = undefined; }).finally(() => { this.#opening = undefined; });
    return this.#database ??= await this.#opening;
  }

  // A storage that refuses does so at every letter: it is told once.
  #fail(error: unknown): void {
    if (!this.#failed) this.#report(error);
    this.#failed = true;
  }
}

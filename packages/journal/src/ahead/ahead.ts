import type { Place } from '../database.js';
import { newWriteLog } from '../new-write-log.js';
import { nothing, type Authentic, type Read, type Records } from '../records.js';
import { storageBuckets } from '../storage-buckets.js';
import { openShelf, Shelf, type AheadRecord, type OpenShelf } from './shelf.js';

/** The numbers of records that were kept ahead of the log: this, and the `seq` of the first fact that the log did not have. */
export const FIRST_AHEAD = 2 ** 40;

const nameOf = (name: string): string => `ahead-of-${name}`;

/**
 * What waits for the log, kept where no wait of the log's is in the way: a write to the log may wait for the disk itself, half a second on a busy one, and
 * whoever types meanwhile must not lose half a second when the browser dies. Nothing is acknowledged here.
 */
export class Ahead {
  readonly #shelf: Shelf;
  #next: (() => AheadRecord | undefined) | undefined;
  #underWay: Promise<void> | undefined;
  #writes = false;
  #holds = false;
  /** What was read here: the log has it, or its quarantine. */
  #read: readonly IDBValidKey[] = [];
  /** Of what this window put here. What others have put is not this one's to take away. */
  #epoch: number | undefined;
  #ended = false;

  /** `name` is that of the log's database. It begins to open at once. */
  constructor(name: string, report: (error: unknown) => void) {
    this.#shelf = new Shelf('What is kept ahead of the log', (closed) => openAhead(name, closed), report);
  }

  /** Whether something lies here, or is about to. */
  get holds(): boolean {
    return this.#holds || this.#writes;
  }

  /** What the page before left here; nothing when it cannot be reached. */
  async read(records: Records): Promise<Read<Authentic>> {
    const read = await this.#shelf.read(records) ?? nothing;
    this.#read = [...read.kept, ...read.unreadable].map(({ place }) => place);
    this.#holds = this.#read.length > 0;
    return read;
  }

  /** From now on this of the window's own lies here, and nothing of what was read; nothing, if that gives nothing. What other windows have put stays. While one write is under way, of those that come only the last is asked. */
  write(of: () => AheadRecord | undefined): void {
    if (this.#ended) return;
    this.#next = of;
    if (!this.#writes) this.#underWay = this.#writeAll();
  }

  /** Ends what is under way, unless that takes too long, and writes no more. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#shelf.close(Promise.resolve(this.#underWay));
  }

  async #writeAll(): Promise<void> {
    this.#writes = true;
    for (let of = this.#next; of; of = this.#next) {
      this.#next = undefined;
      try {
        await this.#write(of);
      } catch (error) {
        this.#shelf.fail(error);
      }
    }
    this.#writes = false;
  }

  async #write(of: () => AheadRecord | undefined): Promise<void> {
    let record: AheadRecord | undefined;
    await this.#shelf.change(() => {
      record = of();
      if (!record && !this.#holds) return undefined;
      this.#holds = true;
      const { bytes, place } = record ?? {};
      const epoch = this.#epoch = place?.[0] ?? this.#epoch;
      return (store) => [
        ...this.#read.map((key) => store.delete(key as Place)),
        ...(epoch === undefined ? [] : [store.delete(IDBKeyRange.bound([epoch], [epoch, []]))]),
        ...(bytes && place ? [store.put(bytes, place)] : []),
      ];
    });
    this.#read = [];
    this.#holds = record !== undefined;
  }
}

/** Takes it away with all that lies there. Rejects when storage refuses. */
export async function eraseAhead(name: string): Promise<void> {
  const { database } = await openAhead(name, () => undefined);
  try {
    await database.clear('leaving');
  } finally {
    database.close();
  }
  await storageBuckets()?.delete(nameOf(name));
}

/**
 * Opens the database that stands beside the log's. Chromium writes all databases of a bucket one after another, so that a letter stands behind
 * another's wait for the disk also in a database of its own (measured: 282 of 300 ms); in a bucket of its own it does not (1 ms). Firefox has no buckets,
 * and a thread for each database.
 */
async function openAhead(name: string, closed: () => void): Promise<OpenShelf> {
  const bucket = await storageBuckets()?.open(nameOf(name));
  if (bucket) await newWriteLog(bucket.indexedDB, name);
  return openShelf(nameOf(name), closed, bucket);
}

import type { Place } from '../database.js';
import { nothing, type Authentic, type Read, type Records } from '../records.js';
import { pause, pauseAfter } from '../patience.js';
import { FIRST_AHEAD } from './ahead.js';
import { openShelf, Shelf, type AheadRecord } from './shelf.js';

/** The numbers of records that a page left: as those that were kept ahead, and as many again. */
export const FIRST_LEFT = 2 * FIRST_AHEAD;

const nameOf = (name: string): string => `left-of-${name}`;

/**
 * What a page that leaves has not got into the log. A transaction that stands behind another when the page goes is dropped: of the same stores in every browser, of the same
 * database where SQLite keeps it (Chromium for new sites, https://chromestatus.com/feature/5161589557821440; Firefox). So it has a database to itself, in which nobody writes but who leaves.
 * It is in no bucket: a page can have so many of those, and no more.
 */
export class Left {
  readonly #shelf: Shelf;
  readonly #erased: () => number;
  #places: readonly Place[] = [];
  #underWay: Promise<unknown> = Promise.resolve();
  readonly #ended = new AbortController();

  /** `name` is that of the log's database; it begins to open when nothing is written behind a torn end any more. `erased` gives the last epoch that was erased on purpose. */
  constructor(name: string, untorn: Promise<void>, erased: () => number, report: (error: unknown) => void) {
    this.#erased = erased;
    this.#shelf = new Shelf('What a page leaves', async (closed) => {
      await untorn;
      return openShelf(nameOf(name), () => { closed(); void this.#comeBack(); });
    }, report);
  }

  /** Whether something lies here that this window has read or kept. */
  get holds(): boolean {
    return this.#places.length > 0;
  }

  /** What pages have left here; nothing when it cannot be reached. */
  async read(records: Records): Promise<Read<Authentic>> {
    // What a start does not find here is too late at the next.
    const read = await this.#shelf.read(records) ?? await this.#shelf.read(records) ?? nothing;
    this.#places = [...read.kept, ...read.unreadable].map(({ place }) => place as Place);
    return read;
  }

  /** The page leaves: this is asked for within the task, and needs no later one. */
  keep({ place, bytes }: AheadRecord): void {
    if (place[0] <= this.#erased()) return;
    this.#places = [...this.#places, place];
    this.#change(this.#shelf.change(() => (store) => [store.put(bytes, place)]));
  }

  /** The log has what this window has read and kept here. */
  takeAway(): void {
    const gone = this.#places;
    if (gone.length === 0) return;
    this.#places = [];
    this.#change(this.#shelf.change(() => (store) => gone.map((place) => store.delete(place))).catch((error: unknown) => {
      this.#places = [...gone, ...this.#places];
      throw error;
    }));
  }

  /** Settles when what is under way has, unless that takes too long. */
  async close(): Promise<void> {
    this.#ended.abort();
    await this.#shelf.close(this.#underWay);
  }

  // A page that leaves has no time to open anything.
  async #comeBack(): Promise<void> {
    const { signal } = this.#ended;
    for (let tries = 1, isOpen = false; !isOpen && !signal.aborted; tries++) {
      await pause(pauseAfter(tries), signal);
      isOpen = await this.#shelf.open().then(() => true, () => false);
    }
  }

  #change(change: Promise<void>): void {
    this.#underWay = change.catch((error: unknown) => { this.#shelf.fail(error); });
  }
}

/** Takes away all that lies there. Rejects when storage refuses. */
export async function eraseLeft(name: string): Promise<void> {
  const { database } = await openShelf(nameOf(name), () => undefined);
  try {
    await database.clear('leaving');
  } finally {
    database.close();
  }
}

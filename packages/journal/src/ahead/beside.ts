import type { Authentic, Read, Records } from '../records.js';
import { Ahead } from './ahead.js';
import { Left } from './left.js';
import type { AheadRecord } from './shelf.js';

/** What has what the log has not yet: of a page that works, and of one that leaves. Nothing is acknowledged here. */
export class Beside {
  readonly #ahead: Ahead;
  readonly #left: Left;

  /** `name` is that of the log's database. What a page leaves lies beside the log, and is not made before `untorn` is settled; `erased` gives the last epoch that was erased on purpose. */
  constructor(name: string, untorn: Promise<void>, erased: () => number, report: (error: unknown) => void) {
    this.#ahead = new Ahead(name, report);
    this.#left = new Left(name, untorn, erased, report);
  }

  /** What the pages before have left, as far as it can be reached. */
  async read(records: Records): Promise<Read<Authentic>> {
    const found = await Promise.all([this.#ahead.read(records), this.#left.read(records)]);
    return { kept: found.flatMap(({ kept }) => kept), unreadable: found.flatMap(({ unreadable }) => unreadable) };
  }

  /** Whether something lies there, or is about to. */
  get holds(): boolean {
    return this.#ahead.holds || this.#left.holds;
  }

  /** This waits for a write that is late. */
  write(of: () => AheadRecord | undefined): void {
    this.#ahead.write(of);
  }

  /** The page leaves, and the log has not got this. */
  leave(record: AheadRecord): void {
    this.#left.keep(record);
  }

  /** The log has what was read here and what this window has put here, but what `of` gives when it is asked. */
  rest(of: () => AheadRecord | undefined = () => undefined): void {
    if (this.#ahead.holds) this.#ahead.write(of);
    this.#left.takeAway();
  }

  /** Ends what is under way, unless that takes too long. */
  async close(): Promise<void> {
    await Promise.all([this.#ahead.close(), this.#left.close()]);
  }
}

/** How many of the latest command ids are remembered. */
export const REMEMBERED_IDS = 10_000;

/**
 * What is known by id, of the latest ids alone: as many as the limit, then each new one takes the place of the oldest, so that memory stands
 * still. The order stands in a ring of its own: a Map that is asked for its first entry would have to step over the holes of all those before.
 */
export class Recent<T> {
  readonly #limit: number;
  readonly #known = new Map<string, T>();
  /** The ids in the order in which each came first; the oldest stands where the next goes. */
  readonly #ring: string[] = [];
  #next = 0;

  constructor(limit = REMEMBERED_IDS) {
    this.#limit = limit;
  }

  /** What is known under the id. */
  get(id: string): T | undefined {
    return this.#known.get(id);
  }

  /** Remembers; a new id may make the oldest forgotten. */
  set(id: string, value: T): void {
    if (!this.#known.has(id)) this.#enter(id);
    this.#known.set(id, value);
  }

  #enter(id: string): void {
    const oldest = this.#ring[this.#next];
    if (oldest !== undefined) this.#known.delete(oldest);
    this.#ring[this.#next] = id;
    this.#next = (this.#next + 1) % this.#limit;
  }
}

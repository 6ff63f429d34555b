/** The bound on remembered command ids: at least so many of the latest, at most twice as many. */
export const REMEMBERED_IDS = 10_000;

/**
 * What is known by id, the latest at least. Two generations, of which the older is dropped whole: a Map that loses its
 * first entry at each addition would have to step over the holes of all those before.
 */
export class Recent<T> {
  readonly #limit: number;
  #young = new Map<string, T>();
  #old: ReadonlyMap<string, T> = new Map<string, T>();

  constructor(limit = REMEMBERED_IDS) {
    this.#limit = limit;
  }

  /** What is known under the id. */
  get(id: string): T | undefined {
    return this.#young.get(id) ?? this.#old.get(id);
  }

  /** Remembers; may forget the older generation. */
  set(id: string, value: T): void {
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map<string, T>();
    }
    this.#young.set(id, value);
  }
}

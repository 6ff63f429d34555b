import type { Clock } from '@session-desk/contact-center';

/** Time that moves only when a test says so, and lets promises settle at each step. */
export class VirtualClock implements Clock {
  #now = Date.UTC(2026, 10, 16, 9);
  #count = 0;
  readonly #timers = new Map<number, { readonly due: number; readonly run: () => void }>();

  now(): number {
    return this.#now;
  }

  /** How many wait for their time. */
  get waiting(): number {
    return this.#timers.size;
  }

  after(milliseconds: number, run: () => void): () => void {
    this.#count += 1;
    const key = this.#count;
    this.#timers.set(key, { due: this.#now + Math.max(0, milliseconds), run });
    return () => {
      this.#timers.delete(key);
    };
  }

  /** As when a machine learns the right time: timers keep what they had left. */
  setBack(milliseconds: number): void {
    this.#now -= milliseconds;
    for (const [key, { due, run }] of this.#timers) this.#timers.set(key, { due: due - milliseconds, run });
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await promises();
      let first: [number, { readonly due: number; readonly run: () => void }] | undefined;
      for (const entry of this.#timers) if (first === undefined || entry[1].due < first[1].due) first = entry;
      if (first === undefined || first[1].due > end) break;
      this.#timers.delete(first[0]);
      this.#now = Math.max(this.#now, first[1].due);
      first[1].run();
    }
    this.#now = end;
  }
}

function promises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

import type { Clock } from '../clock.js';

interface Wait {
  due: number;
  readonly run: () => void;
  cancel: () => void;
}

/**
 * A clock on which recorded time passes `pace` times as fast as on the clock below. `setPace` takes effect on what is already waiting,
 * from this very moment; at pace 0 time stands still.
 */
export class PacedClock implements Clock {
  readonly #below: Clock;
  readonly #waits = new Set<Wait>();
  #pace: number;
  #base: number;
  #since: number;

  /** It begins at `now` of its own time, by default at that of the clock below. */
  constructor(below: Clock, pace: number, now = below.now()) {
    this.#below = below;
    this.#pace = Math.max(0, pace);
    this.#base = now;
    this.#since = below.now();
  }

  /** How many recorded milliseconds pass in one. */
  get pace(): number {
    return this.#pace;
  }

  /** Changes the pace at once. Not a number, or less than 0, counts as 0. */
  setPace(pace: number): void {
    this.#base = this.now();
    this.#since = this.#below.now();
    this.#pace = Number.isFinite(pace) ? Math.max(0, pace) : 0;
    for (const wait of this.#waits) {
      wait.cancel();
      this.#arm(wait);
    }
  }

  now(): number {
    return this.#base + (this.#below.now() - this.#since) * this.#pace;
  }

  after(milliseconds: number, run: () => void): () => void {
    const wait: Wait = { due: this.now() + Math.max(0, milliseconds), run, cancel: nothing };
    this.#waits.add(wait);
    this.#arm(wait);
    return () => {
      this.#waits.delete(wait);
      wait.cancel();
    };
  }

  #arm(wait: Wait): void {
    wait.cancel = nothing;
    if (this.#pace === 0) return;
    wait.cancel = this.#below.after((wait.due - this.now()) / this.#pace, () => {
      this.#waits.delete(wait);
      wait.run();
    });
  }
}

function nothing(): void {
  // Nothing is armed, nothing to take back.
}

import type { Clock } from '../clock.js';

/** A clock that can be stopped for good: what waits on it never comes, and holds nothing in memory. Its time goes on. */
export class StoppableClock implements Clock {
  readonly #below: Clock;
  readonly #waits = new Set<() => void>();
  #isStopped = false;

  constructor(below: Clock) {
    this.#below = below;
  }

  now(): number {
    return this.#below.now();
  }

  after(milliseconds: number, run: () => void): () => void {
    if (this.#isStopped) return () => undefined;
    const stop = this.#below.after(milliseconds, () => {
      this.#waits.delete(cancel);
      run();
    });
    const cancel = (): void => {
      this.#waits.delete(cancel);
      stop();
    };
    this.#waits.add(cancel);
    return cancel;
  }

  /** Nothing comes any more. */
  stop(): void {
    this.#isStopped = true;
    for (const cancel of [...this.#waits]) cancel();
  }
}

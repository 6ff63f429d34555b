import type { Clock } from '../clock.js';

const firstPause = 500;
const longestPause = 30_000;

/** Pauses between tries, at growing distances; whoever waits can be woken, and is for good when all is stopped. */
export class Pauses {
  readonly #clock: Clock;
  readonly #waiting = new Set<() => void>();
  #stopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether there is to be no further try. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Waits after a number of tries in vain: half a second after the first, twice as long after each further one, half a minute at most. */
  async after(tries: number): Promise<void> {
    if (!this.#stopped) await this.#pass(Math.min(longestPause, firstPause * 2 ** (tries - 1)));
  }

  /** Whoever waits tries now. */
  wake(): void {
    for (const go of [...this.#waiting]) go();
  }

  /** No more tries. */
  stop(): void {
    this.#stopped = true;
    this.wake();
  }

  #pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        cancel();
        this.#waiting.delete(go);
        resolve();
      };
      const cancel = this.#clock.after(milliseconds, go);
      this.#waiting.add(go);
    });
  }
}

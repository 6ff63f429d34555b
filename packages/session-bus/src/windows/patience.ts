import type { Clock } from '../clock.js';

const STEP = 500;
const STEPS = 6;

/** What is waited for, and what to do about it. */
export interface Wait {
  /** Whether somebody still has to answer. */
  wanted(): boolean;
  /** Asks once more. */
  ask(): void;
  /** Nothing was heard for three seconds. */
  end(): void;
}

/** Waits for a window that must answer: asks every half second, and gives it up after three seconds of silence and a while of its own, so that not all who wait do so at once. */
export class Patience {
  readonly #clock: Clock;
  readonly #wait: Wait;
  readonly #extra: number;
  #silent = 0;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, windowId: string, wait: Wait) {
    this.#clock = clock;
    this.#extra = whileOf(windowId);
    this.#wait = wait;
  }

  /** Begins to wait, unless it waits already. */
  start(): void {
    if (this.#cancel) return;
    this.#silent = 0;
    this.#go();
  }

  /** It was heard. */
  heard(): void {
    this.#silent = 0;
  }

  /** Waits no more. */
  end(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #go(): void {
    this.#cancel = this.#clock.after(this.#silent === STEPS - 1 ? STEP + this.#extra : STEP, () => {
      if (!this.#wait.wanted()) {
        this.#cancel = undefined;
        return;
      }
      this.#silent += 1;
      if (this.#silent < STEPS) this.#wait.ask();
      else {
        this.#silent = 0;
        this.#wait.end();
      }
      // Whatever was done about it may have ended the waiting.
      if (this.#cancel) this.#go();
    });
  }
}

// Up to two seconds, the same for the same window, and far enough apart for the first to be heard by the next.
function whileOf(windowId: string): number {
  let mixed = 0;
  for (let at = 0; at < windowId.length; at++) mixed = (mixed * 31 + windowId.charCodeAt(at)) % 20;
  return mixed * 100;
}

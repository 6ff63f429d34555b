interface Timer {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

/**
 * Time that moves only when a test says so. It fits every `Clock` port of the workspace: `now` in milliseconds and
 * `after`, which returns its own removal.
 */
export class VirtualClock {
  #now: number;
  #order = 0;
  readonly #timers = new Set<Timer>();

  /** Starts at `start` (milliseconds since 1970); by default at a fixed noon, so that shown times never differ between runs. */
  constructor(start: number = Date.UTC(2026, 10, 16, 12)) {
    this.#now = start;
  }

  /** How many timers wait; 0 after an orderly end. */
  get pending(): number {
    return this.#timers.size;
  }

  /** The time in milliseconds since 1970. A function property, so that it can be handed on by itself. */
  readonly now = (): number => this.#now;

  /** Runs `run` once `milliseconds` have been advanced; the returned function takes it back, at any time and repeatedly. */
  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { due: this.#now + Math.max(0, milliseconds), order: this.#order++, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  };

  /** Moves time on; timers that come due run in order of time, then of age, each at its own time, those they set included. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let timer = this.#next(end); timer; timer = this.#next(end)) this.#fire(timer);
    this.#now = end;
  }

  /** As `advance`, and lets promises settle before time moves, after each timer and at the end. */
  async settle(milliseconds = 0): Promise<void> {
    const end = this.#now + milliseconds;
    await promisesSettle();
    for (let timer = this.#next(end); timer; timer = this.#next(end)) {
      this.#fire(timer);
      await promisesSettle();
    }
    this.#now = end;
    await promisesSettle();
  }

  #fire(timer: Timer): void {
    this.#timers.delete(timer);
    this.#now = Math.max(this.#now, timer.due);
    timer.run();
  }

  #next(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.due > end) continue;
      if (!first || timer.due < first.due || (timer.due === first.due && timer.order < first.order)) first = timer;
    }
    return first;
  }
}

/** A message between ports comes after every promise that is ready, in browsers and in Node, without a real timer. */
function promisesSettle(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

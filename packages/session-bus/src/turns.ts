import type { DispatchResult, Refused } from './bus.js';
import type { Speaker } from './decider.js';

interface Waiting<C, F> {
  readonly command: C;
  readonly id: string | undefined;
  readonly by: Speaker | undefined;
  readonly resolve: (result: DispatchResult<F> | Promise<DispatchResult<F>>) => void;
}

/** One command after the other: what comes while one settles, or while the log is read, waits its turn. It begins held. */
export class Turns<C, F> {
  readonly #settle: (command: C, id: string | undefined, by?: Speaker) => DispatchResult<F> | Promise<DispatchResult<F>>;
  #queue: Waiting<C, F>[] = [];
  #holds = 1;
  #closed: Refused | undefined;

  constructor(settle: (command: C, id: string | undefined, by?: Speaker) => DispatchResult<F> | Promise<DispatchResult<F>>) {
    this.#settle = settle;
  }

  /** Why nothing settles any more. */
  get closed(): Refused | undefined {
    return this.#closed;
  }

  /** Settles a command at once when it is its turn, else later. */
  enter(command: C, id: string | undefined, by?: Speaker): Promise<DispatchResult<F>> {
    if (this.#closed) return Promise.resolve(this.#closed);
    if (this.#holds > 0) return new Promise((resolve) => { this.#queue.push({ command, id, by, resolve }); });
    this.#holds = 1;
    const result = this.#settle(command, id, by);
    this.release();
    return Promise.resolve(result);
  }

  /** From here on commands wait. */
  hold(): void {
    this.#holds += 1;
  }

  /** Those that waited settle, unless somebody else holds them. */
  release(): void {
    if (this.#holds > 1) {
      this.#holds -= 1;
      return;
    }
    for (let at = 0; at < this.#queue.length; at++) {
      const waiting = this.#queue[at];
      waiting?.resolve(this.#closed ?? this.#settle(waiting.command, waiting.id, waiting.by));
    }
    if (this.#queue.length > 0) this.#queue = [];
    this.#holds = 0;
  }

  /** Refuses what waits, and whatever comes. */
  close(reason: Refused): void {
    this.#closed = reason;
    const queue = this.#queue;
    this.#queue = [];
    for (const { resolve } of queue) resolve(reason);
  }
}

import { Batch } from './batch.js';
import type { Clock } from './clock.js';
import type { Journal } from './journal.js';

/** The first pause before a failed write is repeated, in milliseconds; each further one is twice as long, up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;

/**
 * Writes the log: one write at a time, and what is decided meanwhile goes together into the next. A burst of commands
 * in one task is one write. A failed write is reported and repeated, so that the order of the log never has a hole.
 */
export class LogWriter<S, F> {
  readonly #journal: Journal<S, F>;
  readonly #clock: Clock;
  readonly #report: (error: unknown) => void;
  readonly #onKept: (facts: readonly F[]) => void;
  #open: Batch<F> | undefined;
  #last: Batch<F> | undefined;
  #state: S | undefined;
  #work: Promise<void> | undefined;
  #closed = false;
  #lost = false;
  #wake: (() => void) | undefined;
  /** Goes on with what waits although a write is under way. */
  #hurry: (() => void) | undefined;
  #hurried = false;

  constructor(journal: Journal<S, F>, clock: Clock, report: (error: unknown) => void, onKept: (facts: readonly F[]) => void) {
    this.#journal = journal;
    this.#clock = clock;
    this.#report = report;
    this.#onKept = onKept;
  }

  /** Takes the facts of a command and the state that they led to; returns the batch that they are written with. */
  add(facts: readonly F[], state: S): Batch<F> {
    if (facts.length === 0) return this.#last ?? (this.#last = keptBatch());
    const batch = this.#open ??= new Batch<F>();
    for (let at = 0; at < facts.length; at++) batch.facts.push(facts[at] as F);
    this.#last = batch;
    this.#state = state;
    this.#work ??= this.#write();
    return batch;
  }

  /** Writes what waits at once, beside what is under way: a page that leaves has no later. Settles when all that was decided so far is durable. */
  async flush(): Promise<void> {
    this.#hurried = true;
    this.#hurry?.();
    await this.#last?.saved;
  }

  /** Tries what is left once more; settles when no write is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake?.();
    await this.#work;
  }

  async #write(): Promise<void> {
    // The task that decides goes on first, and all that it decides is one write.
    await Promise.resolve();
    const underWay = new Set<Promise<void>>();
    for (;;) {
      const batch = this.#open;
      if (batch && (underWay.size === 0 || this.#hurried)) {
        this.#open = undefined;
        // Behind what was lost nothing is written: a log may end early, but it has no hole.
        if (this.#lost) batch.lose(new Error('An earlier write was lost'));
        else {
          const written = this.#append(batch, this.#state as S).then((kept) => { this.#lost ||= !kept; underWay.delete(written); });
          underWay.add(written);
        }
      }
      this.#hurried = false;
      if (underWay.size > 0) await Promise.race([...underWay, new Promise<void>((resolve) => { this.#hurry = resolve; })]);
      else if (!this.#open) break;
    }
    this.#hurry = undefined;
    this.#work = undefined;
  }

  /** Whether the batch is durable; it is lost only when the last try of a closed writer fails. */
  async #append(batch: Batch<F>, state: S): Promise<boolean> {
    const { facts } = batch;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const lastTry = this.#closed;
      try {
        await this.#journal.append(facts, state);
        batch.keep();
        this.#onKept(facts);
        return true;
      } catch (error) {
        this.#report(error);
        if (lastTry) { batch.lose(error); return false; }
        if (!this.#closed) await this.#pause(pause);
      }
    }
  }

  async #pause(ms: number): Promise<void> {
    let cancel: (() => void) | undefined;
    await new Promise<void>((resolve) => { this.#wake = resolve; cancel = this.#clock.after(ms, resolve); });
    cancel?.();
    this.#wake = undefined;
  }
}

function keptBatch<F>(): Batch<F> {
  const batch = new Batch<F>();
  batch.keep();
  return batch;
}

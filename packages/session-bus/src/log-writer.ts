import { Batch } from './batch.js';
import type { Clock } from './clock.js';
import type { Journal } from './journal.js';

/** The first pause before a failed write is repeated, in milliseconds; each further one is twice as long, up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 3_000;

/**
 * Writes the log: one write at a time, and what is decided meanwhile goes together into the next. A burst of commands
 * in one task is one write. A failed write is reported and repeated, so that the order of the log never has a hole.
 */
export class LogWriter<S, F> {
  readonly #journal: Journal<S, F>;
  readonly #clock: Clock;
  readonly #report: (error: unknown) => void;
  readonly #onKept: (facts: readonly F[]) => void;
  /** Takes facts; not handed to the journal yet. */
  #open: Batch<F> | undefined;
  #last: Batch<F> | undefined;
  #state: S | undefined;
  /** Handed to the journal, in order, with whether each was kept. */
  readonly #underWay = new Map<Batch<F>, Promise<boolean>>();
  #before: Promise<boolean> = Promise.resolve(true);
  readonly #wakes = new Set<() => void>();
  #closed = false;
  #lost = false;
  #failure: unknown;
  #generation = 0;
  #willTell = false;
  /** Called when the journal says that another window decides: what this one writes will not be kept. */
  onFenced: (error: Error) => void = () => undefined;
  /** Called when something waits, fails or is durable: per write, not per command. */
  onChange: () => void = () => undefined;

  constructor(journal: Journal<S, F>, clock: Clock, report: (error: unknown) => void, onKept: (facts: readonly F[]) => void) {
    this.#journal = journal;
    this.#clock = clock;
    this.#report = report;
    this.#onKept = onKept;
  }

  /** What is not durable yet, in order. */
  get unsaved(): readonly F[] {
    return [...this.#underWay.keys(), ...(this.#open ? [this.#open] : [])].flatMap(({ facts }) => facts);
  }

  /** Why the last try of a write failed; `undefined` as soon as one has succeeded. */
  get failure(): unknown {
    return this.#failure;
  }

  /** A write was given up: what it held is in no log. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Writes that wait to be repeated are repeated now. */
  hurry(): void {
    for (const wake of [...this.#wakes]) wake();
  }

  /** Takes the facts of a command and the state that they led to; returns the batch that they are written with. */
  add(facts: readonly F[], state: S): Batch<F> {
    if (facts.length === 0) return this.#last ?? (this.#last = keptBatch());
    if (!this.#open) {
      this.#open = new Batch<F>();
      // The task that decides goes on first, and all that it decides is one write.
      this.onChange();
      if (this.#underWay.size === 0) void Promise.resolve().then(() => { if (this.#underWay.size === 0) this.#begin(); });
    }
    const batch = this.#open;
    for (let at = 0; at < facts.length; at++) batch.facts.push(facts[at] as F);
    this.#last = batch;
    this.#state = state;
    if (this.#underWay.size > 0 && this.#journal.ahead && !this.#willTell) {
      this.#willTell = true;
      void Promise.resolve().then(() => { this.#tellAhead(); });
    }
    return batch;
  }

  /** Hands over what waits within this very call, also while a write is under way: a page that leaves has no later. Settles when all that was decided so far is durable. */
  async flush(): Promise<void> {
    this.#begin();
    await this.#last?.saved;
  }

  /** Tries what is left once more; settles when no write is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    this.hurry();
    if (this.#underWay.size === 0) this.#begin();
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  /** Another window decides: what is not durable is given up, and whoever waits for it is told by whoever asks for it again. */
  abandon(): void {
    this.#generation += 1;
    this.#open = this.#last = undefined;
    this.#underWay.clear();
    this.#before = Promise.resolve(true);
    this.#failure = undefined;
    this.#lost = false;
    this.hurry();
    this.onChange();
  }

  // Once for all that a task decides. What came to be written or kept meanwhile is told by the write itself.
  #tellAhead(): void {
    this.#willTell = false;
    if (!this.#open || this.#closed) return;
    try {
      this.#journal.ahead?.(this.unsaved);
    } catch (error) {
      this.#report(error);
    }
  }

  #begin(): void {
    const batch = this.#open;
    if (!batch) return;
    this.#open = undefined;
    // Behind what was lost nothing is written: a log may end early, but it has no hole.
    if (this.#lost) { batch.lose(new Error('An earlier write was lost')); return; }
    const generation = this.#generation;
    const kept = this.#append(batch, this.#state as S, this.#before).then((isKept) => {
      if (generation !== this.#generation) return false;
      this.#lost ||= !isKept;
      this.#underWay.delete(batch);
      if (this.#underWay.size === 0) this.#begin();
      this.onChange();
      return isKept;
    });
    this.#underWay.set(batch, kept);
    this.#before = kept;
  }

  /** Whether the batch is durable, and all before it; it is lost only when the last try of a closed writer fails. */
  async #append(batch: Batch<F>, state: S, before: Promise<boolean>): Promise<boolean> {
    const { facts } = batch;
    const generation = this.#generation;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const lastTry = this.#closed;
      try {
        await this.#journal.append(facts, state);
        this.#failure = undefined;
        break;
      } catch (error) {
        const isFenced = error instanceof Error && error.name === 'FencedError';
        if (isFenced && generation === this.#generation) this.onFenced(error);
        if (generation !== this.#generation) return false;
        this.#failure = error;
        this.onChange();
        if (!isFenced) this.#report(error);
        if (lastTry) { batch.lose(error); return false; }
        if (!this.#closed) await this.#pause(pause);
        if (generation !== this.#generation) return false;
      }
    }
    // Whoever hears of durable facts hears of them in their order, also when an earlier write has to be repeated.
    const isWhole = await before;
    if (generation !== this.#generation) return false;
    if (!isWhole) { batch.lose(new Error('An earlier write was lost')); return false; }
    batch.keep();
    this.#onKept(facts);
    return true;
  }

  async #pause(ms: number): Promise<void> {
    let end!: () => void;
    const ended = new Promise<void>((resolve) => { end = resolve; });
    this.#wakes.add(end);
    const cancel = this.#clock.after(ms, end);
    await ended;
    cancel();
    this.#wakes.delete(end);
  }
}

function keptBatch<F>(): Batch<F> {
  const batch = new Batch<F>();
  batch.keep();
  return batch;
}

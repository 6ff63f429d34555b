import type { Clock } from '../clock.js';
import type { CenterStore } from './center-store.js';

/** Something of a centre that is kept under a name of its own. It has changed when its mark is another than before. */
export interface Entry {
  readonly name: string;
  readonly mark: string;
  readonly value: () => unknown;
}

/** The mark of what is put once and never changes. */
export const ONCE = 'once';

/**
 * Keeps a centre in its store: one save at a time, of what has changed since the last. What the centre says goes out when all that led to
 * it is saved, so that nobody outside knows of anything that a crash could undo. Without a store all goes out at once.
 */
export class Keeping {
  readonly #store: CenterStore | undefined;
  readonly #report: (problem: unknown) => void;
  readonly #marks = new Map<string, string>();
  #entries: () => Iterable<Entry> = () => [];
  #waiting: (() => void)[] = [];
  #changed = false;
  #saves: Promise<void> | undefined;
  #end: Promise<void> | undefined;
  #isOver = false;

  /** `loaded` are the names that lie in the store. */
  constructor(store?: CenterStore, loaded: Iterable<string> = [], report: (problem: unknown) => void = () => undefined) {
    this.#store = store;
    this.#report = report;
    // What changes has another mark, and is put again.
    for (const name of loaded) this.#marks.set(name, ONCE);
  }

  /** From now on this is what is kept. */
  begin(entries: () => Iterable<Entry>): void {
    this.#entries = entries;
    this.touch();
  }

  /** Something may have changed. */
  touch(): void {
    if (!this.#store || this.#end) return;
    this.#changed = true;
    // The task that changes goes on first, and all that it changes is one save.
    this.#saves ??= Promise.resolve().then(() => this.#save());
  }

  /** Keeps what has happened so far in one last save, and then lets the store go. What changes later is not kept, and whoever waits for it is let go then. */
  end(): Promise<void> {
    this.touch();
    this.#end ??= this.#finish();
    return this.#end;
  }

  /** Runs something when all that has happened so far is saved: at once without a store, and in the order of asking. */
  then(run: () => void): void {
    if (!this.#store || this.#isOver) { run(); return; }
    this.#waiting.push(run);
    this.touch();
  }

  /** Resolves when all that has happened so far is saved. */
  saved(): Promise<void> {
    return new Promise((resolve) => { this.then(resolve); });
  }

  /** The same clock, of which the keeping knows that something may have happened in its time. */
  clock(clock: Clock): Clock {
    return { now: () => clock.now(), after: (milliseconds, run) => clock.after(milliseconds, () => { run(); this.touch(); }) };
  }

  async #save(): Promise<void> {
    while (this.#changed) {
      this.#changed = false;
      const waiting = this.#waiting;
      this.#waiting = [];
      await this.#write();
      for (const run of waiting) run();
    }
    this.#saves = undefined;
  }

  async #finish(): Promise<void> {
    try {
      // The loop goes on until it has saved what was touched before the end, and nothing is touched any more.
      await this.#saves;
    } finally {
      this.#isOver = true;
      this.#store?.close?.();
      for (const run of this.#waiting.splice(0)) run();
    }
  }

  async #write(): Promise<void> {
    const gone = new Set(this.#marks.keys());
    const puts = new Map<string, unknown>();
    const marks = new Map<string, string>();
    for (const { name, mark, value } of this.#entries()) {
      gone.delete(name);
      if (this.#marks.get(name) === mark) continue;
      puts.set(name, value());
      marks.set(name, mark);
    }
    if (puts.size === 0 && gone.size === 0) return;
    try {
      await this.#store?.save({ puts, removals: [...gone] });
    } catch (problem) {
      // A centre that cannot keep anything still serves: it is only forgetful. The next change is saved with this one.
      this.#report(problem);
      return;
    }
    for (const [name, mark] of marks) this.#marks.set(name, mark);
    for (const name of gone) this.#marks.delete(name);
  }
}

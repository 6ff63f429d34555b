import type { Clock } from './clock.js';
import { systemClock } from './clock.js';
import type { Journal, Restored } from './journal.js';
import { REMEMBERED_IDS } from './recent.js';
import type { AnyFact } from './rules.js';
import type { Trouble } from './trouble.js';

const troubles: readonly Trouble[] = [{ code: 'no-journal', level: 'memory-only' }];

/** How a memory journal acknowledges. */
export interface MemoryJournalOptions {
  /** Milliseconds until a write is acknowledged; without it, as soon as the running task has ended, but never at once. */
  readonly delay?: number | undefined;
  /** Whose milliseconds. */
  readonly clock?: Clock | undefined;
}

/**
 * A journal that lives as long as the page. It keeps the latest state and the last 10,000 facts, and acknowledges late
 * like any other journal. Handed to a second bus it restores what the first one wrote.
 */
export function memoryJournal<S, F extends AnyFact>({ delay, clock = systemClock }: MemoryJournalOptions = {}): Journal<S, F> {
  let kept: { readonly state: S; readonly seq: number } | undefined;
  let tail: F[] = [];
  let epoch = 0;

  const acknowledge = (): Promise<void> =>
    delay === undefined ? Promise.resolve() : new Promise((resolve) => { clock.after(delay, resolve); });

  return {
    watch(tell) {
      tell(troubles);
      return () => undefined;
    },
    async restore(): Promise<Restored<S, F> | undefined> {
      epoch += 1;
      await acknowledge();
      return kept && { ...kept, facts: tail.slice(), epoch };
    },
    async append(facts, state) {
      await acknowledge();
      const last = facts.at(-1);
      if (!last) return;
      kept = { state, seq: last.seq };
      for (const fact of facts) tail.push(fact);
      if (tail.length > 2 * REMEMBERED_IDS) tail = tail.slice(-REMEMBERED_IDS);
    },
  };
}

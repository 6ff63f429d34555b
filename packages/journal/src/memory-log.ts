import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Medium } from './medium.js';
import { stillValid } from './still-valid.js';

/** After how many facts those are dropped of which only the latest of their key counts. */
const COMPACT_AT = 20_000;

/** A log that lives as long as the page, for one without storage. It acknowledges, so that the work goes on, and says that it holds what it took. */
export class MemoryLog implements Medium {
  leaving = false;
  #facts: Fact[] = [];
  #last: { readonly state: WorkspaceState; readonly seq: number } | undefined;
  #compactAt = COMPACT_AT;

  /** What it holds, in order. */
  get held(): readonly Fact[] {
    return this.#facts;
  }

  /** The state after the last fact, and that fact's `seq`. */
  get last(): { readonly state: WorkspaceState; readonly seq: number } | undefined {
    return this.#last;
  }

  async append(facts: readonly Fact[], state: WorkspaceState): Promise<void> {
    // Not at once, like any other journal.
    await Promise.resolve();
    const before = this.#last?.seq ?? 0;
    const news = facts.filter(({ seq }) => seq > before);
    this.#facts.push(...news);
    this.#last = { state, seq: Math.max(before, facts.at(-1)?.seq ?? 0) };
    if (this.#facts.length >= this.#compactAt) this.#compact();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #compact(): void {
    this.#facts = stillValid(this.#facts);
    this.#compactAt = Math.max(COMPACT_AT, 2 * this.#facts.length);
  }
}

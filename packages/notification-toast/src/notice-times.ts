import type { Notice } from '@session-desk/core';

const AT_LEAST = 8000;
const WORDS_PER_SECOND = 15;

/** How long a passive notice stays, in milliseconds: 8 s and 1 s more per 15 words (N7); an error stays until it is dismissed. */
export function lifetimeOf(notice: Notice, text: string): number {
  if (notice.level === 'error') return Infinity;
  return AT_LEAST + 1000 * Math.floor(text.trim().split(/\s+/).length / WORDS_PER_SECOND);
}

/** Counts how long each notice was on screen. Time that passes while it is paused, or while a notice waits unseen, does not count. */
export class NoticeTimes {
  readonly #shownFor = new Map<Notice, number>();
  #last: number | undefined;

  /**
   * Counts the time since the call before.
   * @param visible The notices that were on screen meanwhile. A replaced notice is another one, and starts anew.
   */
  advance(now: number, visible: readonly Notice[], paused: boolean): void {
    const passed = this.#last === undefined || paused ? 0 : Math.max(0, now - this.#last);
    this.#last = now;
    const kept = new Set(visible);
    for (const notice of this.#shownFor.keys()) if (!kept.has(notice)) this.#shownFor.delete(notice);
    for (const notice of visible) {
      const shownFor = this.#shownFor.get(notice);
      this.#shownFor.set(notice, shownFor === undefined ? 0 : shownFor + passed);
    }
  }

  /** Whether a notice was on screen for that long. */
  isOver(notice: Notice, lifetime: number): boolean {
    return (this.#shownFor.get(notice) ?? 0) >= lifetime;
  }
}

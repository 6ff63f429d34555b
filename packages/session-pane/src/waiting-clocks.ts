import { ClockController, onNextFrame, type WordsController } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';
import type { LitElement } from 'lit';
import type { ListRows } from './list-rows.js';

/** What the clocks need of the pane. */
export interface ClocksHost extends LitElement {
  readonly sessions: readonly SessionRow[];
}

/**
 * How long customers have waited, counted up in the rows. A row is rendered with its time; from then on a second writes to the rows in
 * view alone, however many there are, and scrolling to those that come into view.
 */
export class WaitingClocks {
  readonly #host: ClocksHost;
  readonly #rows: ListRows;
  readonly #words: WordsController;
  readonly #clock: ClockController;

  constructor(host: ClocksHost, rows: ListRows, words: WordsController) {
    this.#host = host;
    this.#rows = rows;
    this.#words = words;
    this.#clock = new ClockController(host, () => host.sessions.some((row) => row.waitingSince !== undefined), this.#write);
  }

  /** The time of a row as it stands now; empty where nobody waits. */
  of({ waitingSince }: SessionRow): string {
    return waitingSince === undefined ? '' : this.#words.duration(this.#clock.now - waitingSince);
  }

  /** To be bound as `@scroll` on the list. */
  readonly onScroll = (): void => { onNextFrame(this.#write); };

  readonly #write = (): void => {
    const { items, list } = this.#rows;
    if (!list) return;
    const { top, bottom } = list.getBoundingClientRect();
    for (let at = firstBelow(items, top); at < items.length; at += 1) {
      const [item, row] = [items[at], this.#host.sessions[at]];
      if (!item || !row || item.getBoundingClientRect().top > bottom) return;
      const clock = row.waitingSince === undefined ? null : item.querySelector('.clock');
      const time = this.of(row);
      if (clock && clock.textContent !== time) clock.textContent = time;
    }
  };
}

/** The first item that ends below a line: they stand one below the other, so half of them is ruled out at each look. */
function firstBelow(items: readonly HTMLElement[], line: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.getBoundingClientRect().bottom ?? Infinity) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

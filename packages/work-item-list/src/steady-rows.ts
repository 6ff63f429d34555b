import { longestRun } from '@session-desk/controllers';
import type { WorkItem } from '@session-desk/core';

/** The rows as they are shown. */
export interface ShownRows {
  readonly rows: readonly WorkItem[];
  /** The ids of rows that are shown only so that the others stay where they are. */
  readonly gone: ReadonlySet<string>;
  /** How many rows would come, go or move with a refresh. */
  readonly updates: number;
}

const NONE: ReadonlySet<string> = new Set();

/** Keeps rows where they are while an agent is on them: their words stay live, their places do not change (W1). */
export class SteadyRows {
  #shown: readonly WorkItem[] = [];
  #view = '';

  /**
   * What to show for the rows as they are.
   * @param view What the agent looks at: another view is shown as it is.
   * @param held Whether the agent is on the rows.
   */
  show(rows: readonly WorkItem[], view: string, held: boolean): ShownRows {
    if (!held || view !== this.#view || this.#shown.length === 0) {
      this.#view = view;
      this.#shown = rows;
      return { rows, gone: NONE, updates: 0 };
    }
    const live = new Map(rows.map((item, at) => [item.id, { item, at }]));
    this.#shown = this.#shown.map((item) => live.get(item.id)?.item ?? item);
    const gone = new Set(this.#shown.filter((item) => !live.has(item.id)).map((item) => item.id));
    const places = this.#shown.flatMap((item) => live.get(item.id)?.at ?? []);
    const moved = places.length - longestRun(places).length;
    return { rows: this.#shown, gone, updates: gone.size + moved + rows.length - places.length };
  }
}

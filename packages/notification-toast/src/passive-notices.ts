import type { Notice } from '@session-desk/core';
import { groupNotices, type NoticeGroup } from './notice-group.js';
import { lifetimeOf, NoticeTimes } from './notice-times.js';
import { secondsUntil } from './notice-words.js';

/** How many passive toasts are on screen at once. */
export const VISIBLE_NOTICES = 3;

/** The notices as toasts, and how long each was seen. */
export class PassiveNotices {
  readonly #times = new NoticeTimes();
  readonly #told = new WeakSet<Notice>();
  #groups: readonly NoticeGroup[] = [];

  /** The toasts, the newest first; those after the first three wait unseen. */
  get groups(): readonly NoticeGroup[] {
    return this.#groups;
  }

  /** Counts the time that those on screen were seen since the call before, then takes the notices that there are now. */
  settle(notices: readonly Notice[], now: number, paused: boolean): void {
    this.#groups = groupNotices(notices);
    this.#times.advance(now, this.#visible, paused);
  }

  /** The notices whose time is over: each is named once. */
  takeOver(now: number, textOf: (notice: Notice) => string): readonly Notice[] {
    const over = this.#visible.filter((notice) => !this.#told.has(notice)
      && (notice.until === undefined ? this.#times.isOver(notice, lifetimeOf(notice, textOf(notice))) : secondsUntil(notice.until, now) === 0));
    for (const notice of over) this.#told.add(notice);
    return over;
  }

  get #visible(): readonly Notice[] {
    return this.#groups.slice(0, VISIBLE_NOTICES).flatMap((group) => group.notices);
  }
}

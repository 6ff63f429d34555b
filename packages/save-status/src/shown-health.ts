import type { Health } from '@session-desk/session-bus';

/** A write of a moment is no news: only one that takes longer than so many milliseconds is shown. */
const LONG = 1_000;

/** The level that is shown: what is being saved in the usual time counts as saved. */
export function shownLevel({ level, oldestUnsavedMs = 0 }: Health): Health['level'] {
  return level === 'saving' && oldestUnsavedMs < LONG ? 'saved' : level;
}

/** Whether two readings of one bus, whose causes keep their references, look the same: while all goes well, however much is written, nothing is drawn. */
export function looksSame(before: Health | undefined, after: Health | undefined): boolean {
  if (!before || !after) return before === after;
  const level = shownLevel(after);
  return shownLevel(before) === level && (level === 'saved' || before.unsavedFacts === after.unsavedFacts)
    && before.causes.length === after.causes.length && before.causes.every((cause, at) => cause === after.causes[at]);
}

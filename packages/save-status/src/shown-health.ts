import type { Health, HealthLevel } from '@session-desk/session-bus';

/** A write of a moment is no news: only one that takes longer than so many milliseconds is shown. */
const LONG = 1_000;

/** A level of health, or that nothing can be said of it yet. */
export type ShownLevel = HealthLevel | 'restoring';

/** The level that is shown: what is being saved in the usual time counts as saved, and before the log is read nobody knows of anything saved. */
export function shownLevel({ level, oldestUnsavedMs = 0 }: Health, restoring = false): ShownLevel {
  if (level !== 'saved' && (level !== 'saving' || oldestUnsavedMs >= LONG)) return level;
  return restoring ? 'restoring' : 'saved';
}

/** Whether a faint sign is enough. */
export function isCalm(level: ShownLevel): level is 'saved' | 'restoring' {
  return level === 'saved' || level === 'restoring';
}

/** Whether two readings of one bus, whose causes keep their references, look the same: while all goes well, however much is written, nothing is drawn. */
export function looksSame(before: Health | undefined, after: Health | undefined): boolean {
  if (!before || !after) return before === after;
  const level = shownLevel(after);
  return shownLevel(before) === level && (level === 'saved' || before.unsavedFacts === after.unsavedFacts)
    && before.causes.length === after.causes.length && before.causes.every((cause, at) => cause === after.causes[at]);
}

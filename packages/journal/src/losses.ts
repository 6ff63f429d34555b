import type { Trouble } from '@session-desk/session-bus';
import type { CanaryMark } from './canary.js';
import type { CopyRecords } from './copy/copy-records.js';
import type { ReadLog } from './read-log.js';

/**
 * Whether a log is less than it should be, or may be: damaged, with a hole or a gap, behind what the canary knows was durable, or none at all. A browser that
 * dies within seconds takes a young canary with it (Chromium 147 writes it up to five seconds late), so that the copy alone may know of a log.
 */
export function isDoubtful(read: ReadLog, mark: CanaryMark | undefined): boolean {
  return read.epochs.length === 0 || damagedIn(read) > 0 || read.missing.length > 0 || read.gap > 0 || behind(read, mark) > 0;
}

/**
 * What was lost, as far as it is known: `alone` is the log without the copy, `whole` is what was made of both. `undefined` when nothing was.
 */
export function lossOf(alone: ReadLog, whole: ReadLog, copy: CopyRecords | undefined, mark: CanaryMark | undefined): Trouble | undefined {
  const missing = whole.missing.length + Math.max(whole.gap, behind(whole, mark) === Infinity ? 0 : behind(whole, mark));
  const refilled = copy !== undefined && (whole.facts.length > alone.facts.length || whole.seq > alone.seq || whole.missing.length < alone.missing.length
    || (whole.snapshot?.manifest.seq ?? 0) > (alone.snapshot?.manifest.seq ?? 0));
  // The copy is behind by seconds: what came after it may be missing, and nobody knows what that was.
  if (refilled) return { code: 'refilled', level: 'lost', values: { upTo: copy.at, missing } };
  if (behind(alone, mark) === Infinity) return { code: 'came-back-empty', level: 'lost', values: { at: mark?.at ?? 0 } };
  const count = missing + (copy ? 0 : damagedIn(alone));
  return count > 0 ? { code: 'records-lost', level: 'lost', values: { count } } : undefined;
}

/** How many records are damaged; one that a window wrote too late is not. */
const damagedIn = ({ unreadable }: ReadLog): number => unreadable.filter(({ reason }) => reason !== 'stale' && reason !== 'newer').length;

/** How many facts the log is behind the mark; `Infinity` when it is another log, or none. */
function behind({ epochs, seq }: ReadLog, mark: CanaryMark | undefined): number {
  if (!mark) return 0;
  const last = epochs.at(-1)?.epoch ?? 0;
  if (last < mark.epoch) return last === 0 ? Infinity : Math.max(1, mark.seq - seq);
  return last === mark.epoch ? Math.max(0, mark.seq - seq) : 0;
}

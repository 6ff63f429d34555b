import type { Fact } from '@session-desk/core';
import type { Epoch } from './database.js';
import { EPOCHS, isPlace, type Records, type Unreadable } from './records.js';

// Records are read within a few snapshots, each of which is later than some epoch: older ones say nothing any more.
const LONGEST = 100;

/** The epochs of a log, and their record when it cannot be read. */
export interface ReadEpochs {
  readonly epochs: readonly Epoch[];
  readonly unreadable: readonly Unreadable[];
  /** There is no record of them, although there is a log. */
  readonly missing: boolean;
}

/** The epochs of a log by their record; `undefined` where that cannot be read. */
export function recordedEpochs(found: unknown, records: Records): readonly Epoch[] | undefined {
  const read = found === undefined ? undefined : records.open('meta', EPOCHS, found);
  return read && !('reason' in read) && isEpochs(read.data) ? read.data : undefined;
}

/** The `seq` at which an epoch ended, because a later one began there. */
export function endOf(of: number, epochs: readonly Epoch[]): number {
  return epochs.reduce((end, { epoch, after }) => (epoch > of ? Math.min(end, after) : end), Infinity);
}

/**
 * The epochs of a log by their record; where it is damaged or gone, by what the facts say: an epoch began before the first fact of it that is
 * left. What an earlier epoch wrote too late is then known only as far as facts of the later one are there to contradict it.
 */
export function readEpochs(found: unknown, records: Records, facts: readonly { readonly fact: Fact }[]): ReadEpochs {
  const read = found === undefined ? undefined : records.open('meta', EPOCHS, found);
  if (read && !('reason' in read) && isEpochs(read.data)) return { epochs: read.data, unreadable: [], missing: false };
  const unreadable: readonly Unreadable[] = !read ? [] : 'reason' in read ? [read] : [{ store: 'meta', place: EPOCHS, bytes: read.bytes, reason: 'misshapen' }];
  const first = new Map<number, number>();
  for (const { fact: { seq, epoch } } of facts) first.set(epoch, Math.min(first.get(epoch) ?? seq, seq));
  const epochs = [...first].sort(([left], [right]) => left - right).map(([epoch, seq]): Epoch => ({ epoch, after: seq - 1 }));
  return { epochs, unreadable, missing: !read && epochs.length > 0 };
}

/** The epoch that comes after all that were and all that something in the database was written under: no place of it has ever been taken. */
export function nextEpoch(epochs: readonly Epoch[], places: readonly IDBValidKey[]): number {
  return places.reduce<number>((last, place) => (isPlace(place) ? Math.max(last, place[0]) : last), epochs.at(-1)?.epoch ?? 0) + 1;
}

/** The epochs with one more. */
export function withEpoch(epochs: readonly Epoch[], next: Epoch): readonly Epoch[] {
  return [...epochs, next].slice(-LONGEST);
}

function isEpochs(data: unknown): data is readonly Epoch[] {
  return Array.isArray(data) && data.length > 0
    && [...data as readonly (Partial<Epoch> | null | undefined)[]].every((one) => Number.isSafeInteger(one?.epoch) && Number.isSafeInteger(one?.after));
}

import type { WorkspaceState } from '@session-desk/core';
import { wholeStores, type JournalDatabase, type WholeTransaction } from './database.js';
import { withEpoch } from './epochs.js';
import { ErasedError } from './erased-error.js';
import { ERASED, erasedBy } from './erasure.js';
import { takeBack, type Hold } from './fence.js';
import type { CopyRecords } from './copy/copy-records.js';
import { NewerLogError } from './newer-log.js';
import { findLog, logOf, type ReadLog } from './read-log.js';
import { EPOCHS, nothing, type Authentic, type Read, type Records, type Unreadable } from './records.js';

/** How a log is taken over. */
export interface TakeOverOptions {
  /** The state of an agent of whom nothing is kept. */
  readonly empty: WorkspaceState;
  /** What the page before kept beside the log: it comes into the log's own store `leaving`. */
  readonly ahead?: Read<Authentic> | undefined;
  /** What a second copy holds of the log; with it nothing is doubted. */
  readonly copy?: CopyRecords | undefined;
  /** Whether what was read is to be held against a second copy first. */
  readonly doubts?: ((read: ReadLog) => boolean) | undefined;
  /** The window goes on under this epoch, with a log that must be empty: what it holds in memory is to be its beginning. */
  readonly afresh?: number | undefined;
  /** The last epoch of which this window knows a part; 0 for one that knows nothing yet. */
  readonly known?: number | undefined;
}

/** What was read is not to be trusted without a second copy; nothing was changed. */
export class DoubtedLogError extends Error {
  override readonly name = 'DoubtedLogError';

  constructor(readonly read: ReadLog) {
    super('log: expected as much as the canary knows of, whole, found less');
  }
}

/** A log was to begin with what a page holds in memory, and there is another already; nothing was changed. */
export class EarlierLogError extends Error {
  override readonly name = 'EarlierLogError';
}

/**
 * Reads the log, begins an epoch at its end, and sets aside what cannot be read, in one transaction: a window that writes meanwhile has written
 * before, or is refused. Rejects with a `NewerLogError`, `DoubtedLogError` or `EarlierLogError`,
 * or an `ErasedError` when what this window knows was erased on purpose, and then has changed nothing.
 */
export async function takeOver(database: JournalDatabase, records: Records, { empty, ahead = nothing, copy, doubts, afresh, known = 0 }: TakeOverOptions): Promise<ReadLog & { readonly hold: Hold }> {
  // What comes from beside the log is taken away there afterwards, so that it must be on the disk itself. The new epoch alone is on it before the first write that must be.
  const durability = ahead.kept.length > 0 || ahead.unreadable.length > 0 ? 'strict' : 'relaxed';
  const tx = database.transaction([...wholeStores], 'readwrite', { durability });
  try {
    const erased = erasedBy(await tx.objectStore('meta').get(ERASED));
    if (known > 0 && known <= erased) throw new ErasedError('log');
    const found = await findLog(tx, records);
    const leaving: Read<Authentic> = { kept: [...found.leaving.kept, ...ahead.kept], unreadable: [...found.leaving.unreadable, ...ahead.unreadable] };
    const read = logOf({ ...found, leaving }, records, empty, copy);
    if (read.unreadable.some(({ reason }) => reason === 'newer')) throw new NewerLogError('schema: expected a log of this version or an earlier one, found a later one');
    if (!copy && doubts?.(read)) throw new DoubtedLogError(read);
    if (afresh !== undefined && (read.seq > 0 || read.snapshot || read.unreadable.length > 0)) throw new EarlierLogError('log: expected none, found one');
    const epoch = afresh ?? Math.max(read.next, erased + 1);
    const mark = records.sealEpochs(epoch, read.seq, withEpoch(read.epochs, { epoch, after: read.seq }));
    // Where one lies already that was moved before, another of the same place comes from a window that had lost the log: it takes the place of nothing.
    const taken = new Set([...found.leaving.kept, ...found.leaving.unreadable].map(({ place }) => JSON.stringify(place)));
    const late = new Set<unknown>([...ahead.kept, ...ahead.unreadable].flatMap(({ place, bytes }) => (taken.has(JSON.stringify(place)) ? [bytes] : [])));
    const moved = ahead.kept.flatMap(({ bytes, place }) => (late.has(bytes) ? [] : [tx.objectStore('leaving').put(bytes, place)]));
    await Promise.all([...moved, ...setAside(tx, read.unreadable, late), tx.objectStore('meta').put(mark, EPOCHS), tx.done]);
    return { ...read, hold: { epoch, mark } };
  } catch (error) {
    tx.done.catch(() => undefined);
    takeBack(tx);
    throw error;
  }
}

/** Puts records that cannot be read into quarantine, as they lie: the next start does not stumble over them, and nothing of them is lost. Of those in `elsewhere` nothing lies in their places. */
function setAside(tx: WholeTransaction, records: readonly Unreadable[], elsewhere: ReadonlySet<unknown>): Promise<unknown>[] {
  const at = Date.now();
  return records.flatMap(({ store, place, bytes, reason, rest }): Promise<unknown>[] => {
    // The types say what this kit puts there; what lies there may have any key.
    const from = tx.objectStore(store) as unknown as { delete(key: IDBValidKey): Promise<void>; put(value: Uint8Array, key: IDBValidKey): Promise<unknown> };
    const setting = tx.objectStore('quarantine').add({ store, place, bytes, reason, at });
    if (elsewhere.has(bytes)) return [setting];
    return [setting, rest ? from.put(rest, place) : from.delete(place)];
  });
}

import type { WorkspaceState } from '@session-desk/core';
import { wholeStores, type JournalDatabase, type WholeTransaction } from './database.js';
import { takeBack } from './fence.js';
import { readLog, type ReadLog } from './read-log.js';
import type { Records, Unreadable } from './records.js';

/** Part of the log was written by a later version of the kit, so this one writes nothing. */
export class NewerLogError extends Error {
  override readonly name = 'NewerLogError';
}

// Records are read within a few snapshots, each of which is later than some epoch: older ones say nothing any more.
const EPOCHS = 100;

/**
 * Reads the log, begins an epoch at its end, and sets aside what cannot be read, in one transaction: a window that writes meanwhile has written
 * before, or is refused. Rejects with a `NewerLogError`, and then has changed nothing. `empty` is the state of an agent of whom nothing is kept.
 */
export async function takeOver(database: JournalDatabase, records: Records, empty: WorkspaceState): Promise<ReadLog & { readonly epoch: number }> {
  const tx = database.transaction([...wholeStores], 'readwrite', { durability: 'strict' });
  try {
    const epochs = await tx.objectStore('meta').get('epochs') ?? [];
    const read = await readLog(tx, epochs, records, empty);
    if (read.unreadable.some(({ reason }) => reason === 'newer')) throw new NewerLogError('schema: expected a log of this version or an earlier one, found a later one');
    const epoch = (epochs.at(-1)?.epoch ?? 0) + 1;
    await Promise.all([tx.objectStore('meta').put([...epochs, { epoch, after: read.seq }].slice(-EPOCHS), 'epochs'), ...setAside(tx, read.unreadable), tx.done]);
    return { ...read, epoch };
  } catch (error) {
    tx.done.catch(() => undefined);
    takeBack(tx);
    throw error;
  }
}

/** Puts records that cannot be read into quarantine, as they lie: the next start does not stumble over them, and nothing of them is lost. */
function setAside(tx: WholeTransaction, records: readonly Unreadable[]): Promise<unknown>[] {
  return records.flatMap(({ store, place, bytes, reason }): Promise<unknown>[] => [
    tx.objectStore('quarantine').add({ store, place, bytes, reason, at: Date.now() }),
    tx.objectStore(store).delete(place),
  ]);
}

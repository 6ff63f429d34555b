import type { WorkspaceState } from '@session-desk/core';
import { wholeStores, type JournalDatabase, type WholeTransaction } from './database.js';
import { withEpoch } from './epochs.js';
import { takeBack, type Hold } from './fence.js';
import { readLog, type ReadLog } from './read-log.js';
import { EPOCHS, type Records, type Unreadable } from './records.js';

/** Part of the log was written by a later version of the kit, and not for this one to read, so this one writes nothing. */
export class NewerLogError extends Error {
  override readonly name = 'NewerLogError';
}

/**
 * Reads the log, begins an epoch at its end, and sets aside what cannot be read, in one transaction: a window that writes meanwhile has written
 * before, or is refused. Rejects with a `NewerLogError`, and then has changed nothing. `empty` is the state of an agent of whom nothing is kept.
 */
export async function takeOver(database: JournalDatabase, records: Records, empty: WorkspaceState): Promise<ReadLog & { readonly hold: Hold }> {
  const tx = database.transaction([...wholeStores], 'readwrite', { durability: 'strict' });
  try {
    const read = await readLog(tx, records, empty);
    if (read.unreadable.some(({ reason }) => reason === 'newer')) throw new NewerLogError('schema: expected a log of this version or an earlier one, found a later one');
    const epoch = read.next;
    const mark = records.sealEpochs(epoch, read.seq, withEpoch(read.epochs, { epoch, after: read.seq }));
    await Promise.all([...setAside(tx, read.unreadable), tx.objectStore('meta').put(mark, EPOCHS), tx.done]);
    return { ...read, hold: { epoch, mark } };
  } catch (error) {
    tx.done.catch(() => undefined);
    takeBack(tx);
    throw error;
  }
}

/** Puts records that cannot be read into quarantine, as they lie: the next start does not stumble over them, and nothing of them is lost. */
function setAside(tx: WholeTransaction, records: readonly Unreadable[]): Promise<unknown>[] {
  const at = Date.now();
  return records.flatMap(({ store, place, bytes, reason, rest }): Promise<unknown>[] => {
    // The types say what this kit puts there; what lies there may have any key.
    const from = tx.objectStore(store) as unknown as { delete(key: IDBValidKey): Promise<void>; put(value: Uint8Array, key: IDBValidKey): Promise<unknown> };
    return [tx.objectStore('quarantine').add({ store, place, bytes, reason, at }), rest ? from.put(rest, place) : from.delete(place)];
  });
}

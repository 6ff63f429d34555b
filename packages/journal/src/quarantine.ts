import type { JournalDatabase, Quarantined } from './database.js';
import type { Unreadable } from './records.js';

/**
 * Puts records that cannot be read aside, as they lie, in one transaction: the next start does not stumble over them, and nothing of them is lost.
 * Records of a later version stay where they are.
 */
export async function quarantine(database: JournalDatabase, records: readonly Unreadable[]): Promise<void> {
  const damaged = records.filter(({ reason }) => reason !== 'newer');
  if (damaged.length === 0) return;
  const tx = database.transaction(['log', 'latest', 'parts', 'manifests', 'quarantine'], 'readwrite', { durability: 'strict' });
  const work: Promise<unknown>[] = [];
  for (const { store, place, bytes, reason } of damaged) {
    const aside: Quarantined = { store, key: place, bytes, reason, at: Date.now() };
    work.push(tx.objectStore('quarantine').add(aside), tx.objectStore(store).delete(place));
  }
  await Promise.all([...work, tx.done]);
}

/** Everything that lies in quarantine, oldest first. */
export async function quarantined(database: JournalDatabase): Promise<readonly Quarantined[]> {
  return database.getAll('quarantine');
}

import { eraseAhead } from './ahead/ahead-place.js';
import { Canary } from './canary.js';
import { eraseCopy } from './copy/copy-place.js';
import { allStores, databaseName, openDatabase } from './database.js';
import { ownerOf, type Owner } from './owner.js';

/**
 * Destroys what is kept of an agent in this browser: the keys first, without which everything else is noise, then the records, the second copy, what
 * was kept ahead of the log, and the canary. Rejects when storage refuses; then it is to be asked again.
 */
export async function eraseJournal(agent: Owner): Promise<void> {
  // Where there is no cryptography nothing was ever kept.
  if (!globalThis.isSecureContext) return;
  const name = await databaseName(ownerOf(agent));
  const database = await openDatabase(name, { closed: () => undefined, blocked: () => undefined });
  try {
    await clear(['keys']);
    // Before the records: a log that is there must not be without its canary, nor an erased one be brought back from its copy.
    await eraseCopy(name);
    await eraseAhead(name);
    Canary.erase(name);
    await clear([...allStores]);
  } finally {
    database.close();
  }

  async function clear(stores: (typeof allStores)[number][]): Promise<void> {
    const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
    await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
  }
}

import type { StoreNames } from 'idb';
import { Canary } from './canary.js';
import type { JournalDatabase, JournalSchema } from './database.js';
import { epochIn } from './frame-layout.js';
import { EPOCHS } from './records.js';

/** The place in `meta` of the last epoch that was erased; nothing of an agent is in it, and nothing of it is sealed. */
export const ERASED = 'erased';

/** The last epoch that was erased, by what lies in its place; 0 when none was. */
export function erasedBy(found: unknown): number {
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : 0;
}

/**
 * Says, in the database and beside it, that what was kept up to now is erased: no window that knew a part of it may keep that anew, whenever it hears
 * of it. Epochs go on after it, so that whoever begins afterwards is not meant. What lies in `stores` goes in the same transaction.
 */
export async function markErased(name: string, database: JournalDatabase, stores: readonly StoreNames<JournalSchema>[] = []): Promise<void> {
  const canary = new Canary(name);
  const tx = database.transaction([...new Set<StoreNames<JournalSchema>>(['meta', ...stores])], 'readwrite', { durability: 'strict' });
  const meta = tx.objectStore('meta');
  const [before, epochs] = await Promise.all([meta.get(ERASED), meta.get(EPOCHS)]);
  const epoch = Math.max(erasedBy(before), epochIn(epochs), canary.erased, canary.mark?.epoch ?? 0);
  const gone = stores.map((store) => tx.objectStore(store).clear());
  await Promise.all([...gone, meta.put(epoch, ERASED), tx.done]);
  canary.erase(epoch);
}

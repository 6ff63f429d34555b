import type { JournalDatabase } from './database.js';

const DAY_MS = 86_400_000;

/** Takes away what could not be read and was kept for so many days. Of several clocks the later is to be given. */
export async function sweepQuarantine(database: JournalDatabase, days: number, now: number): Promise<void> {
  const tx = database.transaction(['meta', 'quarantine'], 'readwrite');
  for (let cursor = await tx.objectStore('quarantine').openCursor(); cursor; cursor = await cursor.continue()) if (now - cursor.value.at > days * DAY_MS) await cursor.delete();
  await tx.done;
}

import { wrap } from 'idb';
import { within } from './patience.js';
import { storageBuckets } from './storage-buckets.js';

/** How long a start waits for it, in milliseconds. */
const LIMIT = 3_000;

/**
 * Lets Chromium begin a new file for the writes of all databases of a factory, before anything more is written. A browser that was killed in the midst of a write
 * goes on behind the torn end of that file, and the start after that finds a wrong checksum and deletes every database (https://github.com/google/leveldb/issues/1287).
 * Deleting a database makes it compact what it holds, into a new file: so an empty one comes and goes. `name` is that of the database to be safe.
 * That it comes is a write of its own: a kill within these few milliseconds still does harm. Where it fails, and in other browsers, everything is as without it. Never rejects.
 */
export async function newWriteLog(factory: IDBFactory, name: string): Promise<void> {
  // Only Chromium keeps its databases so, and only Chromium has buckets.
  if (!storageBuckets()) return;
  try {
    await within(LIMIT, 'A new file for the writes', comeAndGo(factory, `before-${name}`));
  } catch {
    // Storage that refuses this refuses the log too, and says so there.
  }
}

async function comeAndGo(factory: IDBFactory, name: string): Promise<void> {
  const made = await wrap(factory.open(name, 1));
  made?.close();
  await wrap(factory.deleteDatabase(name));
}

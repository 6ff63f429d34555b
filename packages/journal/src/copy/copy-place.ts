import { wrap } from 'idb';
import type { JournalDatabase } from '../database.js';
import type { FrameKey } from '../frame.js';
import { newWriteLog } from '../new-write-log.js';
import { storageBuckets, type Bucket } from '../storage-buckets.js';
import { keyOf } from '../vault.js';

/** Where the second copy of a log lies: files that are not the database's, and a key that does not lie in it either. */
export interface CopyPlace {
  readonly directory: FileSystemDirectoryHandle;
  readonly key: FrameKey;
}

const KEYS = 'keys';
const FOLDER = 'copy';

/**
 * The place of the second copy. With a key of the host's it lies among the files of the origin. Without one it needs a storage bucket, whose
 * database keeps its key: in the journal's own database the key would be gone with all that it is to bring back. `undefined` where there is
 * neither, or where they cannot be opened.
 */
export async function copyPlaceOf(name: string, owner: string, hostKey: Uint8Array | undefined): Promise<CopyPlace | undefined> {
  if (hostKey) {
    if (hostKey.length !== 32) throw new RangeError(`copyKey: expected 32 bytes, found ${String(hostKey.length)}`);
    const files = await navigator.storage.getDirectory();
    return { directory: await files.getDirectoryHandle(name, { create: true }), key: { key: hostKey, owner } };
  }
  const bucket = await storageBuckets()?.open(name);
  if (!bucket) return undefined;
  // Chromium writes to a database that is merely opened: without this `npm run test:files` finds its log torn in the middle.
  await newWriteLog(bucket.indexedDB, KEYS);
  const keys = await keysOf(bucket);
  try {
    const { key } = await keyOf(keys, owner);
    const files = await bucket.getDirectory();
    return { directory: await files.getDirectoryHandle(FOLDER, { create: true }), key: { key, owner } };
  } finally {
    keys.close();
  }
}

/** Destroys a second copy, wherever it lies: its key first, with which it is noise. Rejects when storage refuses. */
export async function eraseCopy(name: string): Promise<void> {
  const all = storageBuckets();
  if (all) {
    const bucket = await all.open(name);
    const keys = await keysOf(bucket);
    try {
      await keys.clear(KEYS);
    } finally {
      keys.close();
    }
    await all.delete(name);
  }
  try {
    const files = await navigator.storage.getDirectory();
    await files.removeEntry(name, { recursive: true });
  } catch (error) {
    // There is none, or this page has no files.
    if (!(error instanceof DOMException) || !['NotFoundError', 'SecurityError'].includes(error.name)) throw error;
  }
}

async function keysOf({ indexedDB }: Bucket): Promise<JournalDatabase> {
  const opening = indexedDB.open(KEYS, 1);
  opening.onupgradeneeded = () => { opening.result.createObjectStore(KEYS); };
  return await wrap(opening) as unknown as JournalDatabase;
}

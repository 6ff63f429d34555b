import { openDB, wrap, type DBSchema, type IDBPDatabase } from 'idb';
import type { Place } from '../database.js';
import { newWriteLog } from '../new-write-log.js';
import { storageBuckets, type Bucket } from '../storage-buckets.js';

/** What is not durable in the log yet: one sealed record, or none. */
export interface AheadSchema extends DBSchema {
  readonly leaving: { readonly key: Place; readonly value: Uint8Array };
}

/** A database beside the log's. */
export interface AheadPlace {
  readonly database: IDBPDatabase<AheadSchema>;
  /** To be held as long as the database is used: with a bucket that is collected its connections go, and their transactions never end (Chromium 147). */
  readonly bucket: Bucket | undefined;
}

const nameOf = (name: string): string => `ahead-of-${name}`;

/**
 * Opens the database that stands beside the log's. Chromium writes all databases of a bucket one after another, so that a letter stands behind
 * another's wait for the disk also in a database of its own (measured: 282 of 300 ms); in a bucket of its own it does not (1 ms). Firefox has no buckets,
 * and a thread for each database. `closed` is called when it is to be used no more.
 */
export async function openAhead(name: string, closed: () => void): Promise<AheadPlace> {
  const bucket = await storageBuckets()?.open(nameOf(name));
  if (bucket) await newWriteLog(bucket.indexedDB, name);
  const database = bucket ? await openIn(bucket.indexedDB, nameOf(name)) : await openDB<AheadSchema>(nameOf(name), 1, { upgrade: (made) => { made.createObjectStore('leaving'); } });
  database.onversionchange = () => { database.close(); closed(); };
  database.onclose = closed;
  return { database, bucket };
}

/** Takes it away with all that lies there. Rejects when storage refuses. */
export async function eraseAhead(name: string): Promise<void> {
  const { database } = await openAhead(name, () => undefined);
  try {
    await database.clear('leaving');
  } finally {
    database.close();
  }
  await storageBuckets()?.delete(nameOf(name));
}

async function openIn(factory: IDBFactory, name: string): Promise<AheadPlace['database']> {
  const opening = factory.open(name, 1);
  opening.onupgradeneeded = () => { opening.result.createObjectStore('leaving'); };
  return await wrap(opening) as unknown as AheadPlace['database'];
}

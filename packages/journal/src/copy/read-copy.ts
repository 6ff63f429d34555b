import type { Epoch } from '../database.js';
import { EPOCHS, isPlace, type Kept, type Records } from '../records.js';
import { recordsIn, type Contained } from './container.js';
import type { CopyRecords } from './copy-records.js';

/** Reads a second copy; what cannot be read is left where it lies. Rejects when the files themselves cannot be reached. */
export async function readCopy(directory: FileSystemDirectoryHandle, records: Records): Promise<CopyRecords> {
  const kept: Record<Contained['store'], Kept[]> = { log: [], manifests: [], parts: [], meta: [] };
  const damaged: string[] = [];
  let at = 0;
  for await (const [name, handle] of directory.entries()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const file = await handle.getFile();
    // An empty one was begun, and stands for nothing yet.
    if (file.size === 0) continue;
    const found = recordsIn(new Uint8Array(await file.arrayBuffer()));
    const read = found?.map(({ store, place, bytes }) => ({ store, record: records.open(store, place === EPOCHS || isPlace(place) ? place : '', bytes) }));
    if (!read || read.some(({ record }) => 'reason' in record)) damaged.push(name);
    for (const { store, record } of read ?? []) if (!('reason' in record)) kept[store].push(record);
    at = Math.max(at, file.lastModified);
  }
  // What is authentic was written by this kit: the shape of its epochs needs no second check.
  return { ...kept, epochs: kept.meta.map(({ data }) => data as readonly Epoch[]), damaged, at };
}

import type { Place } from '../database.js';

/** A sealed record in a file: where it belongs, and its bytes, or where in another file they lie already. */
export interface Contained<B = Uint8Array<ArrayBuffer> | Blob> {
  readonly store: 'log' | 'parts' | 'manifests' | 'meta';
  readonly place: Place | string;
  readonly bytes: B;
}

const MAGIC = 'SDC1';
const START = MAGIC.length + 4;

/** A file of sealed records: `SDC1`, the length of the list, the list as JSON, the records. The list names numbers alone; each record vouches for its own place. */
export function fileOf(records: readonly Contained[]): { readonly file: Blob; readonly offsets: readonly number[] } {
  const lengthOf = ({ bytes }: Contained): number => (bytes instanceof Blob ? bytes.size : bytes.length);
  const list = new TextEncoder().encode(JSON.stringify(records.map((record) => [record.store, record.place, lengthOf(record)])));
  const head = new Uint8Array(START);
  head.set(new TextEncoder().encode(MAGIC));
  new DataView(head.buffer).setUint32(MAGIC.length, list.length);
  let offset = START + list.length;
  const offsets = records.map((record) => (offset += lengthOf(record)) - lengthOf(record));
  return { file: new Blob([head, list, ...records.map(({ bytes }) => bytes)]), offsets };
}

/** The records of a file; `undefined` when it is none of ours, or cut. Never throws. */
export function recordsIn(file: Uint8Array<ArrayBuffer>): readonly Contained<Uint8Array<ArrayBuffer>>[] | undefined {
  if (file.length < START || new TextDecoder().decode(file.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  const length = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length);
  let list: unknown;
  try {
    list = JSON.parse(new TextDecoder().decode(file.subarray(START, START + length)));
  } catch {
    return undefined;
  }
  if (!Array.isArray(list)) return undefined;
  let offset = START + length;
  const records: Contained<Uint8Array<ArrayBuffer>>[] = [];
  for (const entry of list as readonly unknown[]) {
    const [store, place, size] = (Array.isArray(entry) ? entry : [undefined, '', -1]) as unknown as readonly [Contained['store'], Place | string, number];
    if (!Number.isSafeInteger(size) || size < 0 || offset + size > file.length) return undefined;
    records.push({ store, place, bytes: file.slice(offset, offset += size) });
  }
  return records;
}

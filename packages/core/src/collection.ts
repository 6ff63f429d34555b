/** Where each record of an array stands, by id; shared by reference while records only change. */
export type Positions = ReadonlyMap<string, number>;

/** The positions of an array's records; made anew only when one was added, removed or moved. */
export function positionsOf(records: readonly { readonly id: string }[]): Positions {
  return new Map(records.map((record, at) => [record.id, at]));
}

/** The array with one record replaced; the same array when the record is the same. */
export function replacedAt<T>(records: readonly T[], at: number, record: T): readonly T[] {
  if (records[at] === record) return records;
  const next = records.slice();
  next[at] = record;
  return next;
}

/** The array with one record more at its end. Copied by hand into an array of the very length: `concat` takes up to ten times as long, and `push` reserves as much again. */
export function withLast<T>(records: readonly T[], record: T): readonly T[] {
  const next = new Array<T>(records.length + 1);
  for (let at = 0; at < records.length; at++) next[at] = records[at] as T;
  next[records.length] = record;
  return next;
}

/** The array with the record of that id replaced, or added at the end. */
export function put<T extends { readonly id: string }>(records: readonly T[], record: T): readonly T[] {
  const at = records.findIndex((known) => known.id === record.id);
  return at < 0 ? [...records, record] : replacedAt(records, at, record);
}

/** The array without the record of that id; the same array when it holds none. */
export function without<T extends { readonly id: string }>(records: readonly T[], id: string): readonly T[] {
  return records.some((record) => record.id === id) ? records.filter((record) => record.id !== id) : records;
}

/** The array with the record at `from` moved to a position; the same array when there is no record at `from`. */
export function moved<T>(records: readonly T[], from: number, to: number): readonly T[] {
  const record = records[from];
  if (record === undefined || from === to) return records;
  const next = records.slice();
  next.splice(from, 1);
  next.splice(to, 0, record);
  return next;
}

/** The last `limit` records. */
export function lastOf<T>(records: readonly T[], limit: number): readonly T[] {
  return records.length <= limit ? records : records.slice(records.length - limit);
}

import type { Observable } from 'rxjs';

/** What the centre keeps about people and their affairs. */
export type RecordKind = 'customer' | 'case' | 'order';

/** A value in a record; `null` is a field that is known to be empty. */
export type RecordValue = string | number | boolean | null;

/** One customer, case or order. `version` counts from 1 and grows by one with each write. */
export interface CenterRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: number;
  readonly updatedAt: number;
  readonly fields: Readonly<Record<string, RecordValue>>;
}

/** Which records to list: all of a customer, those that contain a text in any field, or both; at most `limit` (50). */
export interface RecordQuery {
  readonly customerId?: string | undefined;
  readonly text?: string | undefined;
  readonly limit?: number | undefined;
}

/** One write: what changes, on which version it was based, and the id that makes it idempotent. */
export interface RecordWrite {
  readonly id: string;
  readonly version: number;
  readonly changes: Readonly<Record<string, RecordValue>>;
}

/**
 * The records of a centre. Rejections are `PortError`s; a record that is not there is refused with `unknown-record`, a write on an old
 * version with `stale-version`, and `values.newer` is then the record as it stands.
 */
export interface RecordsPort {
  read(kind: RecordKind, id: string): Promise<CenterRecord>;
  list(kind: RecordKind, query?: RecordQuery): Promise<readonly CenterRecord[]>;
  /** Writes and answers with the new record; every watcher anywhere sees it. */
  write(kind: RecordKind, id: string, write: RecordWrite): Promise<CenterRecord>;
  /** The record as soon as it can be read, then each newer version; never an older one. Fails only when there is no such record. */
  watch(kind: RecordKind, id: string): Observable<CenterRecord>;
}

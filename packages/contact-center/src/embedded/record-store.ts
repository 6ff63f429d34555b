import { Observable, Subject } from 'rxjs';
import { refused } from '../port/port-error.js';
import type { CenterRecord, RecordKind, RecordQuery, RecordWrite } from '../port/records-port.js';

/** So many writes are known again when they are asked for twice. */
const remembered = 1_000;

/** The records of the embedded centre: in memory, versioned, every change told. */
export class RecordStore {
  readonly changes$ = new Subject<CenterRecord>();
  readonly #records = new Map<string, CenterRecord>();
  /** What writes were answered, the oldest first. */
  readonly answers = new Map<string, CenterRecord>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Puts a record in when there is none of this id yet. */
  add(record: Omit<CenterRecord, 'version' | 'updatedAt'>): void {
    const key = keyOf(record.kind, record.id);
    if (!this.#records.has(key)) this.#records.set(key, { ...record, version: 1, updatedAt: this.#now() });
  }

  /** Puts a record in as it was last written. */
  takeUp(record: CenterRecord): void {
    this.#records.set(keyOf(record.kind, record.id), record);
  }

  /** Those that somebody has written. */
  get written(): readonly CenterRecord[] {
    return [...this.#records.values()].filter(({ version }) => version > 1);
  }

  /** Throws a `PortError` with `unknown-record`. */
  read(kind: RecordKind, id: string): CenterRecord {
    const record = this.#records.get(keyOf(kind, id));
    if (record === undefined) throw refused('unknown-record', { kind, id });
    return record;
  }

  list(kind: RecordKind, query: RecordQuery = {}): readonly CenterRecord[] {
    const { customerId, text, limit = 50 } = query;
    const sought = text?.toLocaleLowerCase();
    return [...this.#records.values()]
      .filter((record) => record.kind === kind)
      .filter((record) => customerId === undefined || record.fields['customerId'] === customerId || (kind === 'customer' && record.id === customerId))
      .filter((record) => sought === undefined || Object.values(record.fields).some((value) => String(value).toLocaleLowerCase().includes(sought)))
      .slice(0, limit);
  }

  /** Throws a `PortError` with `unknown-record` or `stale-version`. The same write again is answered as before and changes nothing. */
  write(kind: RecordKind, id: string, write: RecordWrite): CenterRecord {
    const known = this.answers.get(write.id);
    if (known !== undefined) return known;
    const record = this.read(kind, id);
    if (record.version !== write.version) throw refused('stale-version', { kind, id, newer: record });
    const next = { ...record, version: record.version + 1, updatedAt: this.#now(), fields: { ...record.fields, ...write.changes } };
    this.#records.set(keyOf(kind, id), next);
    this.answers.set(write.id, next);
    const [oldest] = this.answers.keys();
    if (this.answers.size > remembered && oldest !== undefined) this.answers.delete(oldest);
    this.changes$.next(next);
    return next;
  }

  watch(kind: RecordKind, id: string): Observable<CenterRecord> {
    return new Observable((reader) => {
      try {
        reader.next(this.read(kind, id));
      } catch (problem) {
        reader.error(problem);
        return;
      }
      return this.changes$.subscribe((record) => {
        if (record.kind === kind && record.id === id) reader.next(record);
      });
    });
  }
}

function keyOf(kind: RecordKind, id: string): string {
  return `${kind}/${id}`;
}

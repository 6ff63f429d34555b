import type { Page, PageType } from '@session-desk/controllers';
import type { CenterRecord } from '@session-desk/contact-center';
import type { RecordSource } from '@session-desk/pages';
import { settled } from '@session-desk/testing';

/** A version of the case `7`. */
export function newCase(version: number, fields: CenterRecord['fields']): CenterRecord {
  return { kind: 'case', id: '7', version, updatedAt: 0, fields };
}

/** What a page said through its door, in order. */
export type Said = readonly [what: 'title' | 'dirty' | 'state', value: unknown];

/** A mounted page. */
export interface Mounted {
  readonly el: HTMLElement;
  readonly said: readonly Said[];
  readonly save: () => Promise<void>;
}

const places: HTMLElement[] = [];

/** Mounts a page as a stage does. */
export async function mountPage(type: PageType, params: Page['params'], kept?: unknown, sessionId = 'kenny'): Promise<Mounted> {
  const place = document.createElement('section');
  document.body.append(place);
  places.push(place);
  const said: Said[] = [];
  const page: Page = {
    params, kept, title: '', sessionId, signal: new AbortController().signal,
    setTitle: (text) => { said.push(['title', text]); },
    setDirty: (on) => { said.push(['dirty', on]); },
    saveState: (state) => { said.push(['state', state]); },
  };
  const mounted = await type.mount(place, page);
  const el = place.firstElementChild as HTMLElement;
  await settled(el);
  return { el, said, save: () => mounted?.save?.() ?? Promise.reject(new Error('no save')) };
}

/** Takes the pages of a test away. */
export function takeAway(): void {
  for (const place of places.splice(0)) place.remove();
}

/** Records in memory; `come` lets a version of someone else come, `writes` what was asked to be written. */
export interface TestRecords extends RecordSource {
  readonly come: (record: CenterRecord) => void;
  readonly writes: readonly unknown[];
  readonly readers: number;
  fails: unknown;
}

/** Records in memory that behave as the centre's do. */
export function newRecords(...first: readonly CenterRecord[]): TestRecords {
  const known = new Map(first.map((record) => [record.kind + record.id, record]));
  const readers = new Set<readonly [key: string, next: (record: CenterRecord) => void]>();
  const writes: unknown[] = [];
  const come = (record: CenterRecord): void => {
    known.set(record.kind + record.id, record);
    for (const [key, next] of [...readers]) if (key === record.kind + record.id) next(record);
  };
  return {
    come, writes, fails: undefined,
    get readers() { return readers.size; },
    list: (kind, { customerId } = {}) => Promise.resolve([...known.values()].filter((record) => record.kind === kind && record.fields['customerId'] === customerId)),
    write(kind, id, write) {
      writes.push(write);
      const record = known.get(kind + id);
      if (this.fails !== undefined) return Promise.reject(asError(this.fails));
      if (!record || record.version !== write.version) return Promise.reject(Object.assign(new Error('stale'), { reason: 'stale-version', values: { newer: record } }));
      const next = { ...record, version: record.version + 1, fields: { ...record.fields, ...write.changes } };
      come(next);
      return Promise.resolve(next);
    },
    watch: (kind, id) => ({
      subscribe: ({ next, error }) => {
        const entry = [kind + id, next] as const;
        const record = known.get(kind + id);
        if (!record) {
          error(Object.assign(new Error('unknown'), { reason: 'unknown-record' }));
          return { unsubscribe: () => undefined };
        }
        readers.add(entry);
        next(record);
        return { unsubscribe: () => { readers.delete(entry); } };
      },
    }),
  };
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}

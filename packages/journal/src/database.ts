import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { StoredKey } from './vault.js';

/** The time in which one window decides: it begins after a fact of the one before. */
export interface Epoch {
  readonly epoch: number;
  /** The `seq` of the last fact before it: what an earlier epoch writes beyond that never happened. */
  readonly after: number;
}

/** Where a sealed record lies: the epoch that wrote it, then its number. A window that lost its epoch can overwrite nothing of a later one. */
export type Place = [epoch: number, number: number];

/** Where a sealed entry of what is kept beside the log lies: the part that it belongs to, then its number there. */
export type EntryPlace = [part: string, number: number];

/** A record that could not be read, kept as it was found. */
export interface Quarantined {
  readonly store: SealedStore | typeof ENTRIES | 'meta';
  /** A `Place` or an `EntryPlace`, unless something else stood in its place. */
  readonly place: IDBValidKey;
  /** As it lay there: the bytes of a sealed record, unless something else stood in their place. */
  readonly bytes: unknown;
  /** `stale`: a window wrote it after another had taken over. */
  readonly reason: string;
  readonly at: number;
}

/** The stores of an agent's database. All that is private is sealed. */
export interface JournalSchema extends DBSchema {
  /** `agent`: the wrapped data key. Keys that could not be unwrapped stay beside it. */
  readonly keys: { readonly key: string; readonly value: StoredKey };
  /**
   * In every transaction that writes, so that one waits for the other: a Chromium that is killed while two of a database
   * have written takes all of it for damaged at its next start, and deletes it (147; what it keeps of them claims the whole database for each).
   * `epochs`, sealed: who wrote the log and from where, the one that may write last. Each that takes over adds itself; nobody else writes it. `erased`: a number, the last epoch that was erased on purpose.
   */
  readonly meta: { readonly key: string; readonly value: Uint8Array | number };
  /** Facts of which every one is kept, by the `seq` of the first in the record. */
  readonly log: { readonly key: Place; readonly value: Uint8Array };
  /** The latest fact of each key, by the number of its slot. */
  readonly latest: { readonly key: Place; readonly value: Uint8Array };
  /** What a page that ended had kept beside the log, where it lay there: the take-over puts it here. */
  readonly leaving: { readonly key: Place; readonly value: Uint8Array };
  /** Pieces of snapshots, by their numbers. */
  readonly parts: { readonly key: Place; readonly value: Uint8Array };
  /** What a snapshot consists of, by its `seq`. */
  readonly manifests: { readonly key: Place; readonly value: Uint8Array };
  /** What other parts keep of the agent beside the log. */
  readonly entries: { readonly key: EntryPlace; readonly value: Uint8Array };
  readonly quarantine: { readonly key: number; readonly value: Quarantined };
}

/** The stores that hold sealed records. */
export const sealedStores = ['log', 'latest', 'leaving', 'parts', 'manifests'] as const;

/** A store that holds sealed records. */
export type SealedStore = (typeof sealedStores)[number];

/** The store of what is kept beside the log. */
export const ENTRIES = 'entries';

/** Every store of the log. */
export const wholeStores = ['meta', ...sealedStores, 'quarantine'] as const;

/** Every store of the database. */
export const allStores = ['keys', ...wholeStores, ENTRIES] as const;

/** A transaction that reads and writes the whole log. */
export type WholeTransaction = IDBPTransaction<JournalSchema, typeof wholeStores[number][], 'readwrite'>;

/** The database of an agent. */
export type JournalDatabase = IDBPDatabase<JournalSchema>;

// It never changes: the schema of what is kept stands in each record, so that an older version can open what a newer one wrote.
const VERSION = 1;

/** What happens to an open database from outside. */
export interface DatabaseNews {
  /** It was closed by the browser: storage was cleared, or a disk failed. */
  readonly closed: () => void;
  /** Another window keeps it from opening. */
  readonly blocked: () => void;
}

/** Opens the database of an agent, and makes it when there is none. It never deletes one. */
export async function openDatabase(name: string, { closed, blocked }: DatabaseNews): Promise<JournalDatabase> {
  return openDB<JournalSchema>(name, VERSION, {
    upgrade(database) {
      for (const store of allStores) database.createObjectStore(store, store === 'quarantine' ? { autoIncrement: true } : undefined);
    },
    blocked,
    // A later version of this kit, or the user, wants it: who keeps it open would stop them for ever.
    blocking(_current, _blocked, event) { (event.target as IDBDatabase).close(); closed(); },
    terminated: closed,
  });
}

/** The name of an agent's database: neither tenant nor agent can be read from it. */
export async function databaseName(owner: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(owner));
  return `session-desk-${[...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

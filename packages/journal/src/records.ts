import { logFormat, type Fact, type LogFormat } from '@session-desk/core';
import type { Place, SealedStore } from './database.js';
import { openFrame, sealFrame, type FrameFault, type FrameHeader, type FrameKey } from './frame.js';
import { pack, unpack } from './pack.js';

/** Where sealed records lie. */
export type RecordStore = SealedStore | 'meta';

/** A record as it was read, with its data as it was written: of what format says its header. */
export interface Kept {
  readonly store: RecordStore;
  readonly place: Place;
  readonly bytes: Uint8Array;
  readonly header: FrameHeader;
  readonly data: unknown;
}

/** A record that cannot be read, as it lies there. */
export interface Unreadable {
  readonly store: RecordStore;
  readonly place: IDBValidKey;
  readonly bytes: unknown;
  /** `not-data`: no value of ours is inside; `misshapen`: one that no version has ever meant to write; `stale`: from a window that had lost the log. */
  readonly reason: FrameFault | 'not-data' | 'misshapen' | 'stale';
  /** What of it can be read, sealed anew for the same place. */
  readonly rest?: Uint8Array | undefined;
}

/** A store of the database, as far as it is read here. */
interface Stored {
  getAllKeys(): Promise<readonly IDBValidKey[]>;
  getAll(): Promise<readonly unknown[]>;
}

/** The one place of the store `meta`. */
export const EPOCHS = 'epochs';

/** The sealed records of an agent: what is put is sealed, what is read is opened and checked, and what cannot be read is handed out as it lies. */
export class Records {
  readonly format: LogFormat;
  readonly #key: FrameKey;
  readonly #writer: string;

  constructor(key: FrameKey, writer: string, format = logFormat) {
    this.#key = key;
    this.#writer = writer;
    this.format = format;
  }

  /** The bytes of a record, for readers that know the formats up to `minReader`. Throws for data that cannot be cloned. */
  seal(store: SealedStore, place: Place, seq: number, data: unknown, minReader = 1): Uint8Array<ArrayBuffer> {
    const header: FrameHeader = { place: named(store, place), schema: this.format.number, minReader, writer: this.#writer, epoch: place[0], seq };
    return sealFrame(this.#key, header, pack(data));
  }

  /** What format a reader of these facts must know at least. */
  leastReader(facts: readonly Pick<Fact, 'type'>[]): number {
    return facts.reduce((least, { type }) => Math.max(least, this.format.leastReaders.get(type) ?? 1), 1);
  }

  /** The bytes of the record of all epochs; the last began after the fact `seq`. */
  sealEpochs(epoch: number, seq: number, data: unknown): Uint8Array<ArrayBuffer> {
    return sealFrame(this.#key, { place: named('meta', EPOCHS), schema: this.format.number, minReader: 1, writer: this.#writer, epoch, seq }, pack(data));
  }

  /** Every record of a store, in the order of its places. */
  async readAll(store: SealedStore, from: Stored): Promise<{ readonly kept: readonly Kept[]; readonly unreadable: readonly Unreadable[] }> {
    const [places, frames] = await Promise.all([from.getAllKeys(), from.getAll()]);
    const kept: Kept[] = [];
    const unreadable: Unreadable[] = [];
    for (const [at, place] of places.entries()) {
      const read = this.open(store, place, frames[at]);
      if ('reason' in read) unreadable.push(read);
      else kept.push(read);
    }
    return { kept, unreadable };
  }

  /** The record of those bytes; never throws. */
  open(store: RecordStore, place: IDBValidKey, bytes: unknown): Kept | Unreadable {
    // Storage may give back anything: what is not bytes was not put there by this kit.
    if (!(bytes instanceof Uint8Array)) return { store, place, bytes, reason: 'not-a-frame' };
    if (place !== EPOCHS && !isPlace(place)) return { store, place, bytes, reason: 'misplaced' };
    const opened = openFrame(this.#key, named(store, place), bytes, this.format.number);
    if (!opened.ok) return { store, place, bytes, reason: opened.fault };
    try {
      return { store, place: place === EPOCHS ? [opened.header.epoch, opened.header.seq] : place, bytes, header: opened.header, data: unpack(opened.body) };
    } catch {
      return { store, place, bytes, reason: 'not-data' };
    }
  }
}

/** Whether a key of the database is the place of a record. */
export function isPlace(key: unknown): key is Place {
  return Array.isArray(key) && key.length === 2 && Number.isSafeInteger(key[0]) && Number.isSafeInteger(key[1]);
}

const named = (store: RecordStore, place: Place | typeof EPOCHS): string => (place === EPOCHS ? `${store}/${place}` : `${store}/${String(place[0])}/${String(place[1])}`);

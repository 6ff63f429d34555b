import type { Place, SealedStore } from './database.js';
import { openFrame, READER, SCHEMA, sealFrame, type FrameFault, type FrameHeader, type FrameKey } from './frame.js';
import { pack, unpack } from './pack.js';

/** A record as it was read, with its data. */
export interface Kept {
  readonly store: SealedStore;
  readonly place: Place;
  readonly bytes: Uint8Array;
  readonly header: FrameHeader;
  readonly data: unknown;
}

/** A record that cannot be read, as it lies there. */
export interface Unreadable {
  readonly store: SealedStore;
  readonly place: Place;
  readonly bytes: Uint8Array;
  readonly reason: FrameFault | 'not-data' | 'stale';
}

/** A store of the database, as far as it is read here. */
interface Stored {
  getAllKeys(): Promise<Place[]>;
  getAll(): Promise<unknown[]>;
}

/** The sealed records of an agent: what is put is sealed, what is read is opened and checked, and what cannot be read is handed out as it lies. */
export class Records {
  readonly #key: FrameKey;
  readonly #writer: string;

  constructor(key: FrameKey, writer: string) {
    this.#key = key;
    this.#writer = writer;
  }

  /** The bytes of a record. Throws for data that cannot be cloned. */
  seal(store: SealedStore, place: Place, seq: number, data: unknown): Uint8Array {
    const header: FrameHeader = { place: named(store, place), schema: SCHEMA, minReader: READER, writer: this.#writer, epoch: place[0], seq };
    return sealFrame(this.#key, header, pack(data));
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
  open(store: SealedStore, place: Place, bytes: unknown): Kept | Unreadable {
    // Storage may give back anything: what is not bytes was not put there by this kit.
    if (!(bytes instanceof Uint8Array)) return { store, place, bytes: new Uint8Array(), reason: 'not-a-frame' };
    const opened = openFrame(this.#key, named(store, place), bytes);
    if (!opened.ok) return { store, place, bytes, reason: opened.fault };
    try {
      return { store, place, bytes, header: opened.header, data: unpack(opened.body) };
    } catch {
      return { store, place, bytes, reason: 'not-data' };
    }
  }
}

const named = (store: SealedStore, [epoch, number]: Place): string => `${store}/${String(epoch)}/${String(number)}`;

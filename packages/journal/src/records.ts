import { logFormat, type Fact, type LogFormat } from '@session-desk/core';
import type { Place, SealedStore } from './database.js';
import { bodyOf, isBundled } from './bundle.js';
import { begins } from './frame-layout.js';
import { openFrame, sealFrame, type FrameFault, type FrameHeader, type FrameKey, type OpenedFrame } from './frame.js';
import { nativeKeyOf, openNatively, sealNatively } from './native-frame.js';
import { pack, packJson, unpack, unpackJson } from './pack.js';

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

/** A record that this kit wrote, with its data not looked at yet. */
export interface Authentic extends Omit<Kept, 'data'> {
  readonly body: Uint8Array;
  /** The browser's own cipher has sealed it: then it holds JSON. */
  readonly native: boolean;
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

/** Records that were read, and those that cannot be. */
export interface Read<Of = Kept> {
  readonly kept: readonly Of[];
  readonly unreadable: readonly Unreadable[];
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
  #native: Promise<CryptoKey> | undefined;

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

  /** The same for data that is JSON already, with the browser's own cipher: for what a start reads and nobody writes while a page leaves. */
  async sealText(store: SealedStore, place: Place, seq: number, text: string, minReader = 1): Promise<Uint8Array<ArrayBuffer>> {
    const header: FrameHeader = { place: named(store, place), schema: this.format.number, minReader, writer: this.#writer, epoch: place[0], seq };
    return sealNatively(await this.#nativeKey(), this.#key.owner, header, packJson(text));
  }

  /** Every record of a store, in the order of its places, with its data. */
  async readAll(store: SealedStore, from: Stored): Promise<Read> {
    const { kept, unreadable } = await this.openAll(store, from);
    const read = this.dataOf(kept);
    return { kept: read.kept, unreadable: [...unreadable, ...read.unreadable] };
  }

  /** Every record of a store, in the order of its places: those that this kit wrote, and the others. */
  async openAll(store: SealedStore, from: Stored): Promise<Read<Authentic>> {
    const [places, frames] = await Promise.all([from.getAllKeys(), from.getAll()]);
    return sorted(await Promise.all(places.map(async (place, at) => this.#open(store, place, frames[at]))));
  }

  /** Those records with their data. */
  dataOf(records: readonly Authentic[]): Read {
    return sorted(records.map(dataIn));
  }

  /** The record of those bytes, unless the browser's own cipher has sealed it; never throws. */
  open(store: RecordStore, place: IDBValidKey, bytes: unknown): Kept | Unreadable {
    const opened = this.#openHere(store, place, bytes);
    return 'reason' in opened ? opened : dataIn(opened);
  }

  #openHere(store: RecordStore, place: IDBValidKey, bytes: unknown): Authentic | Unreadable {
    // Storage may give back anything: what is not bytes was not put there by this kit.
    if (!(bytes instanceof Uint8Array)) return { store, place, bytes, reason: 'not-a-frame' };
    if (place !== EPOCHS && !isPlace(place)) return { store, place, bytes, reason: 'misplaced' };
    return authentic(store, place, bytes, openFrame(this.#key, named(store, place), bytes, this.format.number), false);
  }

  #open(store: SealedStore, place: IDBValidKey, bytes: unknown): Authentic | Unreadable | Promise<Authentic | Unreadable> {
    if (!(bytes instanceof Uint8Array) || !isPlace(place) || !begins('SDJ2', bytes)) return this.#openHere(store, place, bytes);
    return this.#nativeKey()
      .then((key) => openNatively(key, this.#key.owner, named(store, place), bytes, this.format.number))
      .then((opened) => authentic(store, place, bytes, opened, true));
  }

  #nativeKey(): Promise<CryptoKey> {
    return this.#native ??= nativeKeyOf(this.#key);
  }
}

function authentic(store: RecordStore, place: Place | typeof EPOCHS, bytes: Uint8Array, opened: OpenedFrame, native: boolean): Authentic | Unreadable {
  if (!opened.ok) return { store, place, bytes, reason: opened.fault };
  const { header, body } = opened;
  return { store, place: place === EPOCHS ? [header.epoch, header.seq] : place, bytes, header, body, native };
}

function dataIn({ body, native, ...record }: Authentic): Kept | Unreadable {
  const { store, place, bytes } = record;
  try {
    return { ...record, data: native ? (store === 'log' ? factsIn(unpackJson(body)) : unpackJson(body)) : unpack(body) };
  } catch {
    return { store, place: store === 'meta' ? EPOCHS : place, bytes, reason: 'not-data' };
  }
}

/** The facts of a record that holds many of them, each beside its number. */
function factsIn(list: unknown): readonly unknown[] {
  if (!Array.isArray(list) || !list.every(isBundled)) throw new TypeError('expected facts, found something else');
  return list.map(bodyOf);
}

function sorted<Of extends object>(read: readonly (Of | Unreadable)[]): Read<Of> {
  const kept: Of[] = [];
  const unreadable: Unreadable[] = [];
  for (const one of read) {
    if ('reason' in one) unreadable.push(one);
    else kept.push(one);
  }
  return { kept, unreadable };
}

/** What a place in which nothing lies, or that cannot be reached, gives. */
export const nothing: Read<never> = { kept: [], unreadable: [] };

/** Whether a key of the database is the place of a record. */
export function isPlace(key: unknown): key is Place {
  return Array.isArray(key) && key.length === 2 && Number.isSafeInteger(key[0]) && Number.isSafeInteger(key[1]);
}

const named = (store: RecordStore, place: Place | typeof EPOCHS): string => (place === EPOCHS ? `${store}/${place}` : `${store}/${String(place[0])}/${String(place[1])}`);

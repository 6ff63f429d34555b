import type { Fact, WorkspaceState } from '@session-desk/core';
import { bundlesOf } from './bundle.js';
import { sealedStores, type Place } from './database.js';
import { mayWrite, type Hold } from './fence.js';
import type { FoundSnapshot, Manifest, ManifestPart } from './kept-snapshots.js';
import type { LogStore } from './log-store.js';
import type { OpenDatabase } from './open-database.js';
import { partsOf, type Outline } from './parts.js';
import { EPOCHS, type Records } from './records.js';
import { segmentsOf, type Segment } from './segments.js';

/** A snapshot that lies in the database. */
export interface KeptSnapshot {
  readonly place: Place;
  readonly seq: number;
  readonly parts: readonly Place[];
}

/** After so many snapshots that hold what changed, one holds everything: what a snapshot lies in stays a few records, and little of them is out of date. */
const MOST_DELTAS = 15;

/** Where a piece lies, and of what it was made. */
interface KeptPiece {
  readonly source: unknown;
  readonly place: Place;
}

/** A snapshot on its way into the database. */
interface Taken {
  readonly kept: KeptSnapshot;
  readonly manifest: Uint8Array;
  readonly puts: readonly { readonly place: Place; readonly bytes: Uint8Array }[];
  readonly segments: readonly Segment[];
}

/**
 * Snapshots of the state, piece by piece: only the pieces that changed since the last one are written, many to a record. The snapshot before is kept
 * whole, and the log since it: old records go only in the transaction in which a new snapshot comes.
 */
export class Snapshots {
  readonly #database: OpenDatabase;
  readonly #records: Records;
  readonly #log: LogStore;
  readonly #hold: Hold;
  #pieces = new Map<string, KeptPiece>();
  /** Its pieces are listed when they are needed: a start has no time for that. */
  #found: FoundSnapshot | undefined;
  #deltas = MOST_DELTAS;
  #kept: readonly KeptSnapshot[];
  #count = 0;

  /** `kept` are the snapshots of earlier epochs, `found` the one that the state of this one begins with, if it is whole: what is still the same is not written again. */
  constructor(database: OpenDatabase, records: Records, log: LogStore, hold: Hold, kept: readonly KeptSnapshot[], found?: FoundSnapshot) {
    this.#database = database;
    this.#records = records;
    this.#log = log;
    this.#hold = hold;
    this.#kept = [...kept].sort((left, right) => left.seq - right.seq);
    this.#found = found;
    if (found) this.#deltas = found.manifest.deltas;
  }

  /** Keeps the state that contains the facts up to `seq`, and `facts`, which are all that came since the snapshot before, in fewer records. Rejects with a `FencedError` when another window decides; then nothing has changed. */
  async take(state: WorkspaceState, seq: number, facts: readonly Fact[]): Promise<void> {
    if (this.#found) this.#pieces = piecesOf(this.#found);
    this.#found = undefined;
    const { outline, parts } = partsOf(state);
    const deltas = this.#deltas < MOST_DELTAS ? this.#deltas + 1 : 0;
    const pieces = new Map<string, KeptPiece>();
    const news: (readonly [name: string, body: unknown])[] = [];
    for (const [name, { source, body }] of parts) {
      const before = deltas > 0 ? this.#pieces.get(name) : undefined;
      if (before && before.source === source) pieces.set(name, before);
      else news.push([name, body()]);
    }
    const puts: { readonly place: Place; readonly bytes: Uint8Array }[] = [];
    for (const { names, text } of bundlesOf(news)) {
      const place: Place = [this.#hold.epoch, this.#count++];
      puts.push({ place, bytes: await this.#records.sealText('parts', place, seq, text) });
      for (const name of names) pieces.set(name, { source: parts.get(name)?.source, place });
    }
    const segments = await segmentsOf(facts, this.#hold.epoch, this.#records);
    await this.#write({ ...await this.#manifest(outline, seq, deltas, pieces), puts, segments });
    this.#pieces = pieces;
    this.#deltas = deltas;
  }

  /** Gives up the snapshot before the last, for room; the log since it stays. False when there is none. */
  async dropEarlier(): Promise<boolean> {
    const last = this.#kept.at(-1);
    const earlier = this.#kept.slice(0, -1);
    if (!last || earlier.length === 0) return false;
    const database = await this.#database.ready();
    const tx = database.transaction(['meta', 'parts', 'manifests'], 'readwrite');
    tx.done.catch(() => undefined);
    await mayWrite(tx, tx.objectStore('meta').get(EPOCHS), this.#hold);
    const needed = new Set(last.parts.map(String));
    const work: Promise<unknown>[] = [];
    for (const { place, parts } of earlier) {
      work.push(tx.objectStore('manifests').delete(place));
      for (const part of parts) if (!needed.has(String(part))) work.push(tx.objectStore('parts').delete(part));
    }
    await Promise.all([...work, tx.done]);
    this.#kept = [last];
    return true;
  }

  async #manifest(outline: Outline, seq: number, deltas: number, pieces: ReadonlyMap<string, KeptPiece>): Promise<Pick<Taken, 'kept' | 'manifest'>> {
    const records = new Map<string, { readonly place: Place; readonly names: string[] }>();
    for (const [name, { place }] of pieces) {
      const record = records.get(String(place));
      if (record) record.names.push(name);
      else records.set(String(place), { place, names: [name] });
    }
    const place: Place = [this.#hold.epoch, seq];
    const manifest: Manifest = { seq, outline, deltas, parts: [...records.values()].map(({ place: at, names }): ManifestPart => [...at, names]) };
    return { kept: { place, seq, parts: [...records.values()].map((record) => record.place) }, manifest: await this.#records.sealText('manifests', place, seq, JSON.stringify(manifest)) };
  }

  async #write({ kept: snapshot, manifest, puts, segments }: Taken): Promise<void> {
    const database = await this.#database.ready();
    const kept = [...this.#kept.slice(-1), snapshot];
    const oldest = kept.length > 1 ? kept[0]?.seq ?? 0 : 0;
    const gone = this.#log.upTo(oldest, segments.length > 0 ? snapshot.seq : 0);
    // Relaxed: it comes as a whole or not at all, and the letters that are typed meanwhile stand behind it, who must not wait for the disk itself.
    const tx = database.transaction(['meta', ...sealedStores], 'readwrite', { durability: 'relaxed' });
    try {
      await mayWrite(tx, tx.objectStore('meta').get(EPOCHS), this.#hold);
      const parts = tx.objectStore('parts');
      const manifests = tx.objectStore('manifests');
      const work: Promise<unknown>[] = puts.map((part) => parts.put(part.bytes, part.place));
      work.push(manifests.put(manifest, snapshot.place));
      const needed = new Set(kept.flatMap((one) => one.parts.map(String)));
      for (const before of this.#kept) {
        if (kept.includes(before)) continue;
        work.push(manifests.delete(before.place));
        for (const part of before.parts) if (!needed.has(String(part))) work.push(parts.delete(part));
      }
      for (const { store, place: old } of gone) work.push(tx.objectStore(store).delete(old));
      for (const { place, bytes } of segments) work.push(tx.objectStore('log').put(bytes, place));
      tx.commit();
      await Promise.all([...work, tx.done]);
      this.#log.replaced(gone, segments.map(({ bytes: _, ...record }) => record));
      this.#kept = kept;
    } catch (error) {
      tx.done.catch(() => undefined);
      this.#database.distrust(database, error);
      throw error;
    }
  }
}

/** The pieces of a snapshot that was found, and where each lies. */
function piecesOf({ state, manifest }: FoundSnapshot): Map<string, KeptPiece> {
  const { parts } = partsOf(state);
  return new Map(manifest.parts.flatMap(([epoch, number, names]) => names.map((name): [string, KeptPiece] => [name, { source: parts.get(name)?.source, place: [epoch, number] }])));
}

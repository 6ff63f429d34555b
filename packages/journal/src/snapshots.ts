import type { WorkspaceState } from '@session-desk/core';
import type { Place, wholeStores } from './database.js';
import { mayWrite, takeBack, type Hold } from './fence.js';
import type { Manifest } from './kept-snapshots.js';
import type { LogStore } from './log-store.js';
import type { OpenDatabase } from './open-database.js';
import { partsOf } from './parts.js';
import { EPOCHS, type Records } from './records.js';

type WholeStore = (typeof wholeStores)[number];

/** A snapshot that lies in the database. */
export interface KeptSnapshot {
  readonly place: Place;
  readonly seq: number;
  readonly parts: readonly Place[];
}

/**
 * Snapshots of the state, piece by piece: only the pieces that changed since the last one are written. The snapshot before is kept whole, and
 * the log since it: old records go only in the transaction in which a new snapshot comes.
 */
export class Snapshots {
  readonly #database: OpenDatabase;
  readonly #records: Records;
  readonly #log: LogStore;
  readonly #hold: Hold;
  #pieces = new Map<string, { readonly source: unknown; readonly place: Place }>();
  #kept: readonly KeptSnapshot[];
  #count = 0;
  #underWay: { abort(): void } | undefined;

  /** `kept` are the snapshots of earlier epochs. No reference tells which of their pieces have changed, so the first one of this epoch writes all. */
  constructor(database: OpenDatabase, records: Records, log: LogStore, hold: Hold, kept: readonly KeptSnapshot[]) {
    this.#database = database;
    this.#records = records;
    this.#log = log;
    this.#hold = hold;
    this.#kept = [...kept].sort((left, right) => left.seq - right.seq);
  }

  /** Keeps the state that contains the facts up to `seq`. Rejects with a `FencedError` when another window decides; then nothing has changed. */
  async take(state: WorkspaceState, seq: number): Promise<void> {
    const { outline, parts } = partsOf(state);
    const pieces = new Map<string, { readonly source: unknown; readonly place: Place }>();
    const puts: { readonly place: Place; readonly bytes: Uint8Array }[] = [];
    for (const [name, { source, body }] of parts) {
      const before = this.#pieces.get(name);
      if (before && before.source === source) pieces.set(name, before);
      else {
        const place: Place = [this.#hold.epoch, this.#count++];
        puts.push({ place, bytes: this.#records.seal('parts', place, seq, body()) });
        pieces.set(name, { source, place });
      }
    }
    const place: Place = [this.#hold.epoch, seq];
    const manifest: Manifest = { seq, outline, parts: [...pieces].map(([name, piece]) => [name, ...piece.place]) };
    const snapshot: KeptSnapshot = { place, seq, parts: [...pieces.values()].map((piece) => piece.place) };
    const kept = [...this.#kept.slice(-1), snapshot];
    await this.#write(puts, place, this.#records.seal('manifests', place, seq, manifest), kept);
    this.#pieces = pieces;
    this.#kept = kept;
  }

  /** Takes back the one that is under way, for writes that cannot wait; `take` rejects. */
  giveWay(): void {
    if (this.#underWay) takeBack(this.#underWay);
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

  async #write(puts: readonly { readonly place: Place; readonly bytes: Uint8Array }[], place: Place, manifest: Uint8Array, kept: readonly KeptSnapshot[]): Promise<void> {
    const database = await this.#database.ready();
    const oldest = kept.length > 1 ? kept[0]?.seq ?? 0 : 0;
    const gone = this.#log.upTo(oldest);
    // Who leaves must find its store free: it is touched only when something of an earlier leaving is to go.
    const leaving: 'leaving'[] = gone.some(({ store }) => store === 'leaving') ? ['leaving'] : [];
    const stores: WholeStore[] = ['meta', 'log', 'latest', ...leaving, 'parts', 'manifests'];
    // Relaxed: it comes as a whole or not at all, and the letters that are typed meanwhile stand behind it, who must not wait for the disk itself.
    const tx = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
    this.#underWay = tx;
    try {
      await mayWrite(tx, tx.objectStore('meta').get(EPOCHS), this.#hold);
      const parts = tx.objectStore('parts');
      const manifests = tx.objectStore('manifests');
      const work: Promise<unknown>[] = puts.map((part) => parts.put(part.bytes, part.place));
      work.push(manifests.put(manifest, place));
      const needed = new Set(kept.flatMap((snapshot) => snapshot.parts.map(String)));
      for (const snapshot of this.#kept) {
        if (kept.includes(snapshot)) continue;
        work.push(manifests.delete(snapshot.place));
        for (const part of snapshot.parts) if (!needed.has(String(part))) work.push(parts.delete(part));
      }
      for (const { store, place: old } of gone) work.push(tx.objectStore(store).delete(old));
      tx.commit();
      await Promise.all([...work, tx.done]);
      this.#log.forget(gone);
    } catch (error) {
      tx.done.catch(() => undefined);
      this.#database.distrust(database, error);
      throw error;
    } finally {
      this.#underWay = undefined;
    }
  }
}

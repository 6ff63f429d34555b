import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Epoch, Place } from '../database.js';
import type { Bundled } from '../bundle.js';
import { partsOf } from '../parts.js';
import type { Manifest } from '../kept-snapshots.js';
import type { Records } from '../records.js';
import { EPOCHS } from '../records.js';
import { stillValid } from '../still-valid.js';
import { fileOf, type Contained } from './container.js';
import { FIRST_OF_COPY } from './copy-records.js';

/** How long facts wait for others before they are copied, in milliseconds. */
const THROTTLE = 1_000;
/** After how many tails a base is written. */
const TAILS = 60;
/** How long the main thread is held up at a time while a base is sealed, in milliseconds. */
const SLICE = 4;

interface Piece {
  readonly source: unknown;
  readonly place: Place;
  readonly bytes: Blob;
}

/**
 * The second copy of a log: a base that is the whole state, piece by piece, and a tail of facts after it. It is behind by a second, and nobody
 * waits for it. Each file is written beside the others and stands only when it is whole; the base before stays with its tails until there is a newer pair.
 */
export class SecondCopy {
  readonly #directory: FileSystemDirectoryHandle;
  readonly #records: Records;
  readonly #epoch: number;
  readonly #epochs: readonly Epoch[];
  readonly #onOutcome: (error: unknown) => void;
  #waiting: Fact[] = [];
  #state: WorkspaceState | undefined;
  #seq = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;
  #pieces = new Map<string, Piece>();
  #count = FIRST_OF_COPY;
  #tails = TAILS;
  #bases: readonly number[] = [];
  #restUntil = 0;
  #due = false;
  #closed = false;

  /** `onOutcome` is told of each write: the error that it failed with, or `undefined`. */
  constructor(directory: FileSystemDirectoryHandle, records: Records, epoch: number, epochs: readonly Epoch[], onOutcome: (error: unknown) => void) {
    this.#directory = directory;
    this.#records = records;
    this.#epoch = epoch;
    this.#epochs = epochs;
    this.#onOutcome = onOutcome;
  }

  /** These facts are durable in the log; they are copied within about a second. */
  note(facts: readonly Fact[], state: WorkspaceState): void {
    if (this.#closed) return;
    for (const fact of facts) this.#waiting.push(fact);
    this.#state = state;
    this.#seq = facts.at(-1)?.seq ?? this.#seq;
    this.#due = true;
    this.#schedule();
  }

  /** Copies what waits; settles when all that was noted so far is copied, and rejects when it is not. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#underWay) await this.#underWay.catch(() => undefined);
    if (!this.#due || this.#closed) return;
    this.#due = false;
    this.#underWay = this.#write().finally(() => {
      this.#underWay = undefined;
      this.#schedule();
    });
    await this.#underWay;
  }

  /** Gives up its room for the log: everything in it goes, and is written anew after so many milliseconds. False when there is nothing. */
  async giveRoom(restMs: number): Promise<boolean> {
    this.#restUntil = performance.now() + restMs;
    while (this.#underWay) await this.#underWay.catch(() => undefined);
    const gone = await this.#remove(() => true);
    this.#pieces.clear();
    this.#bases = [];
    this.#tails = TAILS;
    return gone > 0;
  }

  /** Copies what waits, and writes no more. */
  async close(): Promise<void> {
    await this.flush().catch(() => undefined);
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (!this.#due || this.#underWay || this.#closed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // Whoever keeps the copies is told the outcome.
      this.flush().catch(() => undefined);
    }, Math.max(THROTTLE, this.#restUntil - performance.now()));
  }

  async #write(): Promise<void> {
    const state = this.#state;
    const facts = this.#waiting;
    const seq = this.#seq;
    if (!state) return;
    this.#waiting = [];
    try {
      if (this.#tails >= TAILS) await this.#writeBase(state, seq);
      else await this.#writeTail(facts, seq);
      this.#onOutcome(undefined);
    } catch (error) {
      this.#waiting = [...facts, ...this.#waiting];
      // Nothing of a base that failed may be pointed at by the next.
      this.#pieces.clear();
      this.#restUntil = performance.now() + 5 * THROTTLE;
      this.#due = true;
      this.#onOutcome(error);
      throw error;
    }
  }

  async #writeTail(facts: readonly Fact[], seq: number): Promise<void> {
    const kept = stillValid(facts);
    const place: Place = [this.#epoch, kept[0]?.seq ?? seq];
    await this.#file(`tail-${String(this.#epoch)}-${String(seq)}`, fileOf([this.#mark(seq), { store: 'log', place, bytes: this.#records.seal('log', place, seq, kept) }]).file);
    this.#tails++;
  }

  async #writeBase(state: WorkspaceState, seq: number): Promise<void> {
    const { outline, parts } = partsOf(state);
    const pieces = new Map<string, { readonly source: unknown; readonly place: Place; readonly bytes: Uint8Array<ArrayBuffer> | Blob }>();
    let since = performance.now();
    for (const [name, { source, body }] of parts) {
      const before = this.#pieces.get(name);
      const place: Place = [this.#epoch, this.#count];
      if (before && before.source === source) pieces.set(name, before);
      else pieces.set(name, { source, place, bytes: this.#records.seal('parts', (this.#count++, place), seq, [[name, body()] satisfies Bundled]) });
      if (performance.now() - since < SLICE) continue;
      await new Promise((resolve) => { setTimeout(resolve); });
      since = performance.now();
    }
    const place: Place = [this.#epoch, FIRST_OF_COPY + seq];
    const manifest: Manifest = { seq, outline, deltas: 0, parts: [...pieces].map(([name, piece]) => [...piece.place, [name]]) };
    const head: readonly Contained[] = [this.#mark(seq), { store: 'manifests', place, bytes: this.#records.seal('manifests', place, seq, manifest) }];
    const { file, offsets } = fileOf([...head, ...[...pieces.values()].map((piece): Contained => ({ store: 'parts', ...piece }))]);
    const written = await this.#file(`base-${String(this.#epoch)}-${String(seq)}`, file);
    this.#pieces = new Map([...pieces].map(([name, { source, place: at, bytes }], index) => {
      const offset = offsets[index + head.length] ?? 0;
      return [name, { source, place: at, bytes: written.slice(offset, offset + (bytes instanceof Blob ? bytes.size : bytes.length)) }];
    }));
    this.#tails = 0;
    this.#bases = [...this.#bases.slice(-1), seq];
    await this.#tidy();
  }

  // What two bases and the tails between them do not need any more.
  async #tidy(): Promise<void> {
    const [oldest] = this.#bases;
    if (oldest === undefined || this.#bases.length < 2) return;
    await this.#remove((name) => {
      const [kind, epoch, seq] = name.split('-');
      if (kind !== 'base' && kind !== 'tail') return false;
      return Number(epoch) < this.#epoch || (kind === 'base' ? Number(seq) < oldest : Number(seq) <= oldest);
    });
  }

  async #remove(which: (name: string) => boolean): Promise<number> {
    const names: string[] = [];
    for await (const name of this.#directory.keys()) if (which(name)) names.push(name);
    for (const name of names) await this.#directory.removeEntry(name);
    return names.length;
  }

  #mark(seq: number): Contained {
    return { store: 'meta', place: EPOCHS, bytes: this.#records.sealEpochs(this.#epoch, seq, this.#epochs) };
  }

  /** Writes a file that stands when it is whole, or not at all. */
  async #file(name: string, content: Blob): Promise<File> {
    const handle = await this.#directory.getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    try {
      await writable.write(content);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      await this.#directory.removeEntry(name).catch(() => undefined);
      throw error;
    }
    return handle.getFile();
  }
}

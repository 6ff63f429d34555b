import type { Fact, LogFormat, WorkspaceState } from '@session-desk/core';
import type { Restored, Trouble } from '@session-desk/session-bus';
import type { CanaryMark } from '../canary.js';
import type { Epoch } from '../database.js';
import { withEpoch } from '../epochs.js';
import { lossOf } from '../losses.js';
import { within } from '../patience.js';
import { foundNothing, logOf } from '../read-log.js';
import { Records } from '../records.js';
import { faultOf } from '../storage-fault.js';
import type { Troubles } from '../troubles.js';
import type { CopyRecords } from './copy-records.js';
import { copyPlaceOf, type CopyPlace } from './copy-place.js';
import { readCopy } from './read-copy.js';
import { SecondCopy } from './second-copy.js';

/** Whose copy, and how it is written. */
export interface CopiesOptions {
  /** The name of the database. */
  readonly name: string;
  readonly owner: string;
  readonly hostKey: Uint8Array | undefined;
  readonly windowId: string;
  readonly format: LogFormat | undefined;
  readonly troubles: Troubles;
  readonly report: (error: unknown) => void;
}

/** A log as its copy gives it. */
export interface CopiedLog {
  readonly restored: Restored<WorkspaceState, Fact>;
  readonly epochs: readonly Epoch[];
  /** Of its last fact. */
  readonly seq: number;
  readonly loss: Trouble | undefined;
}

/** For how long a copy that gave its room to the log is not written, in milliseconds. */
const REST = 60_000;
/** How long a start waits for the place of the copy, and a closing for what is under way there, in milliseconds. */
const LIMIT = 3_000;
/** How long a start waits for the copy itself, which may be all that is left. */
const READ_LIMIT = 30_000;
/** What it is called in an error. */
const WHAT = 'The second copy';

/** The second copy of a log, where this page has a place for one: read when the log is doubted, written behind it. Whatever fails here is told, and harms no log. */
export class Copies {
  readonly #options: CopiesOptions;
  #opening: Promise<{ readonly place: CopyPlace; readonly records: Records } | undefined> | undefined;
  #copy: SecondCopy | undefined;
  #last: { readonly facts: readonly Fact[]; readonly state: WorkspaceState } | undefined;
  #beginning: Promise<unknown> | undefined;

  constructor(options: CopiesOptions) {
    this.#options = options;
  }

  /** What lies in the copy; `undefined` when there is none that can be reached. */
  async read(): Promise<CopyRecords | undefined> {
    try {
      const open = await within(LIMIT, WHAT, this.#open());
      return open && await within(READ_LIMIT, WHAT, readCopy(open.place.directory, open.records));
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  /** The log as the copy alone gives it, for a database that does not open; `undefined` when there is none. */
  async log(empty: WorkspaceState, mark: CanaryMark | undefined): Promise<CopiedLog | undefined> {
    const copy = await this.read();
    const open = copy && await this.#open();
    if (!open || copy.manifests.length === 0) return undefined;
    const read = logOf(foundNothing, open.records, empty, copy);
    const { next: epoch, seq, facts, earlier, snapshot } = read;
    return {
      seq, epochs: withEpoch(read.epochs, { epoch, after: seq }), loss: lossOf(logOf(foundNothing, open.records, empty), read, copy, mark),
      restored: { epoch, facts, earlier, ...(snapshot && { state: snapshot.state, seq: snapshot.manifest.seq }) },
    };
  }

  /** Writes the copy from now on, under this epoch. Settles when it can be; `undefined` when there is no place for one. */
  begin(epoch: number, epochs: readonly Epoch[]): Promise<SecondCopy | undefined> {
    return this.#beginning = this.#begin(epoch, epochs);
  }

  async #begin(epoch: number, epochs: readonly Epoch[]): Promise<SecondCopy | undefined> {
    const open = await this.#open();
    if (!open) return undefined;
    this.#copy = new SecondCopy(open.place.directory, open.records, epoch, epochs, (error) => { this.#failed(error); });
    if (this.#last) this.#copy.note(this.#last.facts, this.#last.state);
    this.#last = undefined;
    return this.#copy;
  }

  /** These facts are durable in the log. */
  note(facts: readonly Fact[], state: WorkspaceState): void {
    // The first thing that is written is the whole state, so the last that was noted is enough.
    if (this.#copy) this.#copy.note(facts, state);
    else this.#last = { facts, state };
  }

  /** Gives up what it holds, for the log to have room; false when there is nothing. */
  async giveRoom(): Promise<boolean> {
    return await this.#copy?.giveRoom(REST) ?? false;
  }

  /** Writes what waits, unless that takes too long, and no more. */
  async close(): Promise<void> {
    const ending = async (): Promise<void> => {
      // A page that lived for a moment has a copy too.
      await this.#beginning;
      await this.#copy?.close();
    };
    await within(LIMIT, WHAT, ending()).catch((error: unknown) => { this.#failed(error); });
  }

  async #open(): Promise<{ readonly place: CopyPlace; readonly records: Records } | undefined> {
    const { name, owner, hostKey, windowId, format, troubles } = this.#options;
    this.#opening ??= copyPlaceOf(name, owner, hostKey).then((place) => {
      if (!place) troubles.set({ code: 'no-copy', level: 'saved' });
      return place && { place, records: new Records(place.key, windowId, format) };
    }, (error: unknown) => {
      this.#failed(error);
      return undefined;
    });
    return this.#opening;
  }

  #failed(error: unknown): void {
    const { troubles, report } = this.#options;
    if (error === undefined) { troubles.clear('copy-failed'); return; }
    report(error);
    // A page that has no files, or may not use them, works as well as one whose browser has none.
    if (faultOf(error) === 'refused') troubles.set({ code: 'no-copy', level: 'saved' });
    else troubles.set({ code: 'copy-failed', level: 'degraded', values: { error: error instanceof Error ? error.name : typeof error } });
  }
}

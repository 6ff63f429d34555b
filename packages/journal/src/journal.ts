import type { Fact, LogFormat, WorkspaceState } from '@session-desk/core';
import type { Restored, SessionJournal } from '@session-desk/session-bus';
import { allStores, databaseName, openDatabase } from './database.js';
import { LogStore } from './log-store.js';
import { OpenDatabase } from './open-database.js';
import { ownerOf, type Owner } from './owner.js';
import { RecordLostError } from './record-lost-error.js';
import { Records } from './records.js';
import { Snapshots } from './snapshots.js';
import { takeOver } from './take-over.js';
import { keyOf } from './vault.js';

/** What a journal is made with. */
export interface JournalOptions {
  /** Whose log it is: nothing is ever stored without an owner. */
  readonly agent: Owner;
  /** The window that writes; the same as the bus's. */
  readonly windowId: string;
  /** The state of an agent of whom nothing is kept: it stands in for what a snapshot does not have. */
  readonly empty: WorkspaceState;
  /** How it writes, and what it understands; that of this version by default. */
  readonly format?: LogFormat | undefined;
  /** After how many facts a snapshot is taken; 250 by default. */
  readonly snapshotAfter?: number | undefined;
  /** Told of what is set aside, what is missing, and what storage does; by default nobody is. */
  readonly report?: ((error: unknown) => void) | undefined;
}

/** Part of the log was written by a later version of the kit: it is read as far as this one understands it, and kept whole until that version is back. */
export class LaterRecordsError extends Error {
  override readonly name = 'LaterRecordsError';
}

/**
 * Destroys what is kept of an agent in this browser: the key first, with which everything else is noise, then the records. Rejects when storage
 * refuses; then it is to be asked again.
 */
export async function eraseJournal(agent: Owner): Promise<void> {
  const database = await openDatabase(await databaseName(ownerOf(agent)), { closed: () => undefined, blocked: () => undefined });
  try {
    for (const stores of [['keys'], [...allStores]] as const) {
      const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
      await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
    }
  } finally {
    database.close();
  }
}

/** The journal of an agent in the browser's own database. Nothing is opened before `restore`. */
export class IndexedDbJournal implements SessionJournal {
  readonly #options: JournalOptions;
  readonly #owner: string;
  #open: { readonly database: OpenDatabase; readonly log: LogStore; readonly snapshots: Snapshots | undefined } | undefined;
  #sinceSnapshot = 0;
  #leaving = false;
  #snapshot: Promise<void> | undefined;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#owner = ownerOf(options.agent);
  }

  /** Reads everything that is kept, begins an epoch, and sets aside what cannot be read. Rejects with a `NewerLogError` before anything is changed. */
  async restore(): Promise<Restored<WorkspaceState, Fact>> {
    const database = new OpenDatabase(await databaseName(this.#owner), (what) => { this.#tell(new Error(`The journal's database: ${what}`)); });
    try {
      return await this.#begin(database);
    } catch (error) {
      database.end();
      throw error;
    }
  }

  /** Keeps facts; resolves at the `complete` of their transaction. */
  async append(facts: readonly Fact[], state: WorkspaceState): Promise<void> {
    const open = this.#open;
    if (!open) throw new Error('The journal is not open');
    await open.log.append(facts);
    this.#sinceSnapshot += facts.length;
    if (this.#sinceSnapshot >= (this.#options.snapshotAfter ?? 250)) this.#takeSnapshot(open.snapshots, state, facts.at(-1)?.seq ?? 0);
  }

  /** The page leaves, or came back: from now on every write commits at once. */
  set leaving(on: boolean) {
    if (!this.#open) return;
    if (on && !this.#leaving) this.#open.snapshots?.giveWay();
    this.#open.log.leaving = this.#leaving = on;
  }

  /** Closes the database; what is under way is finished. */
  async close(): Promise<void> {
    await this.#snapshot;
    this.#open?.database.end();
    this.#open = undefined;
  }

  async #begin(database: OpenDatabase): Promise<Restored<WorkspaceState, Fact>> {
    const { windowId, empty, format } = this.#options;
    const open = await database.ready();
    const { lost, ...key } = await keyOf(open, this.#owner);
    const records = new Records(key, windowId, format);
    const { hold, seq, facts, snapshot, snapshots, unreadable, missing, later, records: lying } = await takeOver(open, records, empty);
    if (lost) this.#tell(new RecordLostError('keys/agent', 'another or damaged key'));
    for (const { store, place, reason } of unreadable) this.#tell(new RecordLostError(`${store}/${[place].flat().map(String).join('/')}`, reason));
    for (const name of missing) this.#tell(new RecordLostError(name, 'nothing'));
    if (later) this.#tell(new LaterRecordsError(`schema: expected ${String(records.format.number)} at most, found a later one that this version may read`));
    const log = new LogStore(database, records, hold, seq, lying);
    this.#open = { database, log, snapshots: later ? undefined : new Snapshots(database, records, log, hold, snapshots) };
    // What an empty log begins with stands in no fact: the first write of all is followed by a snapshot.
    this.#sinceSnapshot = snapshot ? facts.length : Infinity;
    return { epoch: hold.epoch, facts, ...(snapshot && { state: snapshot.state, seq: snapshot.manifest.seq }) };
  }

  // A snapshot saves reading, not facts: nobody waits for it, and one that fails is taken again later.
  #takeSnapshot(snapshots: Snapshots | undefined, state: WorkspaceState, seq: number): void {
    // What this version does not understand of a log is in no snapshot of its own: while there is such, the log is kept whole.
    if (!snapshots || this.#snapshot || this.#leaving) return;
    this.#sinceSnapshot = 0;
    this.#snapshot = snapshots.take(state, seq)
      .catch((error: unknown) => {
        // The next write is followed by another.
        this.#sinceSnapshot = Infinity;
        if (!this.#leaving) this.#tell(error);
      })
      .finally(() => { this.#snapshot = undefined; });
  }

  #tell(error: unknown): void {
    this.#options.report?.(error);
  }
}

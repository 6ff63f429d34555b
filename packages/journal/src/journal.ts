import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Restored, SessionJournal } from '@session-desk/session-bus';
import { allStores, databaseName, openDatabase, type JournalDatabase } from './database.js';
import { LogStore } from './log-store.js';
import { OpenDatabase } from './open-database.js';
import { quarantine } from './quarantine.js';
import { readLog } from './read-log.js';
import { Records } from './records.js';
import { Snapshots } from './snapshots.js';
import { keyOf } from './vault.js';

/** What a journal is made with. */
export interface JournalOptions {
  /** Whose log it is: nothing is ever stored without an owner. */
  readonly agent: { readonly tenant: string; readonly id: string };
  /** The window that writes; the same as the bus's. */
  readonly windowId: string;
  /** The state of an agent of whom nothing is kept: it stands in for what a snapshot does not have. */
  readonly empty: WorkspaceState;
  /** After how many facts a snapshot is taken; 250 by default. */
  readonly snapshotAfter?: number | undefined;
  /** Told of what is set aside, what is missing, and what storage does; by default nobody is. */
  readonly report?: ((error: unknown) => void) | undefined;
}

/** Part of the log was written by a later version of the kit, so this one writes nothing. */
export class NewerLogError extends Error {
  override readonly name = 'NewerLogError';
}

/** A record that could not be read and lies in quarantine now, or a piece of a snapshot that is not there. */
export class RecordLostError extends Error {
  override readonly name = 'RecordLostError';

  constructor(readonly what: string, readonly reason: string) {
    super(`${what}: expected a record of this agent, found ${reason}`);
  }
}

// Records are read within a few snapshots, each of which is later than some epoch: older ones say nothing any more.
const EPOCHS = 100;

/**
 * Destroys what is kept of an agent in this browser: the key first, with which everything else is noise, then the records. Rejects when storage
 * refuses; then it is to be asked again.
 */
export async function eraseJournal(agent: JournalOptions['agent']): Promise<void> {
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

const ownerOf = ({ tenant, id }: JournalOptions['agent']): string => JSON.stringify([tenant, id]);

/** The journal of an agent in the browser's own database. Nothing is opened before `restore`. */
export class IndexedDbJournal implements SessionJournal {
  readonly #options: JournalOptions;
  readonly #owner: string;
  #open: { readonly database: OpenDatabase; readonly log: LogStore; readonly snapshots: Snapshots } | undefined;
  #sinceSnapshot = 0;
  #snapshot: Promise<void> | undefined;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#owner = ownerOf(options.agent);
  }

  /** Reads everything that is kept, raises the epoch, and sets aside what cannot be read. Rejects with a `NewerLogError` before anything is changed. */
  async restore(): Promise<Restored<WorkspaceState, Fact>> {
    const { windowId, empty } = this.#options;
    const database = new OpenDatabase(await databaseName(this.#owner), (what) => { this.#tell(new Error(`The journal's database: ${what}`)); });
    const open = await database.ready();
    const records = new Records(await keyOf(open, this.#owner), windowId);
    const read = await readLog(open, records, empty);
    if (read.unreadable.some(({ reason }) => reason === 'newer')) {
      database.end();
      throw new NewerLogError('schema: expected a log of this version or an earlier one, found a later one');
    }
    const seq = Math.max(read.facts.at(-1)?.seq ?? 0, read.snapshot?.manifest.seq ?? 0);
    const epoch = await this.#takeOver(open, seq);
    await quarantine(open, read.unreadable);
    for (const { store, place, reason } of read.unreadable) this.#tell(new RecordLostError(`${store}/${place.join('/')}`, reason));
    for (const name of read.missing) this.#tell(new RecordLostError(name, 'nothing'));
    const log = new LogStore(database, records, epoch, seq, read.records);
    this.#open = { database, log, snapshots: new Snapshots(database, records, log, epoch, read.snapshots) };
    // What an empty log begins with stands in no fact: the first write of all is followed by a snapshot.
    this.#sinceSnapshot = read.snapshot ? read.facts.length : Infinity;
    return { epoch, facts: read.facts, ...(read.snapshot && { state: read.snapshot.state, seq: read.snapshot.manifest.seq }) };
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
    if (this.#open) this.#open.log.leaving = on;
  }

  /** Closes the database; what is under way is finished. */
  async close(): Promise<void> {
    await this.#snapshot;
    this.#open?.database.end();
    this.#open = undefined;
  }

  // A snapshot saves reading, not facts: nobody waits for it, and one that fails is taken again later.
  #takeSnapshot(snapshots: Snapshots, state: WorkspaceState, seq: number): void {
    if (this.#snapshot) return;
    this.#sinceSnapshot = 0;
    this.#snapshot = snapshots.take(state, seq)
      .catch((error: unknown) => { this.#tell(error); })
      .finally(() => { this.#snapshot = undefined; });
  }

  async #takeOver(database: JournalDatabase, after: number): Promise<number> {
    const tx = database.transaction('meta', 'readwrite', { durability: 'strict' });
    const epochs = await tx.store.get('epochs') ?? [];
    const epoch = (epochs.at(-1)?.epoch ?? 0) + 1;
    await Promise.all([tx.store.put([...epochs, { epoch, after }].slice(-EPOCHS), 'epochs'), tx.done]);
    return epoch;
  }

  #tell(error: unknown): void {
    this.#options.report?.(error);
  }
}

import { openDatabase, type JournalDatabase } from './database.js';
import { NewerLogError } from './newer-log.js';
import { pause, pauseAfter, within } from './patience.js';
import { faultOf } from './storage-fault.js';

/** How long an opening may take until it counts as failed, in milliseconds. */
const OPEN_LIMIT = 3_000;
/** After how long somebody is told that it takes long. */
const TOLD_AFTER = 500;

/** What keeps the database from being open; `undefined` when it is open. */
export type OpenTrouble = 'opening' | 'closed' | 'blocked' | undefined;

/** The database of an agent, open as long as the journal lives, and opened again when the browser closed it. */
export class OpenDatabase {
  readonly #name: string;
  readonly #onTrouble: (trouble: OpenTrouble) => void;
  readonly #comesBack: boolean;
  readonly #ended = new AbortController();
  #open: JournalDatabase | undefined;
  #opening: Promise<JournalDatabase> | undefined;

  /** `comesBack`: what the browser closed is opened again by itself, not only when somebody needs it. */
  constructor(name: string, onTrouble: (trouble: OpenTrouble) => void, comesBack = false) {
    this.#name = name;
    this.#onTrouble = onTrouble;
    this.#comesBack = comesBack;
  }

  /** The database when it is open. */
  get now(): JournalDatabase | undefined {
    return this.#open;
  }

  /** The open database. Rejects when it cannot be opened, or not within three seconds; the next call tries again, or waits on. */
  async ready(): Promise<JournalDatabase> {
    if (this.#ended.signal.aborted) throw new Error('The journal is closed');
    return this.#open ?? within(OPEN_LIMIT, 'The database', this.#opening ??= this.#begin());
  }

  /** An operation on this connection failed so that another may do: it is closed, and true. The next `ready` opens another. */
  distrust(connection: JournalDatabase, error: unknown): boolean {
    if (faultOf(error) !== 'connection') return false;
    if (this.#open === connection) this.#open = undefined;
    connection.close();
    return true;
  }

  /** Closes it for good. */
  end(): void {
    this.#ended.abort();
    this.#open?.close();
    this.#open = undefined;
  }

  async #begin(): Promise<JournalDatabase> {
    const late = setTimeout(() => { this.#onTrouble('opening'); }, TOLD_AFTER);
    try {
      const database = await openDatabase(this.#name, {
        closed: () => { if (this.#open === database) this.#lose(); },
        blocked: () => { this.#onTrouble('blocked'); },
      });
      if (this.#ended.signal.aborted) {
        database.close();
        throw new Error('The journal is closed');
      }
      this.#open = database;
      this.#onTrouble(undefined);
      return database;
    } catch (error) {
      // The database itself is of a later version than this kit opens.
      throw error instanceof DOMException && error.name === 'VersionError' ? new NewerLogError('The database: expected version 1, found a later one') : error;
    } finally {
      clearTimeout(late);
      this.#opening = undefined;
    }
  }

  #lose(): void {
    this.#open = undefined;
    if (this.#ended.signal.aborted) return;
    this.#onTrouble('closed');
    if (this.#comesBack) void this.#comeBack();
  }

  // Whoever types next must not be the first to learn whether storage is there again.
  async #comeBack(): Promise<void> {
    for (let tries = 1; !this.#open && !this.#ended.signal.aborted; tries++) {
      try {
        await this.ready();
      } catch {
        // Health says that it is closed; whoever writes meanwhile is told the error.
        await pause(pauseAfter(tries), this.#ended.signal);
      }
    }
  }
}

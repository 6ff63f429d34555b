import { openDatabase, type JournalDatabase } from './database.js';

/** The database of an agent, open as long as the journal lives, and opened again when the browser closed it. */
export class OpenDatabase {
  readonly #name: string;
  readonly #onTrouble: (what: 'closed' | 'blocked') => void;
  #open: JournalDatabase | undefined;
  #opening: Promise<JournalDatabase> | undefined;
  #ended = false;

  constructor(name: string, onTrouble: (what: 'closed' | 'blocked') => void) {
    this.#name = name;
    this.#onTrouble = onTrouble;
  }

  /** The database when it is open: what must be written within this task cannot wait for another to open. */
  get now(): JournalDatabase | undefined {
    return this.#open;
  }

  /** The open database. Rejects when it cannot be opened; the next call tries again. */
  async ready(): Promise<JournalDatabase> {
    if (this.#ended) throw new Error('The journal is closed');
    if (this.#open) return this.#open;
    this.#opening ??= openDatabase(this.#name, {
      closed: () => { this.#open = undefined; if (!this.#ended) this.#onTrouble('closed'); },
      blocked: () => { this.#onTrouble('blocked'); },
    }).finally(() => { this.#opening = undefined; });
    return this.#open = await this.#opening;
  }

  /** Closes it for good. */
  end(): void {
    this.#ended = true;
    this.#open?.close();
    this.#open = undefined;
  }
}

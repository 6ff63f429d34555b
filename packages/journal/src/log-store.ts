import { latestKey, type Fact } from '@session-desk/core';
import type { JournalDatabase, Place } from './database.js';
import { mayWrite, takeBack, type Hold } from './fence.js';
import type { OpenDatabase } from './open-database.js';
import { EPOCHS, type Records } from './records.js';

/** Facts after which somebody outside relies on what was kept: they are on the disk itself before they count. */
const strict: ReadonlySet<Fact['type']> = new Set<Fact['type']>(['session/opened', 'session/closed', 'offer/accepted', 'offer/accept-requested', 'message/queued']);

/** A record of the log as it lies in the database. */
export interface LogRecord {
  readonly store: 'log' | 'latest';
  readonly place: Place;
  /** Of the last fact in it. */
  readonly seq: number;
}

/** Facts on their way into the database. */
interface Write {
  readonly facts: readonly Fact[];
  takeBack?: () => void;
  /** They were taken back, and are written once more. */
  again?: Promise<void>;
}

/**
 * The log of an agent in its database: one transaction a write, which finds out whether this window may still write. In a page that leaves
 * nobody is left to find out: there a transaction commits in the task that begins it, and the restore leaves out what came from an epoch that was over.
 */
export class LogStore {
  readonly #database: OpenDatabase;
  readonly #records: Records;
  readonly #hold: Hold;
  readonly #slots = new Map<string, number>();
  readonly #lying = new Map<string, LogRecord>();
  readonly #underWay = new Set<Write>();
  /** Durable facts behind one that is not yet. */
  readonly #ahead = new Set<number>();
  #nextSlot = 0;
  #leaving = false;
  #seq: number;

  /** `lying` are the records of earlier epochs, `seq` is where their log ends. */
  constructor(database: OpenDatabase, records: Records, hold: Hold, seq: number, lying: readonly LogRecord[]) {
    this.#database = database;
    this.#records = records;
    this.#hold = hold;
    this.#seq = seq;
    for (const record of lying) this.#lying.set(nameOf(record), record);
  }

  /**
   * The page leaves, or has come back after all. A transaction can be committed only by the task that began it or that hears of it, and no later
   * one comes; so what is under way is taken back and written once more, in a transaction that needs nobody and stands behind none that does.
   */
  set leaving(on: boolean) {
    const database = this.#database.now;
    const leaves = on && !this.#leaving;
    this.#leaving = on;
    if (!leaves || !database) return;
    for (const write of this.#underWay) write.takeBack?.();
    for (const write of this.#underWay) {
      write.again = this.#write(database, write);
      write.again.catch(() => undefined);
    }
  }

  /** Keeps facts; resolves when they are durable. Facts that are held already are ignored. A second write may begin before the first has ended. Rejects with a `FencedError` when another window decides. */
  async append(facts: readonly Fact[]): Promise<void> {
    const news = facts.filter(({ seq }) => seq > this.#seq && !this.#ahead.has(seq));
    if (news.length === 0) return;
    const write: Write = { facts: news };
    this.#underWay.add(write);
    try {
      await this.#write(this.#database.now ?? await this.#database.ready(), write).catch((error: unknown) => write.again ?? Promise.reject(error as Error));
    } finally {
      this.#underWay.delete(write);
    }
    for (const { seq } of news) this.#ahead.add(seq);
    // The log ends where its first hole is: an earlier write may fail and be repeated.
    while (this.#ahead.delete(this.#seq + 1)) this.#seq += 1;
  }

  /** The records that hold nothing later than that fact. */
  upTo(seq: number): readonly LogRecord[] {
    return [...this.#lying.values()].filter((record) => record.seq <= seq);
  }

  /** These records are gone from the database. */
  forget(gone: readonly LogRecord[]): void {
    const slots = new Set(gone.flatMap(({ store, place: [epoch, slot] }) => (store === 'latest' && epoch === this.#hold.epoch ? [slot] : [])));
    for (const [key, slot] of this.#slots) if (slots.has(slot)) this.#slots.delete(key);
    for (const record of gone) this.#lying.delete(nameOf(record));
  }

  async #write(database: JournalDatabase, write: Write): Promise<void> {
    const { facts } = write;
    const tx = database.transaction(['meta', 'log', 'latest'], 'readwrite', { durability: facts.some(({ type }) => strict.has(type)) ? 'strict' : 'relaxed' });
    write.takeBack = () => { takeBack(tx); };
    const epochs = tx.objectStore('meta').get(EPOCHS);
    const sealed = this.#sealed(facts);
    const written = Promise.all([...sealed.map(({ store, place, bytes }) => tx.objectStore(store).put(bytes, place)), tx.done]);
    // Whoever is refused is told by the refusal, not by every request that went with it.
    written.catch(() => undefined);
    if (this.#leaving) tx.commit();
    else await mayWrite(tx, epochs, this.#hold);
    await written;
    for (const { store, place, seq } of sealed) this.#lying.set(nameOf({ store, place }), { store, place, seq });
  }

  #sealed(facts: readonly Fact[]): (LogRecord & { readonly bytes: Uint8Array })[] {
    const every: Fact[] = [];
    const slots = new Map<number, Fact>();
    for (const fact of facts) {
      const key = latestKey(fact);
      // The letters of a page that leaves go into the log: nobody asks whether it may write, and what its slot holds may be needed by who took over.
      if (key === undefined || this.#leaving) every.push(fact);
      else slots.set(this.#slotOf(key), fact);
    }
    const seal = (store: LogRecord['store'], number: number, facts: readonly Fact[], data: unknown): LogRecord & { readonly bytes: Uint8Array } => {
      const seq = facts.at(-1)?.seq ?? 0;
      const place: Place = [this.#hold.epoch, number];
      return { store, place, seq, bytes: this.#records.seal(store, place, seq, data, this.#leastReader(facts)) };
    };
    const [first] = every;
    return [
      ...(first ? [seal('log', first.seq, every, every)] : []),
      ...[...slots].map(([slot, fact]) => seal('latest', slot, [fact], fact)),
    ];
  }

  #leastReader(facts: readonly Fact[]): number {
    const { leastReaders } = this.#records.format;
    return facts.reduce((least, { type }) => Math.max(least, leastReaders.get(type) ?? 1), 1);
  }

  #slotOf(key: string): number {
    let slot = this.#slots.get(key);
    if (slot === undefined) this.#slots.set(key, slot = this.#nextSlot++);
    return slot;
  }
}

const nameOf = ({ store, place }: Pick<LogRecord, 'store' | 'place'>): string => `${store}/${place.join('/')}`;

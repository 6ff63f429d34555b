import { latestKey, type Fact } from '@session-desk/core';
import { FIRST_AHEAD } from './ahead/ahead.js';
import type { Beside } from './ahead/beside.js';
import { FIRST_LEFT } from './ahead/left.js';
import type { AheadRecord } from './ahead/shelf.js';
import type { JournalDatabase, Place } from './database.js';
import { DraftChains, type WrittenLatest } from './draft-chains.js';
import type { EditedDraft } from './draft-edit.js';
import { FencedError, mayWrite, type Hold } from './fence.js';
import type { LogRecord } from './log-record.js';
import { LyingRecords } from './lying-records.js';
import type { OpenDatabase } from './open-database.js';
import { EPOCHS, type Records } from './records.js';
import { stillValid } from './still-valid.js';
import { Unsaved } from './unsaved.js';

/** Facts after which somebody outside relies on what was kept: they are on the disk itself before they count. */
const strict: ReadonlySet<Fact['type']> = new Set<Fact['type']>(['session/opened', 'session/closed', 'offer/accepted', 'offer/accept-requested', 'message/queued']);

/** How long a write may take until what it holds, and what waits behind it, is kept ahead of it, in milliseconds. */
const LATE = 25;

/** A record that is about to be written. */
interface SealedRecord extends LogRecord {
  readonly store: 'log' | 'latest';
  readonly bytes: Uint8Array;
}

/** Facts on their way into the database. */
interface Write {
  readonly facts: readonly Fact[];
  isLate?: boolean;
}

/**
 * The log of an agent in its database: one transaction a write, which finds out whether this window may still write. In a page that leaves nobody is left to find
 * out, and a transaction that stands behind another when the page goes is dropped: what it has not got into the log it leaves beside it.
 */
export class LogStore {
  readonly #database: OpenDatabase;
  readonly #records: Records;
  readonly #hold: Hold;
  readonly #beside: Beside;
  readonly #lying: LyingRecords;
  readonly #slots = new Map<string, number>();
  readonly #drafts = new DraftChains();
  readonly #underWay = new Set<Write>();
  readonly #unsaved: Unsaved;
  #nextSlot = 0;
  #leaving = false;
  #lost = false;

  /** `lying` are the records of earlier epochs, `seq` is where their log ends, and `beside` has what the log has not yet. */
  constructor(database: OpenDatabase, records: Records, hold: Hold, seq: number, lying: readonly LogRecord[], beside: Beside) {
    this.#beside = beside;
    this.#database = database;
    this.#records = records;
    this.#hold = hold;
    this.#unsaved = new Unsaved(seq);
    this.#lying = new LyingRecords(lying);
  }

  /** The page leaves, or has come back after all. */
  set leaving(on: boolean) {
    if (on === this.#leaving) return;
    this.#leaving = on;
    if (on) this.#leave();
    else this.#rest();
  }

  /** Keeps facts; resolves when they are durable. Facts that are held already are ignored. A second write may begin before the first has ended. Rejects with a `FencedError` when another window decides. */
  async append(facts: readonly Fact[]): Promise<void> {
    const news = this.#unsaved.give(facts);
    if (news.length === 0) return;
    const write: Write = { facts: news };
    this.#underWay.add(write);
    if (this.#leaving) this.#leave();
    const late = setTimeout(() => { write.isLate = true; this.#goAhead(); }, LATE);
    await this.#writeOnce(write).finally(() => {
      clearTimeout(late);
      this.#underWay.delete(write);
    });
    this.#unsaved.done(news);
    this.#rest();
  }

  /** These are not durable, in order. When what is under way is late they are kept ahead of the log, where they wait for no other write; a write that takes a moment is worth no other. */
  ahead(unsaved: readonly Fact[]): void {
    this.#unsaved.wait(unsaved);
    if (this.#leaving) this.#leave();
    if (this.#underWay.size === 0 || [...this.#underWay].some(({ isLate }) => isLate)) this.#goAhead();
  }

  #goAhead(): void {
    this.#beside.write(() => this.#besideLog(FIRST_AHEAD));
  }

  #leave(): void {
    const left = this.#lost ? undefined : this.#besideLog(FIRST_LEFT);
    if (left) this.#beside.leave(left);
  }

  // When the log has all, nothing lies beside it any longer.
  #rest(): void {
    if (this.#beside.holds && this.#unsaved.all.length === 0) this.#beside.rest(() => this.#besideLog(FIRST_AHEAD));
  }

  // A connection that is closing, or whose files failed, says so at the first write: that is repeated once on another.
  async #writeOnce(write: Write): Promise<void> {
    const database = this.#database.now ?? await this.#database.ready();
    try {
      await this.#write(database, write.facts);
    } catch (error) {
      // Another window decides, or there is no log any more: what this one has not got into it is no part of it.
      if (error instanceof FencedError) this.#lost = true;
      if (!this.#database.distrust(database, error)) throw error;
      await this.#write(await this.#database.ready(), write.facts);
    }
  }

  /** The records that hold nothing later than the fact `seq`, to be taken away: from now on nothing is written that would need them. And those whose facts up to `covered` lie elsewhere. */
  upTo(seq: number, covered: number): readonly LogRecord[] {
    const gone = this.#lying.atRest(seq);
    this.#drafts.end(new Set(gone.flatMap(({ chains = [] }) => chains)));
    return [...new Set([...gone, ...this.#lying.covered(covered)])];
  }

  /** In one transaction these records have gone from the database, and those have come. */
  replaced(gone: readonly LogRecord[], come: readonly LogRecord[]): void {
    const slots = new Set(gone.flatMap(({ store, place: [epoch, slot] }) => (store === 'latest' && epoch === this.#hold.epoch ? [slot] : [])));
    for (const [key, slot] of this.#slots) if (slots.has(slot)) this.#slots.delete(key);
    this.#lying.replace(gone, come);
  }

  async #write(database: JournalDatabase, facts: readonly Fact[]): Promise<void> {
    const tx = database.transaction(['meta', 'log', 'latest'], 'readwrite', { durability: facts.some(({ type }) => strict.has(type)) ? 'strict' : 'relaxed' });
    const epochs = tx.objectStore('meta').get(EPOCHS);
    const { records: sealed, latest } = this.#sealed(facts);
    const writing = this.#lying.write(sealed.map(({ bytes: _, ...record }) => record));
    const written = Promise.all([...sealed.map(({ store, place, bytes }) => tx.objectStore(store).put(bytes, place)), tx.done]);
    // Whoever is refused is told by the refusal, not by every request that went with it.
    written.catch(() => undefined);
    try {
      await mayWrite(tx, epochs, this.#hold);
      await written;
      writing.done();
    } finally {
      writing.end();
    }
    for (const one of latest) this.#drafts.kept(one);
  }

  // Its number says where the log ended: whoever reads it knows whether it goes on from there.
  #besideLog(first: number): AheadRecord | undefined {
    const unsaved = this.#unsaved.all;
    if (unsaved.length === 0) return undefined;
    const facts = stillValid(unsaved).map((fact) => this.#drafts.beside(latestKey(fact) ?? '', fact) ?? fact);
    const place: Place = [this.#hold.epoch, first + this.#unsaved.end + 1];
    return { place, bytes: this.#records.seal('leaving', place, facts.at(-1)?.seq ?? 0, facts, this.#records.leastReader(facts)) };
  }

  #sealed(facts: readonly Fact[]): { readonly records: readonly SealedRecord[]; readonly latest: readonly WrittenLatest[] } {
    const newest = new Map<string, Fact>();
    const every: (Fact | EditedDraft)[] = [];
    for (const fact of facts) {
      const key = latestKey(fact);
      if (key === undefined) every.push(fact);
      else newest.set(key, fact);
    }
    const latest = [...newest].map(([key, fact]) => this.#drafts.write(key, fact));
    const inLog = latest.filter(({ edited }) => edited !== undefined);
    every.push(...inLog.map(({ edited, fact }) => edited ?? fact));
    every.sort((left, right) => left.seq - right.seq);
    const [first] = every;
    return {
      latest,
      records: [
        ...(first ? [this.#record('log', first.seq, every, every, inLog)] : []),
        ...latest.filter((one) => !inLog.includes(one)).map((one) => this.#record('latest', this.#slotOf(one.key), [one.fact], one.fact, [one])),
      ],
    };
  }

  #record(store: SealedRecord['store'], number: number, facts: readonly Pick<Fact, 'type' | 'seq'>[], data: unknown, latest: readonly WrittenLatest[]): SealedRecord {
    const seq = facts.at(-1)?.seq ?? 0;
    const place: Place = [this.#hold.epoch, number];
    return { store, place, seq, chains: latest.map(({ chain }) => chain), bytes: this.#records.seal(store, place, seq, data, this.#records.leastReader(facts)) };
  }

  #slotOf(key: string): number {
    let slot = this.#slots.get(key);
    if (slot === undefined) this.#slots.set(key, slot = this.#nextSlot++);
    return slot;
  }
}

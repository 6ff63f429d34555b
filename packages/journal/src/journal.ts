import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Restored, SessionJournal, Trouble } from '@session-desk/session-bus';
import { beginLog, foundLog, type BegunLog } from './begin-log.js';
import { CopyLog } from './copy/copy-log.js';
import { ErasedError } from './erased-error.js';
import { FencedError } from './fence.js';
import { letGo, settingOf, type JournalOptions, type JournalSetting } from './journal-setting.js';
import type { Medium } from './medium.js';
import { MemoryLog } from './memory-log.js';
import { moveIn } from './move-in.js';
import type { OpenTrouble } from './open-database.js';
import { sweepQuarantine } from './sweep-quarantine.js';
import { pause, pauseAfter, StorageTimeoutError } from './patience.js';
import { faultOf } from './storage-fault.js';
import { EarlierLogError } from './take-over.js';
import { troubleOf } from './trouble-of.js';
import { Troubles } from './troubles.js';

/** The journal of an agent in the browser's own database, with what stands in for it when it does not open. Nothing is opened before `restore`. */
export class IndexedDbJournal implements SessionJournal {
  readonly #options: JournalOptions;
  readonly #troubles = new Troubles();
  #ended = new AbortController();
  #setting: JournalSetting | undefined;
  #medium: Medium | undefined;
  #memory: MemoryLog | undefined;
  #founding: Promise<void> | undefined;
  #epoch = 0;
  #closing = Promise.resolve();

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  /**
   * Reads everything that is kept, begins an epoch, and sets aside what cannot be read. Where a log is known to be and does not open, it waits and tries
   * again; without any it works in memory. Rejects with a `NewerLogError`, or an `ErasedError` when what this window knows was erased, before anything is changed.
   */
  async restore(followed = 0): Promise<Restored<WorkspaceState, Fact>> {
    // Without https there is no cryptography, and what is private is not kept in the open.
    if (!globalThis.isSecureContext) { this.#inMemory('insecure'); return { epoch: this.#epoch, facts: [] }; }
    this.#setting?.database.end();
    void this.#setting?.beside.close();
    const ended = this.#ended = new AbortController();
    const known = Math.max(followed, this.#epoch);
    const setting = this.#setting = await settingOf(this.#options, known, this.#troubles, (trouble) => { this.#onOpen(trouble); }).catch((error: unknown) => this.#ail(error));
    const { canary: { mark }, database } = setting;
    if (mark?.loss) this.#troubles.set(mark.loss);
    for (let tries = 1; ; tries++) {
      try {
        const { restored, loss, ...begun } = await beginLog(database, setting, mark, known);
        this.#lose(loss);
        this.#begin(begun);
        return restored;
      } catch (error) {
        if (database.now) database.distrust(database.now, error);
        if (ended.signal.aborted || faultOf(error) === undefined) { database.end(); this.#ail(error); }
        this.#options.report?.(error);
        // Some failures pass at once; a log that takes long, or storage that is refused, will not.
        const lasting = tries > 1 || error instanceof StorageTimeoutError || faultOf(error) === 'refused';
        const instead = lasting ? mark ? await this.#fromCopy() : this.#untilStorage(setting) : undefined;
        if (instead) return instead;
      }
      this.#troubles.set({ code: 'opening', level: 'read-only', values: { tries } });
      await pause(pauseAfter(tries), ended.signal);
    }
  }

  /** Keeps facts; resolves when they are durable, or at once where there is no medium (see `held`). */
  async append(facts: readonly Fact[], state: WorkspaceState): Promise<void> {
    if (!this.#medium) throw new Error('The journal is not open');
    try { await this.#keep(this.#medium, facts, state); } catch (error) { this.#ail(error); }
    this.#troubles.clear('quota');
    if (this.#memory) return;
    const last = facts.at(-1);
    if (last) this.#setting?.canary.follow(this.#epoch, last.seq);
    if (!(this.#medium instanceof CopyLog)) this.#setting?.copies.note(facts, state);
  }

  /** Keeps what is not durable where a crash does not take it; see `Journal.ahead`. */
  ahead(unsaved: readonly Fact[]): void {
    this.#medium?.ahead?.(unsaved);
  }

  /** Tells what ails it; see `Journal.watch`. */
  watch(tell: (troubles: readonly Trouble[]) => void): () => void {
    return this.#troubles.watch(tell);
  }

  /** What it took without a medium. */
  held(): readonly Fact[] {
    return this.#memory?.held ?? [];
  }

  /** What was lost is told no more. */
  lossSeen(): void {
    this.#setting?.canary.remember(undefined);
    this.#troubles.clear('refilled', 'came-back-empty', 'records-lost');
  }

  /** The page leaves, or came back: meanwhile what the log has not got yet is kept beside it within the task. */
  set leaving(on: boolean) {
    if (this.#medium) this.#medium.leaving = on;
    if (on) this.#setting?.canary.settle();
  }

  /** Takes away what could not be read and was kept for so many days, by the later of the known clocks. */
  async sweep(days: number, now: number): Promise<void> {
    await (this.#setting?.database.now && sweepQuarantine(this.#setting.database.now, days, now));
  }

  /** Closes the database; settles when what is under way is finished, an earlier closing included: who erases next finds nobody who writes. It may be restored again, also while that ends. */
  close(): Promise<void> {
    this.#ended.abort();
    const [medium, setting] = [this.#medium, this.#setting];
    this.#medium = this.#setting = undefined;
    // What ailed a window that decided ails none that follows.
    this.#troubles.clear('opening', 'closed', 'blocked', 'fenced', 'quota', 'copy-failed', 'copy-only');
    const ending = async (before: Promise<void>): Promise<void> => {
      await medium?.close();
      await (setting && letGo(setting));
      await before;
    };
    return this.#closing = ending(this.#closing);
  }

  #begin({ medium, epoch, epochs, seq }: BegunLog): void {
    this.#medium = medium;
    this.#epoch = epoch;
    this.#setting?.canary.follow(epoch, seq);
    void this.#setting?.copies.begin(epoch, epochs);
    this.#troubles.clear('opening', 'closed', 'blocked', 'fenced');
  }

  // The log does not open: its copy is the log until the next start, which makes one of both.
  async #fromCopy(): Promise<Restored<WorkspaceState, Fact> | undefined> {
    const { copies, canary, empty } = this.#setting as JournalSetting;
    const read = await copies.log(empty, canary.mark);
    const copy = read && await copies.begin(read.restored.epoch, read.epochs);
    if (!copy) return undefined;
    this.#medium = new CopyLog(copy);
    this.#epoch = read.restored.epoch;
    this.#lose(read.loss);
    canary.follow(this.#epoch, read.seq);
    this.#troubles.clear('opening', 'blocked');
    this.#troubles.set({ code: 'copy-only', level: 'degraded' });
    return read.restored;
  }

  // The work goes on, and nothing of it is kept.
  #inMemory(code: 'insecure' | 'no-storage'): MemoryLog {
    const memory = this.#medium = this.#memory = new MemoryLog();
    this.#epoch = (this.#setting?.canary.erased ?? 0) + 1;
    this.#troubles.clear('opening', 'blocked');
    this.#troubles.set({ code, level: 'memory-only' });
    return memory;
  }

  // Nothing is known to be kept, and nothing can be now: when storage comes, the work moves in.
  #untilStorage(setting: JournalSetting): Restored<WorkspaceState, Fact> {
    const found = (state: WorkspaceState, seq: number): Promise<BegunLog> => foundLog(setting.database, setting, this.#epoch, state, seq);
    void moveIn(this.#inMemory('no-storage'), found, (begun) => { this.#memory = undefined; this.#begin(begun); }, this.#ended.signal).then((moved) => {
      if (!moved) this.#troubles.set({ code: 'earlier-log', level: 'memory-only' });
      this.#troubles.clear('no-storage');
    });
    return { epoch: this.#epoch, facts: [] };
  }

  async #keep(medium: Medium, facts: readonly Fact[], state: WorkspaceState): Promise<void> {
    try {
      await medium.append(facts, state);
    } catch (error) {
      const setting = this.#setting;
      // Erasing takes the canary away. Where it is still there, storage was emptied under this window, and what it holds in memory begins the log anew.
      if (!(error instanceof FencedError) || setting?.canary.mark?.epoch !== this.#epoch) throw error;
      this.#founding ??= foundLog(setting.database, setting, this.#epoch, state, facts.at(-1)?.seq ?? 0)
        .then((begun) => { this.#begin(begun); })
        .finally(() => { this.#founding = undefined; });
      await this.#founding.catch((again: unknown) => { throw again instanceof EarlierLogError || again instanceof ErasedError ? error : again as Error; });
      await (this.#medium ?? medium).append(facts, state);
    }
  }

  #ail(error: unknown): never {
    const trouble = troubleOf(error);
    if (trouble) this.#troubles.set(trouble);
    if (error instanceof FencedError) void this.#setting?.copies.close();
    throw error;
  }

  #lose(loss: Trouble | undefined): void {
    if (loss) { this.#troubles.set(loss); this.#setting?.canary.remember(loss); }
  }

  #onOpen(trouble: OpenTrouble): void {
    if (trouble === undefined) this.#troubles.clear('opening', 'closed', 'blocked');
    // What stands in for the database is not waiting for it.
    else if (!this.#memory && !(this.#medium instanceof CopyLog)) this.#troubles.set({ code: trouble, level: this.#medium ? 'memory-only' : 'read-only' });
  }
}

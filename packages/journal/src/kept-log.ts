import type { Fact, WorkspaceState } from '@session-desk/core';
import type { LogStore } from './log-store.js';
import type { Medium } from './medium.js';
import type { Snapshots } from './snapshots.js';
import { faultOf } from './storage-fault.js';

/** What a log in the database is kept with. */
export interface KeptLogOptions {
  readonly log: LogStore;
  /** None while the log holds what this version does not understand: then it is kept whole. */
  readonly snapshots: Snapshots | undefined;
  /** After how many facts a snapshot is taken. */
  readonly snapshotAfter: number;
  /** How many facts stand behind the last snapshot; `Infinity` when there is none. */
  readonly sinceSnapshot: number;
  /** Storage is full, and the log gives up what it can: true when whoever keeps only copies has given up something. */
  readonly giveRoom: () => Promise<boolean>;
  readonly report: (error: unknown) => void;
}

/** For how long no snapshot is tried after one that failed, in milliseconds: it costs more than a write. */
const REST = 5_000;

/** The log in the database, with snapshots that keep its reading short. */
export class KeptLog implements Medium {
  readonly #options: KeptLogOptions;
  #sinceSnapshot: number;
  #leaving = false;
  #snapshot: Promise<void> | undefined;
  #notBefore = 0;

  constructor(options: KeptLogOptions) {
    this.#options = options;
    this.#sinceSnapshot = options.sinceSnapshot;
  }

  /** Resolves at the `complete` of the transaction. A full storage is made room in, once, before it rejects. */
  async append(facts: readonly Fact[], state: WorkspaceState): Promise<void> {
    await this.#write(facts);
    this.#sinceSnapshot += facts.length;
    if (this.#sinceSnapshot >= this.#options.snapshotAfter) this.#takeSnapshot(state, facts.at(-1)?.seq ?? 0);
  }

  ahead(unsaved: readonly Fact[]): void {
    this.#options.log.ahead(unsaved);
  }

  get leaving(): boolean {
    return this.#leaving;
  }

  set leaving(on: boolean) {
    if (on && !this.#leaving) this.#options.snapshots?.giveWay();
    this.#options.log.leaving = this.#leaving = on;
  }

  async close(): Promise<void> {
    await this.#snapshot;
  }

  async #write(facts: readonly Fact[]): Promise<void> {
    const { log, snapshots, giveRoom, report } = this.#options;
    // In this order: the snapshot before the last, then what is only a copy. Drafts and the log itself are never given up.
    const steps = [() => snapshots?.dropEarlier() ?? Promise.resolve(false), giveRoom];
    for (;;) {
      try {
        await log.append(facts);
        return;
      } catch (error) {
        if (faultOf(error) !== 'quota' || this.#leaving) throw error;
        let room = false;
        for (let step = steps.shift(); step && !room; step = room ? undefined : steps.shift()) room = await step().catch((refused: unknown) => { report(refused); return false; });
        if (!room) throw error;
      }
    }
  }

  // A snapshot saves reading, not facts: nobody waits for it, and one that fails is taken again later.
  #takeSnapshot(state: WorkspaceState, seq: number): void {
    const { snapshots, report } = this.#options;
    if (!snapshots || this.#snapshot || this.#leaving || performance.now() < this.#notBefore) return;
    this.#sinceSnapshot = 0;
    this.#snapshot = snapshots.take(state, seq)
      .catch((error: unknown) => {
        // A later write is followed by another.
        this.#sinceSnapshot = Infinity;
        this.#notBefore = performance.now() + REST;
        if (!this.#leaving) report(error);
      })
      .finally(() => { this.#snapshot = undefined; });
  }
}

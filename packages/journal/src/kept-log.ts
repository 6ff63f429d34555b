import type { Fact, WorkspaceState } from '@session-desk/core';
import { FencedError } from './fence.js';
import type { LogStore } from './log-store.js';
import type { Medium } from './medium.js';
import type { Snapshots } from './snapshots.js';
import { faultOf } from './storage-fault.js';
import { whenQuiet, type Quiet } from './when-quiet.js';

/** What a log in the database is kept with. */
export interface KeptLogOptions {
  readonly log: LogStore;
  /** None while the log holds what this version does not understand: then it is kept whole. */
  readonly snapshots: Snapshots | undefined;
  /** After how many facts a snapshot is taken. */
  readonly snapshotAfter: number;
  /** The facts that stand behind the last snapshot. */
  readonly tail: readonly Fact[];
  /** There is no snapshot to go on from: the first write is followed by one. */
  readonly afresh: boolean;
  /** Storage is full, and the log gives up what it can: true when whoever keeps only copies has given up something. */
  readonly giveRoom: () => Promise<boolean>;
  readonly report: (error: unknown) => void;
}

/** After which share of the facts that make a snapshot due one is taken of a desk at which nothing happens: the next start reads so much less. */
const WORTH_IT = 1 / 8;

/** For how long no snapshot is tried after one that failed, in milliseconds: it costs more than a write. */
const REST = 5_000;

/** The log in the database, with snapshots that keep its reading short. */
export class KeptLog implements Medium {
  readonly #options: KeptLogOptions;
  #sinceSnapshot: number;
  #tail: Fact[];
  #leaving = false;
  #closing = false;
  #latest: { readonly state: WorkspaceState; readonly seq: number } | undefined;
  #snapshot: Promise<void> | undefined;
  #notBefore = 0;
  readonly #quiet: Quiet;

  constructor(options: KeptLogOptions) {
    this.#options = options;
    this.#sinceSnapshot = options.afresh ? Infinity : options.tail.length;
    this.#tail = [...options.tail];
    this.#quiet = whenQuiet(() => { this.#takeSnapshot(); });
  }

  /** Resolves at the `complete` of the transaction. A full storage is made room in, once, before it rejects. */
  async append(facts: readonly Fact[], state: WorkspaceState): Promise<void> {
    await this.#write(facts);
    const last = facts.at(-1);
    if (!last) return;
    this.#sinceSnapshot += facts.length;
    for (const fact of facts) this.#tail.push(fact);
    if (last.seq > (this.#latest?.seq ?? 0)) this.#latest = { state, seq: last.seq };
    this.#plan();
  }

  ahead(unsaved: readonly Fact[]): void {
    this.#options.log.ahead(unsaved);
  }

  get leaving(): boolean {
    return this.#leaving;
  }

  set leaving(on: boolean) {
    if (on) this.#quiet.end();
    this.#options.log.leaving = this.#leaving = on;
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#quiet.end();
    await this.#snapshot;
    if (this.#isDue) this.#takeSnapshot();
    await this.#snapshot;
  }

  get #isDue(): boolean {
    return this.#sinceSnapshot >= this.#options.snapshotAfter;
  }

  // Not at once: who writes is typing, or has just begun, and a snapshot is made on the same thread. The first of all says what the log begins with, which stands in no fact.
  #plan(): void {
    if (!this.#options.snapshots || this.#closing) return;
    if (this.#sinceSnapshot === Infinity) this.#takeSnapshot();
    else if (this.#isDue) this.#quiet.soon();
    else if (this.#sinceSnapshot >= this.#options.snapshotAfter * WORTH_IT) this.#quiet.inAWhile();
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
        for (let step = steps.shift(); step && !room; step = room ? undefined : steps.shift()) room = await step().catch((refused: unknown) => {
          if (refused instanceof FencedError) throw refused;
          report(refused);
          return false;
        });
        if (!room) throw error;
      }
    }
  }

  // A snapshot saves reading, not facts: nobody waits for it, and one that fails is taken again later.
  #takeSnapshot(): void {
    const { snapshots, report } = this.#options;
    if (!snapshots || !this.#latest || this.#snapshot || this.#leaving || performance.now() < this.#notBefore) return;
    const { state, seq } = this.#latest;
    // Where there is no snapshot to go on from, something may be damaged: what is left of the log stays as it lies.
    const facts = this.#sinceSnapshot === Infinity ? [] : this.#tail.filter((fact) => fact.seq <= seq);
    this.#sinceSnapshot = 0;
    this.#snapshot = snapshots.take(state, seq, facts)
      .then(() => { this.#tail = this.#tail.filter((fact) => fact.seq > seq); })
      .catch((error: unknown) => {
        // Another window decides, and takes the snapshots; this one is told at its next write.
        if (error instanceof FencedError) return;
        // A later write is followed by another.
        this.#sinceSnapshot = Infinity;
        this.#notBefore = performance.now() + REST;
        report(error);
      })
      .finally(() => {
        this.#snapshot = undefined;
        // What was written meanwhile may be enough for the next.
        if (this.#sinceSnapshot < Infinity) this.#plan();
      });
  }
}

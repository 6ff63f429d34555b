import type { Agent } from '@session-desk/core';
import type { Observable } from 'rxjs';
import { bytesOf } from './bytes-of.js';
import type { Clock } from './clock.js';
import { Fanout } from './fanout.js';
import type { Journal } from './journal.js';
import { isErased } from './log-erased-error.js';
import type { LogWriter } from './log-writer.js';
import type { QueuedLog } from './queued-log.js';
import type { AnyCommand, AnyFact } from './rules.js';
import { asToldBefore, worse, type HealthLevel, type Trouble } from './trouble.js';

/** How well what this window knows is kept; plain data, codes and no sentences. */
export interface Health {
  /** `saved` only when everything is durable, `saving` while a write is under way; the others as the worst of `causes` says. */
  readonly level: HealthLevel;
  /** When the level was first seen, in milliseconds since 1970. */
  readonly since: number;
  readonly unsavedFacts: number;
  /** What they take up as JSON; worked out when it is read. */
  readonly unsavedBytes: number;
  /** The age of the oldest at this reading. */
  readonly oldestUnsavedMs?: number | undefined;
  /** One that stays the same keeps its reference. */
  readonly causes: readonly Trouble[];
}

/** What is in memory alone, as plain data that a person can keep. */
export interface Unsaved<F> {
  readonly agent: Agent;
  readonly windowId: string;
  /** When it was taken, in milliseconds since 1970. */
  readonly at: number;
  /** In order. */
  readonly facts: readonly F[];
}

/** A write that takes longer than so many milliseconds is told once more: it is no longer a matter of moments. */
const OVERDUE = 1_000;

const ERASED: Trouble = { code: 'erased', level: 'read-only' };

/** Whose health it is. */
interface Patient {
  readonly agent: Agent;
  readonly windowId: string;
  readonly clock: Clock;
}

/** Reads how well a log is kept from its writer and its journal. It works when it is asked or listened to, and costs a command nothing. */
export class HealthGauge<S, F extends AnyFact> {
  readonly #bus: Patient;
  readonly #journal: Journal<S, F>;
  readonly #log: Pick<QueuedLog<S, AnyCommand, F>, 'writer' | 'unsaved' | 'ails'>;
  readonly #writer: LogWriter<S, F>;
  readonly #fanout: Fanout<Health>;
  readonly #unwatch: (() => void) | undefined;
  #troubles: readonly Trouble[] = [];
  #heard: readonly Trouble[] = [];
  #own: readonly Trouble[] = [];
  #causes: readonly Trouble[] = [];
  #isErased = false;
  #level: HealthLevel = 'saved';
  #since: number;
  #told: Health | undefined;
  #due = false;
  #stopWatch: (() => void) | undefined;

  constructor(bus: Patient, journal: Journal<S, F>, log: Pick<QueuedLog<S, AnyCommand, F>, 'writer' | 'unsaved' | 'ails'>, report: (error: unknown) => void) {
    this.#bus = bus;
    this.#journal = journal;
    this.#log = log;
    this.#writer = log.writer;
    this.#since = bus.clock.now();
    this.#fanout = new Fanout<Health>(report, (subscriber) => {
      subscriber.next(this.#told = this.now);
      if (this.#told.unsavedFacts > 0) this.#change();
    });
    this.#writer.onChange = () => { this.#change(); };
    this.#unwatch = journal.watch?.((troubles) => {
      const better = troubles.length < this.#troubles.length;
      this.#troubles = troubles;
      this.#log.ails(troubles);
      // Storage may have room again: what waits to be repeated need not wait longer.
      if (better) this.#writer.hurry();
      this.#change();
    });
  }

  /** The health now, then each later one. */
  get changes(): Observable<Health> {
    return this.#fanout.observable;
  }

  /** The health now. */
  get now(): Health {
    const facts = this.unsaved;
    const causes = this.#causes = asToldBefore(this.#allCauses(), this.#causes);
    let level: HealthLevel = facts.length > 0 ? 'saving' : 'saved';
    for (const cause of causes) level = worse(level, cause.level);
    const now = this.#bus.clock.now();
    if (level !== this.#level) {
      this.#level = level;
      this.#since = level === 'saving' ? facts[0]?.at ?? now : now;
    }
    let bytes: number | undefined;
    return {
      level, since: this.#since, unsavedFacts: facts.length,
      get unsavedBytes() { return bytes ??= bytesOf(facts); },
      ...(facts[0] && { oldestUnsavedMs: Math.max(0, now - facts[0].at) }),
      causes,
    };
  }

  /** What is in memory alone: what the journal has taken without a medium, and what it has not taken yet. */
  get unsaved(): readonly F[] {
    const held = this.#journal.held?.() ?? [];
    return held.length > 0 ? [...held, ...this.#log.unsaved] : this.#log.unsaved;
  }

  /** What ails the journal of this window. */
  get troubles(): readonly Trouble[] {
    return this.#troubles;
  }

  /** What ails the log that another window keeps; nothing when this one keeps it. */
  hear(troubles: readonly Trouble[]): void {
    this.#heard = troubles;
    this.#change();
  }

  /** The same, to be kept by a person. */
  export(): Unsaved<F> {
    const { agent, windowId, clock } = this.#bus;
    return { agent, windowId, at: clock.now(), facts: this.unsaved };
  }

  /** A person has seen what was lost. */
  lossSeen(): void {
    this.#journal.lossSeen?.();
  }

  /** The log cannot be read, and why; nothing is decided any more. */
  closed(error: unknown): void {
    this.#isErased = isErased(error);
    // A journal that knows the reason has told it.
    this.#own = [{ code: 'restore-failed', level: 'read-only', values: { error: nameOf(error) } }];
    this.#change();
  }

  /** Says the last, and ends everybody. */
  end(): void {
    if (this.#writer.lost) this.#own = [{ code: 'write-lost', level: 'lost' }];
    this.#tell();
    this.#stopWatch?.();
    this.#unwatch?.();
    this.#fanout.complete();
  }

  #allCauses(): readonly Trouble[] {
    // Of what is not to be kept nothing else matters, neither what ailed it nor who kept it.
    if (this.#isErased) return [ERASED];
    const { failure } = this.#writer;
    const causes = [...this.#troubles, ...this.#heard, ...this.#own];
    // Whoever keeps the log may have named the reason.
    if (failure !== undefined && !causes.some(({ level }) => level === 'memory-only' || level === 'read-only')) {
      causes.push({ code: 'write-failed', level: 'memory-only', values: { error: nameOf(failure) } });
    }
    return causes;
  }

  // Once per task at most: a burst of writes is one reading.
  #change(): void {
    if (this.#due || !this.#fanout.wanted) return;
    this.#due = true;
    void Promise.resolve().then(() => { this.#tell(); });
  }

  #tell(): void {
    this.#due = false;
    const before = this.#told;
    const health = this.now;
    if (health.unsavedFacts > 0) this.#stopWatch ??= this.#bus.clock.after(OVERDUE, () => { this.#stopWatch = undefined; this.#change(); });
    if (before && isOverdue(before) === isOverdue(health) && before.level === health.level && before.unsavedFacts === health.unsavedFacts && sameCauses(before.causes, health.causes)) return;
    this.#told = health;
    this.#fanout.send(health);
  }
}

const isOverdue = ({ oldestUnsavedMs = 0 }: Health): boolean => oldestUnsavedMs >= OVERDUE;

const sameCauses = (left: readonly Trouble[], right: readonly Trouble[]): boolean => left.length === right.length && left.every((cause, at) => cause === right[at]);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

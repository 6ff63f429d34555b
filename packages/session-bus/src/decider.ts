import type { Agent, FactStamp, Stamp } from '@session-desk/core';
import type { Accepted, DispatchResult } from './bus.js';
import type { Clock } from './clock.js';
import type { Ids } from './ids.js';
import type { Restored } from './journal.js';
import type { LogWriter } from './log-writer.js';
import type { Report } from './report.js';
import { restoreLog, type Answers } from './restore-log.js';
import type { AnyCommand, AnyFact, Rules } from './rules.js';
import { refused, Settled } from './settled.js';

/** In whose name a decider stamps, and by which clock and ids. */
export interface Signature {
  readonly agent: Agent;
  readonly windowId: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The window that speaks a command, and when it did. */
export interface Speaker {
  readonly windowId: string;
  readonly at: number;
}

/** The end of the log: the state there, and how one command more changes it. */
export class Decider<S, C extends AnyCommand, F extends AnyFact> {
  readonly #rules: Rules<S, C, F>;
  readonly #signature: Signature;
  readonly #writer: LogWriter<S, F>;
  readonly #report: Report;
  readonly #empty: S;
  #state: S;
  #seq = 0;
  #epoch = 1;
  #logged: Answers<F> = new Map<string, Accepted<F>>();

  constructor(rules: Rules<S, C, F>, signature: Signature, writer: LogWriter<S, F>, report: Report) {
    this.#rules = rules;
    this.#signature = signature;
    this.#writer = writer;
    this.#report = report;
    this.#state = this.#empty = rules.initial(signature.clock.now());
  }

  get state(): S {
    return this.#state;
  }

  /** Of the last fact. */
  get seq(): number {
    return this.#seq;
  }

  /** Under which this window writes, since the log was restored. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Goes on where a log ended. Throws when its facts cannot be applied. */
  restore(restored: Restored<S, F> | undefined): void {
    const log = restoreLog(restored, this.#rules, this.#empty);
    this.#state = log.state;
    this.#seq = log.seq;
    this.#epoch = log.epoch;
    this.#logged = log.answers;
  }

  /** Decides a command on the state now, or answers it from the log; never throws. It is this window's, now, unless it says whose. */
  decide(command: C, givenId: string | undefined, by?: Speaker): DispatchResult<F> {
    const firstSeq = this.#seq;
    let state = this.#state;
    let facts: readonly F[];
    try {
      const logged = givenId === undefined ? undefined : this.#logged.get(givenId);
      if (logged) return logged;
      const { agent, windowId, clock, ids } = this.#signature;
      const stamp: Stamp = { id: givenId ?? ids.next(), at: by?.at ?? clock.now(), agentId: agent.id, windowId: by?.windowId ?? windowId };
      const decision = this.#rules.decide(state, command, stamp);
      if ('refusal' in decision) return { ok: false, refusal: decision.refusal };
      facts = decision.facts as readonly F[];
      for (let at = 0; at < facts.length; at++) {
        const fact = facts[at] as F;
        this.#stamp(fact, stamp);
        state = this.#rules.evolve(state, fact);
      }
    } catch (error) {
      this.#seq = firstSeq;
      this.#report(error, 'rules');
      return refused('rule-failed', { type: command.type });
    }
    this.#state = state;
    return new Settled(facts, this.#writer.add(facts, state));
  }

  /** Where the log ended, as it was restored, when a command was decided; `undefined` for one that it does not know. */
  loggedAt(id: string): number | undefined {
    return this.#logged.get(id)?.facts.at(-1)?.seq;
  }

  // In place: a fact is a fresh object of ours (see Rules), and a copy would cost more than the decision.
  #stamp(fact: { -readonly [K in keyof FactStamp]: FactStamp[K] }, { id, at, windowId }: Stamp): void {
    fact.seq = ++this.#seq;
    fact.epoch = this.#epoch;
    fact.at = at;
    fact.cause = id;
    fact.windowId = windowId;
  }
}

import type { Subscriber } from 'rxjs';
import { Fanout } from './fanout.js';
import type { ErrorSource } from './report.js';
import type { AnyFact } from './rules.js';
import { Watchers } from './watchers.js';

/** Everybody who listens, told in one order: the state, what selects from it, then the facts that made it. */
export class Readers<S, F extends AnyFact> {
  readonly states: Fanout<S>;
  readonly watchers: Watchers<S>;
  readonly facts: Fanout<F>;
  /** Facts once they are durable. */
  readonly saved: Fanout<F>;

  constructor(state: () => S, report: (error: unknown, where: ErrorSource) => void) {
    const ofSubscriber = (error: unknown): void => { report(error, 'subscriber'); };
    this.states = new Fanout<S>(ofSubscriber, (subscriber: Subscriber<S>) => { subscriber.next(state()); });
    this.watchers = new Watchers<S>(state, report);
    this.facts = new Fanout<F>(ofSubscriber);
    this.saved = new Fanout<F>(ofSubscriber);
  }

  /** One command has settled. */
  settle(before: S, state: S, facts: readonly F[]): void {
    this.show(before, state, facts);
    this.facts.sendAll(facts);
  }

  /** What is shown has changed by facts that may yet come. */
  show(before: S, state: S, facts: readonly F[]): void {
    if (state === before) return;
    this.states.send(state);
    this.watchers.settle(state, facts);
  }

  /** The log is restored: anything may have changed. */
  restore(state: S): void {
    this.states.send(state);
    this.watchers.settleAll(state);
  }

  /** Ends everybody, now and later. */
  complete(): void {
    this.states.complete();
    this.watchers.complete();
    this.facts.complete();
    this.saved.complete();
  }
}

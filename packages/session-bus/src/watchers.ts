import type { Observable } from 'rxjs';
import type { Selector, SessionSelector } from './bus.js';
import { ReportedObservable } from './reported-observable.js';
import type { AnyFact } from './rules.js';
import { Watcher } from './watcher.js';

type List<S> = readonly Watcher<S>[];

/** Everybody who selects: by session, so that a fact of one session asks only its own watchers, and the rest. */
export class Watchers<S> {
  readonly #state: () => S;
  readonly #report: (error: unknown, where: 'selector' | 'subscriber') => void;
  readonly #bySession = new Map<string, List<S>>();
  #others: List<S> = [];
  #round = 0;
  #completed = false;

  constructor(state: () => S, report: (error: unknown, where: 'selector' | 'subscriber') => void) {
    this.#state = state;
    this.#report = report;
  }

  /** What `Bus.select` returns. */
  select<T>(selector: Selector<S, T> | SessionSelector<S, T>, equals: (before: T, after: T) => boolean): Observable<T> {
    const sessionId = 'sessionId' in selector ? selector.sessionId : undefined;
    return new ReportedObservable<T>((subscriber) => {
      if (this.#completed) { subscriber.complete(); return undefined; }
      const watcher = new Watcher<S, T>(selector, equals, subscriber, (error) => { this.#report(error, 'selector'); });
      // The lists hold watchers of any value; each touches its own alone.
      const listed = watcher as unknown as Watcher<S>;
      this.#put(sessionId, [...this.#list(sessionId), listed]);
      watcher.read(this.#state(), this.#round);
      return () => { this.#put(sessionId, this.#list(sessionId).filter((other) => other !== listed)); };
    }, (error) => { this.#report(error, 'subscriber'); });
  }

  /** Asks whoever the facts of one command concern. */
  settle(state: S, facts: readonly AnyFact[]): void {
    const round = ++this.#round;
    const others = this.#others;
    for (let at = 0; at < others.length; at++) others[at]?.read(state, round);
    if (this.#bySession.size === 0) return;
    for (let at = 0; at < facts.length; at++) {
      const sessionId = facts[at]?.sessionId;
      const list = sessionId === undefined ? undefined : this.#bySession.get(sessionId);
      if (list) for (let index = 0; index < list.length; index++) list[index]?.read(state, round);
    }
  }

  /** Asks everybody: after a restore anything may have changed. */
  settleAll(state: S): void {
    const round = ++this.#round;
    for (const watcher of this.#all()) watcher.read(state, round);
  }

  /** Ends everybody, now and later. */
  complete(): void {
    this.#completed = true;
    for (const watcher of this.#all()) watcher.complete();
  }

  #all(): List<S> {
    return [this.#others, ...this.#bySession.values()].flat();
  }

  #list(sessionId: string | undefined): List<S> {
    return sessionId === undefined ? this.#others : this.#bySession.get(sessionId) ?? [];
  }

  #put(sessionId: string | undefined, list: List<S>): void {
    if (sessionId === undefined) this.#others = list;
    else if (list.length === 0) this.#bySession.delete(sessionId);
    else this.#bySession.set(sessionId, list);
  }
}

import type { Observable, Subscriber } from 'rxjs';
import { ReportedObservable } from './reported-observable.js';

/** One value to many listeners, in the order in which they came; a list that changes while a value goes out holds from the next value on. */
export class Fanout<T> {
  /** What listeners subscribe to. */
  readonly observable: Observable<T>;
  // Replaced, never changed, so that sending needs no copy.
  #subscribers: readonly Subscriber<T>[] = [];
  #completed = false;

  /** `greet` gives a new listener its first value, if it has one. */
  constructor(report: (error: unknown) => void, greet?: (subscriber: Subscriber<T>) => void) {
    this.observable = new ReportedObservable<T>((subscriber) => {
      if (this.#completed) { subscriber.complete(); return undefined; }
      this.#subscribers = [...this.#subscribers, subscriber];
      greet?.(subscriber);
      return () => { this.#subscribers = this.#subscribers.filter((other) => other !== subscriber); };
    }, report);
  }

  /** Somebody listens. */
  get wanted(): boolean {
    return this.#subscribers.length > 0;
  }

  /** Gives everybody the value. */
  send(value: T): void {
    const subscribers = this.#subscribers;
    for (let at = 0; at < subscribers.length; at++) subscribers[at]?.next(value);
  }

  /** Gives everybody each value in turn. */
  sendAll(values: readonly T[]): void {
    if (this.#subscribers.length === 0) return;
    for (const value of values) this.send(value);
  }

  /** Ends everybody, now and later. */
  complete(): void {
    this.#completed = true;
    for (const subscriber of this.#subscribers) subscriber.complete();
  }
}

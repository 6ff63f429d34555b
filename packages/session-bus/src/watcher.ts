import type { Subscriber } from 'rxjs';
import type { Selector } from './bus.js';

/** One subscription of one selector: remembers what it showed last, and speaks only of changes. */
export class Watcher<S, T = unknown> {
  readonly #selector: Selector<S, T>;
  readonly #equals: (before: T, after: T) => boolean;
  readonly #subscriber: Subscriber<T>;
  readonly #report: (error: unknown) => void;
  #shown: { value: T } | undefined;
  #round = -1;

  constructor(selector: Selector<S, T>, equals: (before: T, after: T) => boolean, subscriber: Subscriber<T>, report: (error: unknown) => void) {
    this.#selector = selector;
    this.#equals = equals;
    this.#subscriber = subscriber;
    this.#report = report;
  }

  /** Reads the state, once per round however often it is asked. */
  read(state: S, round: number): void {
    if (this.#round === round || this.#subscriber.closed) return;
    this.#round = round;
    let value: T;
    try {
      value = this.#selector(state);
      if (this.#shown && this.#equals(this.#shown.value, value)) return;
    } catch (error) {
      this.#report(error);
      return;
    }
    if (this.#shown) this.#shown.value = value;
    else this.#shown = { value };
    this.#subscriber.next(value);
  }

  /** Ends the subscription. */
  complete(): void {
    this.#subscriber.complete();
  }
}

import { Subscription, type Observable } from 'rxjs';
import type { Bus, Effect, RunOptions } from './bus.js';
import type { Readers } from './readers.js';
import { ReportedObservable } from './reported-observable.js';
import type { AnyCommand, AnyFact } from './rules.js';

/** The effects that run on a bus, or will once it is ready. */
export class RunningEffects<S, C extends AnyCommand, F extends AnyFact, I> {
  readonly #bus: Bus<S, C, F, I>;
  readonly #readers: Readers<S, F>;
  readonly #lastSeq: () => number;
  readonly #report: (error: unknown) => void;
  readonly #running = new Set<Subscription>();
  #waiting: (() => void)[] | undefined = [];
  #ended = false;

  constructor(bus: Bus<S, C, F, I>, readers: Readers<S, F>, lastSeq: () => number, report: (error: unknown) => void) {
    this.#bus = bus;
    this.#readers = readers;
    this.#lastSeq = lastSeq;
    this.#report = report;
  }

  /** What `Bus.run` does. A bus is one window, which decides: here `every-window` and `deciding-window` are the same window. */
  run(effect: Effect<S, C, F, I>, { on = 'saved' }: RunOptions = {}): () => void {
    const running = new Subscription();
    if (this.#ended) running.unsubscribe();
    const start = (): void => { if (!running.closed) this.#start(effect, on, running); };
    this.#running.add(running);
    running.add(() => { this.#running.delete(running); });
    if (this.#waiting) this.#waiting.push(start);
    else start();
    return () => { running.unsubscribe(); };
  }

  /** The log is restored: whoever waits may start. */
  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const start of waiting) start();
  }

  /** Ends every effect; none starts any more. */
  end(): void {
    this.#ended = true;
    for (const running of [...this.#running]) running.unsubscribe();
  }

  #start(effect: Effect<S, C, F, I>, on: 'saved' | 'decided', running: Subscription): void {
    try {
      running.add(effect(this.#factsFor(on, running), this.#bus).subscribe({
        next: (command) => { this.#ask(command); },
        error: (error: unknown) => { this.#report(error); },
      }));
    } catch (error) {
      this.#report(error);
      running.unsubscribe();
    }
  }

  // What is in the state when the effect starts is pending work that it reads there; the write of it, still under way, must not tell it again.
  #factsFor(on: 'saved' | 'decided', running: Subscription): Observable<F> {
    const since = this.#lastSeq();
    const source = on === 'saved' ? this.#readers.saved : this.#readers.facts;
    return new ReportedObservable<F>((subscriber) => {
      running.add(subscriber);
      return source.observable.subscribe({
        next: (fact) => { if (fact.seq > since) subscriber.next(fact); },
        complete: () => { subscriber.complete(); },
      });
    }, this.#report);
  }

  #ask(command: I): void {
    void this.#bus.dispatch(command as I & { readonly id?: string }).then((result) => {
      // A refusal is an answer; a malformed command is a fault of the effect's author.
      if (!result.ok && result.refusal.code === 'malformed') this.#report(new TypeError(`An effect asked for a malformed command: ${JSON.stringify(result.refusal)}`));
    });
  }
}

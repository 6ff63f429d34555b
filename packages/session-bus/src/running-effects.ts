import { Subscription, type Observable } from 'rxjs';
import type { Bus, Effect, RunOptions } from './bus.js';
import type { Readers } from './readers.js';
import { ReportedObservable } from './reported-observable.js';
import type { AnyCommand, AnyFact } from './rules.js';

interface Wanted<S, C extends AnyCommand, F extends AnyFact, I> {
  readonly effect: Effect<S, C, F, I>;
  readonly on: 'saved' | 'decided';
  readonly everywhere: boolean;
  running: Subscription | undefined;
}

/** The effects that run on a bus, or will once it is ready. */
export class RunningEffects<S, C extends AnyCommand, F extends AnyFact, I> {
  readonly #bus: Bus<S, C, F, I>;
  readonly #readers: Readers<S, F>;
  readonly #lastSeq: () => number;
  readonly #report: (error: unknown) => void;
  readonly #wanted = new Set<Wanted<S, C, F, I>>();
  #started = false;
  #deciding = false;
  #ended = false;

  constructor(bus: Bus<S, C, F, I>, readers: Readers<S, F>, lastSeq: () => number, report: (error: unknown) => void) {
    this.#bus = bus;
    this.#readers = readers;
    this.#lastSeq = lastSeq;
    this.#report = report;
  }

  /** What `Bus.run` does. */
  run(effect: Effect<S, C, F, I>, { on = 'saved', in: where = 'deciding-window' }: RunOptions = {}): () => void {
    if (this.#ended) return () => undefined;
    const wanted: Wanted<S, C, F, I> = { effect, on, everywhere: where === 'every-window', running: undefined };
    this.#wanted.add(wanted);
    this.#adjust(wanted);
    return () => {
      this.#wanted.delete(wanted);
      wanted.running?.unsubscribe();
    };
  }

  /** The state is known: whoever waits may start, in every window. */
  start(): void {
    this.#started = true;
    this.#adjustAll();
  }

  /** This window decides from now on, or no more. */
  decide(on: boolean): void {
    this.#deciding = on;
    this.#adjustAll();
  }

  /** Ends every effect; none starts any more. */
  end(): void {
    this.#ended = true;
    for (const { running } of this.#wanted) running?.unsubscribe();
    this.#wanted.clear();
  }

  #adjustAll(): void {
    for (const wanted of [...this.#wanted]) if (this.#wanted.has(wanted)) this.#adjust(wanted);
  }

  #adjust(wanted: Wanted<S, C, F, I>): void {
    const runs = this.#started && (wanted.everywhere || this.#deciding);
    if (runs && !wanted.running) this.#start(wanted.effect, wanted.on, wanted.running = new Subscription());
    else if (!runs && wanted.running) {
      wanted.running.unsubscribe();
      wanted.running = undefined;
    }
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

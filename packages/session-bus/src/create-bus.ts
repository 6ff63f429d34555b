import type { Agent } from '@session-desk/core';
import type { Observable } from 'rxjs';
import type { BusOptions } from './bus-options.js';
import type { Bus, DispatchResult, Effect, Hook, Refused, RunOptions, Selector, SessionSelector } from './bus.js';
import { systemClock, type Clock } from './clock.js';
import { fencedParse } from './fenced-parse.js';
import { idOf } from './id-of.js';
import { HealthGauge, type Health, type Unsaved } from './health.js';
import { Hooks, type Passed } from './hooks.js';
import { randomIds, type Ids } from './ids.js';
import { memoryJournal } from './memory-journal.js';
import { QueuedLog } from './queued-log.js';
import { Readers } from './readers.js';
import { Recent } from './recent.js';
import { fencedReport, throwLater, type Report } from './report.js';
import type { AnyCommand, AnyFact, Rules } from './rules.js';
import { RunningEffects } from './running-effects.js';
import { refused } from './settled.js';

/** Makes a bus over any rules, and begins to restore its log. */
export function createBus<S, C extends AnyCommand, F extends AnyFact, I = C>(rules: Rules<S, C, F>, options: BusOptions<S, F>): Bus<S, C, F, I> {
  return new QueuedBus<S, C, F, I>(rules, options);
}

class QueuedBus<S, C extends AnyCommand, F extends AnyFact, I> implements Bus<S, C, F, I> {
  readonly agent: Agent;
  readonly windowId: string;
  readonly isShared: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly ready: Promise<void>;
  readonly state$: Observable<S>;
  readonly facts$: Observable<F>;
  readonly health$: Observable<Health>;
  readonly lossSeen = (): void => { this.#health.lossSeen(); };
  readonly #parse: (value: unknown) => Passed<C>;
  readonly #report: Report;
  readonly #readers: Readers<S, F>;
  readonly #hooks: Hooks<C>;
  readonly #effects: RunningEffects<S, C, F, I>;
  readonly #log: QueuedLog<S, C, F>;
  readonly #health: HealthGauge<S, F>;
  /** Answers by the ids that commands came with. */
  readonly #answers = new Recent<Promise<DispatchResult<F>>>();

  constructor(rules: Rules<S, C, F>, { agent, clock = systemClock, ids = randomIds(), windowId = ids.next(), journal = memoryJournal<S, F>(), windows, report = throwLater }: BusOptions<S, F>) {
    this.agent = agent;
    this.windowId = windowId;
    this.isShared = windows !== undefined;
    this.clock = clock;
    this.ids = ids;
    this.#report = fencedReport(report);
    this.#parse = fencedParse(rules, this.#report);
    this.#readers = new Readers<S, F>(() => this.state, this.#report);
    this.#log = new QueuedLog<S, C, F>({
      rules, signature: this, journal, windows, readers: this.#readers, report: this.#report, parse: this.#parse,
      health: () => this.#health,
      failed: (error) => { this.#health.closed(error); this.#close(refused('restore-failed')); },
    });
    this.#health = new HealthGauge<S, F>(this, journal, this.#log, (error) => { this.#report(error, 'subscriber'); });
    this.state$ = this.#readers.states.observable;
    this.facts$ = this.#readers.facts.observable;
    this.health$ = this.#health.changes;
    this.#hooks = new Hooks<C>(this.#parse, clock, (error) => { this.#report(error, 'hook'); });
    this.#effects = new RunningEffects<S, C, F, I>(this, this.#readers, () => this.#log.seq, (error) => { this.#report(error, 'effect'); });
    this.ready = this.#log.begin(this.#effects);
    // It is reported already; a host that does not look at `ready` is not to be told twice.
    this.ready.catch(() => undefined);
  }

  get state(): S {
    return this.#log.state;
  }

  select<T>(selector: Selector<S, T> | SessionSelector<S, T>, equals: (before: T, after: T) => boolean = Object.is): Observable<T> {
    return this.#readers.watchers.select(selector, equals);
  }

  dispatch(command: I & { readonly id?: string }): Promise<DispatchResult<F>> {
    if (this.#log.closed) return Promise.resolve(this.#log.closed);
    const id = idOf(command);
    const known = id === undefined ? undefined : this.#answers.get(id);
    if (known) return known;
    const parsed = this.#parse(command);
    if (!parsed.ok) return Promise.resolve(parsed);
    if (id === undefined) return this.#ask(parsed.command, id);
    // Remembered before it is asked: a subscriber may send the same again while it settles.
    let answer!: (result: Promise<DispatchResult<F>>) => void;
    const promise = new Promise<DispatchResult<F>>((resolve) => { answer = resolve; });
    this.#answers.set(id, promise);
    answer(this.#ask(parsed.command, id));
    return promise;
  }

  before<T extends C['type']>(type: T, hook: Hook<Extract<C, { readonly type: T }>, I>): () => void {
    return this.#hooks.add(type, hook as Hook<C, unknown>);
  }

  run(effect: Effect<S, C, F, I>, options?: RunOptions): () => void {
    return this.#effects.run(effect, options);
  }

  flush(): Promise<void> {
    return this.#log.flush();
  }

  get health(): Health {
    return this.#health.now;
  }

  exportUnsaved(): Unsaved<F> {
    return this.#health.export();
  }

  async destroy(): Promise<void> {
    this.#close(refused('bus-destroyed'));
    this.#effects.end();
    this.#readers.complete();
    await this.#log.end();
    this.#health.end();
  }

  #ask(command: C, id: string | undefined): Promise<DispatchResult<F>> {
    if (!this.#hooks.has(command.type)) return this.#log.enter(command, id);
    const passed = this.#hooks.ask(command);
    if (passed instanceof Promise) return passed.then((late) => late.ok ? this.#log.enter(late.command, id) : late);
    return passed.ok ? this.#log.enter(passed.command, id) : Promise.resolve(passed);
  }

  #close(reason: Refused): void {
    this.#hooks.end(reason);
    this.#log.close(reason);
  }
}

import type { Agent } from '@session-desk/core';
import type { Observable } from 'rxjs';
import type { BusOptions } from './bus-options.js';
import type { Bus, DispatchResult, Effect, Hook, Refused, RunOptions, Selector, SessionSelector } from './bus.js';
import { systemClock, type Clock } from './clock.js';
import { Decider } from './decider.js';
import { fencedParse } from './fenced-parse.js';
import { idOf } from './id-of.js';
import { HealthGauge, type Health, type Unsaved } from './health.js';
import { Hooks, type Passed } from './hooks.js';
import { randomIds, type Ids } from './ids.js';
import type { Journal } from './journal.js';
import { LogWriter } from './log-writer.js';
import { memoryJournal } from './memory-journal.js';
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

interface Waiting<C, F> {
  readonly command: C;
  readonly id: string | undefined;
  readonly resolve: (result: DispatchResult<F>) => void;
}

class QueuedBus<S, C extends AnyCommand, F extends AnyFact, I> implements Bus<S, C, F, I> {
  readonly agent: Agent;
  readonly windowId: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly ready: Promise<void>;
  readonly state$: Observable<S>;
  readonly facts$: Observable<F>;
  readonly health$: Observable<Health>;
  readonly lossSeen = (): void => { this.#health.lossSeen(); };
  readonly #rules: Rules<S, C, F>;
  readonly #parse: (value: unknown) => Passed<C>;
  readonly #report: Report;
  readonly #readers: Readers<S, F>;
  readonly #hooks: Hooks<C>;
  readonly #effects: RunningEffects<S, C, F, I>;
  readonly #writer: LogWriter<S, F>;
  readonly #decider: Decider<S, C, F>;
  readonly #health: HealthGauge<S, F>;
  /** Answers by the ids that commands came with. */
  readonly #answers = new Recent<Promise<DispatchResult<F>>>();
  #queue: Waiting<C, F>[] = [];
  /** The log is being restored, or a command is settling: others wait their turn. */
  #busy = true;
  /** Why nothing is decided any more. */
  #closed: Refused | undefined;

  constructor(rules: Rules<S, C, F>, { agent, clock = systemClock, ids = randomIds(), windowId = ids.next(), journal = memoryJournal<S, F>(), report = throwLater }: BusOptions<S, F>) {
    this.agent = agent;
    this.windowId = windowId;
    this.clock = clock;
    this.ids = ids;
    this.#rules = rules;
    this.#report = fencedReport(report);
    this.#parse = fencedParse(rules, this.#report);
    this.#writer = new LogWriter<S, F>(journal, clock, (error) => { this.#report(error, 'journal'); }, (facts) => { this.#readers.saved.sendAll(facts); });
    this.#health = new HealthGauge<S, F>(this, journal, this.#writer, (error) => { this.#report(error, 'subscriber'); });
    this.#decider = new Decider<S, C, F>(rules, this, this.#writer, this.#report);
    this.#readers = new Readers<S, F>(() => this.state, this.#report);
    this.state$ = this.#readers.states.observable;
    this.facts$ = this.#readers.facts.observable;
    this.health$ = this.#health.changes;
    this.#hooks = new Hooks<C>(this.#parse, clock, (error) => { this.#report(error, 'hook'); });
    this.#effects = new RunningEffects<S, C, F, I>(this, this.#readers, () => this.#decider.seq, (error) => { this.#report(error, 'effect'); });
    this.ready = this.#start(journal);
    // It is reported already; a host that does not look at `ready` is not to be told twice.
    this.ready.catch(() => undefined);
  }

  get state(): S {
    return this.#decider.state;
  }

  select<T>(selector: Selector<S, T> | SessionSelector<S, T>, equals: (before: T, after: T) => boolean = Object.is): Observable<T> {
    return this.#readers.watchers.select(selector, equals);
  }

  dispatch(command: I & { readonly id?: string }): Promise<DispatchResult<F>> {
    if (this.#closed) return Promise.resolve(this.#closed);
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
    return this.#writer.flush();
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
    await this.#writer.close();
    this.#health.end();
  }

  #ask(command: C, id: string | undefined): Promise<DispatchResult<F>> {
    if (!this.#hooks.has(command.type)) return this.#enter(command, id);
    const passed = this.#hooks.ask(command);
    if (passed instanceof Promise) return passed.then((late) => late.ok ? this.#enter(late.command, id) : late);
    return passed.ok ? this.#enter(passed.command, id) : Promise.resolve(passed);
  }

  #enter(command: C, id: string | undefined): Promise<DispatchResult<F>> {
    if (this.#busy) {
      if (this.#closed) return Promise.resolve(this.#closed);
      return new Promise((resolve) => { this.#queue.push({ command, id, resolve }); });
    }
    this.#busy = true;
    const result = this.#settle(command, id);
    this.#drain();
    return Promise.resolve(result);
  }

  #drain(): void {
    for (let at = 0; at < this.#queue.length; at++) {
      const waiting = this.#queue[at];
      waiting?.resolve(this.#closed ?? this.#settle(waiting.command, waiting.id));
    }
    if (this.#queue.length > 0) this.#queue = [];
    this.#busy = this.#closed !== undefined;
  }

  #settle(command: C, givenId: string | undefined): DispatchResult<F> {
    const before = this.#decider.state;
    const seq = this.#decider.seq;
    const result = this.#decider.decide(command, givenId);
    // What the log answered is known to everybody.
    if (result.ok && this.#decider.seq > seq) this.#readers.settle(before, this.#decider.state, result.facts);
    return result;
  }

  async #start(journal: Journal<S, F>): Promise<void> {
    const empty = this.state;
    try {
      const restored = await journal.restore();
      if (this.#closed) return;
      this.#decider.restore(restored);
    } catch (error) {
      this.#report(error, 'restore');
      this.#health.closed(error);
      this.#close(refused('restore-failed'));
      throw error;
    }
    if (this.state !== empty) this.#readers.restore(this.state);
    // A bus alone is the only window: the others went with their pages, and this one goes on where the last of them was.
    for (const gone of this.#rules.windowsOf(this.state)) this.#settle(this.#rules.losing(gone), undefined);
    this.#settle({ ...this.#rules.opening }, undefined);
    this.#effects.start();
    this.#drain();
  }

  #close(reason: Refused): void {
    this.#closed = reason;
    this.#busy = true;
    this.#hooks.end(reason);
    const queue = this.#queue;
    this.#queue = [];
    for (const { resolve } of queue) resolve(reason);
  }
}

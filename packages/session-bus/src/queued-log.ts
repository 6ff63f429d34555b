import type { DispatchResult, Refused } from './bus.js';
import { Decider, type Signature, type Speaker } from './decider.js';
import type { HealthGauge } from './health.js';
import type { Passed } from './hooks.js';
import type { Journal } from './journal.js';
import { isErased } from './log-erased-error.js';
import { LogWriter } from './log-writer.js';
import type { Readers } from './readers.js';
import type { Report } from './report.js';
import type { AnyCommand, AnyFact, Rules } from './rules.js';
import type { RunningEffects } from './running-effects.js';
import { refused } from './settled.js';
import type { Trouble } from './trouble.js';
import { Turns } from './turns.js';
import type { Company } from './windows/company.js';
import type { InCompany } from './windows/in-company.js';

/** What a log is made with. */
export interface LogParts<S, C extends AnyCommand, F extends AnyFact> {
  readonly rules: Rules<S, C, F>;
  readonly signature: Signature;
  readonly journal: Journal<S, F>;
  readonly windows: InCompany | undefined;
  readonly readers: Readers<S, F>;
  readonly report: Report;
  readonly parse: (value: unknown) => Passed<C>;
  /** What says how well the log is kept; asked for only once the bus is made. */
  readonly health: () => Pick<HealthGauge<S, F>, 'troubles' | 'hear'>;
  /** The log cannot be read, or another window writes it: nothing is decided any more. */
  readonly failed: (error: unknown) => void;
}

/** The log and who may extend it, this window alone or one of several: commands settle here in their turn. */
export class QueuedLog<S, C extends AnyCommand, F extends AnyFact> {
  readonly writer: LogWriter<S, F>;
  readonly #parts: LogParts<S, C, F>;
  readonly #decider: Decider<S, C, F>;
  readonly #turns = new Turns<C, F>((command, id, by) => this.#settle(command, id, by));
  #company: Company<S, C, F> | undefined;
  #effects: RunningEffects<S, C, F, unknown> | undefined;

  constructor(parts: LogParts<S, C, F>) {
    const { journal, readers, report, rules, signature } = this.#parts = parts;
    this.writer = new LogWriter<S, F>(journal, signature.clock, (error) => { report(error, 'journal'); }, (facts) => {
      readers.saved.sendAll(facts);
      this.#company?.saved(facts.at(-1)?.seq ?? 0);
    });
    this.writer.onFenced = (error) => {
      if (this.#company) this.#company.fenced();
      else if (!this.closed) this.#fail(error);
    };
    this.#decider = new Decider<S, C, F>(rules, signature, this.writer, report);
  }

  /** What this window shows. */
  get state(): S {
    return this.#company?.following?.view ?? this.#decider.state;
  }

  /** Of the last fact that is known here. */
  get seq(): number {
    return this.#company?.following?.logEnd?.seq ?? this.#decider.seq;
  }

  /** What is shown and not durable, in order. */
  get unsaved(): readonly F[] {
    return this.#company?.following?.unsaved ?? this.writer.unsaved;
  }

  /** What ails the log has changed: the other windows are to know. */
  ails(troubles: readonly Trouble[]): void {
    this.#company?.ails(troubles);
  }

  /** Why nothing is decided any more. */
  get closed(): Refused | undefined {
    return this.#turns.closed;
  }

  /** Reads the log, or joins those who do; settles when this window has entered the workspace. The effects begin when it has the state. */
  begin(effects: RunningEffects<S, C, F, unknown>): Promise<void> {
    this.#effects = effects;
    return this.#parts.windows ? this.#join(this.#parts.windows) : this.#beginAlone();
  }

  /** Settles a command in its turn. */
  enter(command: C, id: string | undefined): Promise<DispatchResult<F>> {
    return this.#turns.enter(command, id);
  }

  /** Begins to write, or has asked for, what is not durable yet; settles when it is. */
  flush(): Promise<void> {
    return this.#company?.following ? this.#company.flush() : this.writer.flush();
  }

  /** Refuses what waits and whatever comes. */
  close(reason: Refused): void {
    this.#turns.close(reason);
  }

  /** Writes what is left, and leaves the other windows. */
  async end(): Promise<void> {
    await this.writer.close();
    this.#company?.leave();
  }

  #settle(command: C, givenId: string | undefined, by?: Speaker): DispatchResult<F> | Promise<DispatchResult<F>> {
    const following = this.#company?.following;
    if (!following) return this.#decide(command, givenId, by);
    // Another window's command, which waited while this one stopped deciding, is asked again of the one that decides now.
    return by ? refused('bus-destroyed') : following.ask(command, givenId ?? this.#parts.signature.ids.next());
  }

  #decide(command: C, givenId: string | undefined, by?: Speaker): DispatchResult<F> {
    const before = this.#decider.state;
    const seq = this.#decider.seq;
    const result = this.#decider.decide(command, givenId, by);
    // What the log answered is known to everybody.
    if (!result.ok || this.#decider.seq === seq) return result;
    this.#company?.decided(command, result, by);
    this.#parts.readers.settle(before, this.#decider.state, result.facts);
    return result;
  }

  async #beginAlone(): Promise<void> {
    const { journal, readers, rules } = this.#parts;
    const empty = this.state;
    try {
      const restored = await journal.restore();
      if (this.closed) return;
      this.#decider.restore(restored);
    } catch (error) {
      this.#fail(error);
      throw error;
    }
    if (this.state !== empty) readers.restore(this.state);
    // A bus alone is the only window: the others went with their pages, and this one goes on where the last of them was.
    for (const gone of rules.windowsOf(this.state)) this.#decide(rules.losing(gone), undefined);
    this.#decide({ ...rules.opening }, undefined);
    this.#effects?.decide(true);
    this.#effects?.start();
    this.#turns.release();
  }

  #join(inCompany: InCompany): Promise<void> {
    const { signature: { agent, windowId, clock, ids }, journal, readers, report, rules } = this.#parts;
    return new Promise((resolve, reject) => {
      this.#company = inCompany<S, C, F>({
        agent, windowId, clock, ids, journal, readers, report, rules, decider: this.#decider, writer: this.writer,
        hold: () => { this.#turns.hold(); },
        release: () => { this.#turns.release(); },
        settle: (command, id, by) => this.#decide(command, id, by),
        settleFor: (value, id, by) => {
          const parsed = this.#parts.parse(value);
          return parsed.ok ? this.#turns.enter(parsed.command, id, by) : Promise.resolve(parsed);
        },
        decides: (on) => {
          this.#effects?.decide(on);
          if (on) return;
          this.writer.abandon();
          journal.close?.().catch((error: unknown) => { report(error, 'journal'); });
        },
        joined: () => {
          const entered = Promise.resolve(this.#settle({ ...rules.opening }, undefined));
          this.#effects?.start();
          this.#turns.release();
          void entered.then(() => { resolve(); });
        },
        troubles: () => this.#parts.health().troubles,
        ails: (troubles) => { this.#parts.health().hear(troubles); },
        changed: () => { this.writer.onChange(); },
        failed: (error) => {
          this.#fail(error);
          // Whoever takes no part must not be in the way of those who do.
          this.#company?.leave();
          reject(error instanceof Error ? error : new Error('This window cannot take part', { cause: error }));
        },
      });
    });
  }

  #fail(error: unknown): void {
    // That is no fault, and the health says it.
    if (!isErased(error)) this.#parts.report(error, 'restore');
    this.#parts.failed(error);
  }
}

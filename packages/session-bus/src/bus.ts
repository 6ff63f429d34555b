import type { Agent, Refusal } from '@session-desk/core';
import type { Observable } from 'rxjs';
import type { Clock } from './clock.js';
import type { Health, Unsaved } from './health.js';
import type { Ids } from './ids.js';
import type { AnyCommand, AnyFact } from './rules.js';

/** A reading of the state; pure, and cheap when what it reads has kept its reference. */
export type Selector<S, T> = (state: S) => T;

/** A selector of one session: read only when facts of that session settle. Made by `inSession`. */
export interface SessionSelector<S, T> {
  (state: S): T;
  readonly sessionId: string;
}

/** A command that was decided. */
export interface Accepted<F> {
  readonly ok: true;
  /** What happened, in order; none when the command had nothing left to do. */
  readonly facts: readonly F[];
  /** Settles when the facts are durable. Stays open while the journal fails, and rejects only when the bus is destroyed first. */
  readonly saved: Promise<void>;
}

/** A command that changed nothing, and why. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** What became of a command. */
export type DispatchResult<F> = Accepted<F> | Refused;

/** What a hook says: nothing or `true` to let the command pass, `false` or a reason to veto it, or the command to decide in its place. */
export type HookAnswer<I> = undefined | boolean | { readonly veto: string } | I;

/** Asked about a command before its turn; may answer later. Must not change the command that it is shown. */
export type Hook<C, I = C> = (command: Readonly<C>) => HookAnswer<I> | Promise<HookAnswer<I>>;

/** When and where an effect runs. */
export interface RunOptions {
  /** `saved` (default): sees facts once they are durable. `decided`: at once, for sound and looks. */
  readonly on?: 'saved' | 'decided' | undefined;
  /** `deciding-window` (default): once per agent, for whatever reaches the outside. `every-window`: in each, for what is heard and seen there. */
  readonly in?: 'deciding-window' | 'every-window' | undefined;
}

/** Listens to facts and speaks commands; the only door to the outside. Reads what is pending from `bus.state` when it starts. */
export type Effect<S, C extends AnyCommand, F extends AnyFact, I = C> = (facts$: Observable<F>, bus: Bus<S, C, F, I>) => Observable<I>;

/**
 * One queue, one log, many readers. `S` is the state, `C` a command as it is decided, `F` a fact, and `I` a command as
 * a caller may write it, with defaults left out.
 */
export interface Bus<S, C extends AnyCommand, F extends AnyFact, I = C> {
  readonly agent: Agent;
  readonly windowId: string;
  /** Whether other windows of the agent can take part. */
  readonly isShared: boolean;
  /** The one clock: whoever keeps a deadline beside the bus keeps it by this. */
  readonly clock: Clock;
  /** The one source of ids: whoever names a thing before dispatching it takes the name here. */
  readonly ids: Ids;
  /** Settles when the log is restored and this window has entered; rejects when the log cannot be read. */
  readonly ready: Promise<void>;
  /** The state now. */
  readonly state: S;
  /** The state now, then each later one, once per command that changed it. */
  readonly state$: Observable<S>;
  /** Each fact from now on, in order, after the state that contains it. */
  readonly facts$: Observable<F>;
  /** The value now, then only changes, by `Object.is` unless told otherwise. A selector that throws is reported and read again later. */
  select<T>(selector: Selector<S, T> | SessionSelector<S, T>, equals?: (before: T, after: T) => boolean): Observable<T>;
  /** Asks for a command; never throws or rejects. With an `id`, a repeated one is given the first one's result and decided once. */
  dispatch(command: I & { readonly id?: string }): Promise<DispatchResult<F>>;
  /** Asks `hook` about every command of a type before its turn; returns its removal. */
  before<T extends C['type']>(type: T, hook: Hook<Extract<C, { readonly type: T }>, I>): () => void;
  /** Starts an effect, at once or when the log is restored; returns its removal. */
  run(effect: Effect<S, C, F, I>, options?: RunOptions): () => void;
  /** Begins to write what waits at once, also while a write is under way, for a page that leaves; settles when all that was decided so far is durable. */
  flush(): Promise<void>;
  /** How well all that was decided is kept. */
  readonly health: Health;
  /** The health now, then each later one; a burst in one task is one. */
  readonly health$: Observable<Health>;
  /** What is in memory alone, for a person to keep. */
  exportUnsaved(): Unsaved<F>;
  /** A person has seen what storage has lost: it is not told again at the next start. */
  lossSeen(): void;
  /** Completes everything and refuses what is still waiting; settles when the last write has ended. */
  destroy(): Promise<void>;
}

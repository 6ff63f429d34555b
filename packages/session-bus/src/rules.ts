import type { Refusal } from '@session-desk/core';

/** The least that the bus knows of a command: plain data with a type. */
export interface AnyCommand {
  readonly type: string;
}

/** What the bus adds to a command when its turn comes. */
export interface CommandStamp {
  /** The id it came with, or a new one; its facts carry it as `cause`. */
  readonly id: string;
  /** When it is decided, by the bus's clock. */
  readonly at: number;
  readonly agentId: string;
  /** The window of the gesture. */
  readonly windowId: string;
}

/** What the bus adds to a fact. Order is (`epoch`, `seq`), never `at`. */
export interface FactStamp {
  /** 1 for the first fact of a log, then one more for each. */
  readonly seq: number;
  /** Which turn of deciding windows wrote it. */
  readonly epoch: number;
  readonly at: number;
  /** The id of the command that caused it. */
  readonly cause: string;
  readonly windowId: string;
}

/** The least that the bus knows of a fact. One that changes one session names it. */
export interface AnyFact extends FactStamp {
  readonly type: string;
  readonly sessionId?: string | undefined;
}

/** A fact before the bus has stamped it. */
export type BodyOf<F extends AnyFact> = F extends AnyFact ? Omit<F, keyof FactStamp> : never;

/**
 * What is true, as pure functions; core's in production, a few lines in this package's own tests.
 * None may keep what it is given or look at anything else.
 */
export interface Rules<S, C extends AnyCommand, F extends AnyFact> {
  /** Checks what came from outside; what it returns is trusted from there on. */
  parse(value: unknown): { readonly ok: true; readonly command: C } | { readonly ok: false; readonly refusal: Refusal };
  /** Facts, fresh objects that the bus may stamp in place, or why not. */
  decide(state: S, command: C & CommandStamp): { readonly facts: readonly unknown[] } | { readonly refusal: Refusal };
  /** The state after one fact; what did not change keeps its reference. */
  evolve(state: S, fact: F): S;
  /** The state of a log that is still empty. */
  initial(at: number): S;
  /** The command by which a window enters the workspace once the log is restored. */
  opening(windowId: string): C;
}

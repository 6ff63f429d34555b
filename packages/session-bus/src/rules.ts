import type { FactStamp, Refusal, Stamp } from '@session-desk/core';

/** The least that the bus knows of a command: plain data with a type. */
export interface AnyCommand {
  readonly type: string;
}

/** The least that the bus knows of a fact: its place in the log. One that changes a session names it. */
export interface AnyFact extends FactStamp {
  readonly type: string;
  readonly sessionId?: string | undefined;
}

/**
 * What is true, as pure functions; core's in production, a few lines in this package's own tests.
 * None keeps what it is given or looks at anything else.
 */
export interface Rules<S, C extends AnyCommand, F extends AnyFact> {
  /** Checks what came from outside. The command is a fresh object, trusted from there on. */
  parse(value: unknown): { readonly ok: true; readonly command: C } | { readonly ok: false; readonly refusal: Refusal };
  /** Facts, fresh objects, which the bus stamps in place; or why not. */
  decide(state: S, command: C, stamp: Stamp): { readonly facts: readonly Omit<F, keyof FactStamp>[] } | { readonly refusal: Refusal };
  /** The state after one fact; what did not change keeps its reference. */
  evolve(state: S, fact: F): S;
  /** The state of a log that is still empty. */
  initial(at: number): S;
  /** The command by which a window enters the workspace once the log is restored. */
  readonly opening: C;
  /** The windows that take part, as far as the state knows. */
  windowsOf(state: S): readonly string[];
  /** The command that says that a window is gone without a farewell. */
  losing(windowId: string): C;
}

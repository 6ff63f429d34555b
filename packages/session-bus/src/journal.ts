import type { Trouble } from './trouble.js';

/** What a journal gives back at start. */
export interface Restored<S, F> {
  /** A snapshot, if the journal keeps one. */
  readonly state?: S | undefined;
  /** The `seq` of the last fact that `state` contains; absent without a snapshot. */
  readonly seq?: number | undefined;
  /** The log's tail in order: facts up to `seq` answer repeated commands, those after it make the state of today. */
  readonly facts: readonly F[];
  /** More facts up to `seq`, for answering repeated commands; asked for once, when one may be repeated. */
  readonly earlier?: (() => readonly F[]) | undefined;
  /** The epoch that this window writes under; the journal has raised it and refuses older ones. */
  readonly epoch: number;
}

/** The port to what survives: the log and its snapshots. */
export interface Journal<S, F> {
  /**
   * What was kept, or `undefined` when nothing was. One that rejects leaves the bus closed, so that nothing is overwritten unread. `followed` is the
   * epoch of which this window was told last by another, if any. Rejects with an error named `ErasedError` when what this window knows was
   * erased on purpose since: then it takes part no more, and nothing of it is kept anew.
   */
  restore(followed?: number): Promise<Restored<S, F> | undefined>;
  /**
   * Keeps these facts, in order; resolves once they are durable. One write is under way at a time. `state` contains
   * exactly the facts up to the last of these and may be kept as a snapshot. A write that rejects is repeated,
   * so facts that are already held, by (`epoch`, `seq`), are ignored. Rejects with an error named `FencedError`
   * when another window has restored the log since: then nothing was kept, and no repeating helps.
   */
  append(facts: readonly F[], state: S): Promise<void>;
  /**
   * Tells all that is not durable, in order, whenever something comes to wait behind a write that is under way. It may be kept where a crash does not take
   * it; `append` alone acknowledges.
   */
  ahead?(unsaved: readonly F[]): void;
  /** Lets go of the medium, for another window that decides; `restore` may be called again. What is under way ends. */
  close?(): Promise<void>;
  /** Tells what ails the journal, at once and at each change, until the removal that it returns. One that becomes shorter hurries the writes that are to be repeated. */
  watch?(tell: (troubles: readonly Trouble[]) => void): () => void;
  /** The facts that were acknowledged without a medium, in order: they live in memory alone. */
  held?(): readonly F[];
  /** A person has seen what was lost; it need not be told at the next start. */
  lossSeen?(): void;
}

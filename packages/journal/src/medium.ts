import type { Fact, WorkspaceState } from '@session-desk/core';

/** Where a journal keeps what it is given: the database, or what stands in for it. */
export interface Medium {
  /** Keeps facts; `state` contains exactly the facts up to the last of these. */
  append(facts: readonly Fact[], state: WorkspaceState): Promise<void>;
  /** These wait behind a write that is under way: they are kept meanwhile where a crash does not take them, if there is such a place, and acknowledged by `append` alone. */
  ahead?(unsaved: readonly Fact[]): void;
  /** The page leaves: what is not kept yet may need no later task. */
  leaving: boolean;
  /** Finishes what is under way and lets go. */
  close(): Promise<void>;
}

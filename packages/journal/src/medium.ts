import type { Fact, WorkspaceState } from '@session-desk/core';

/** Where a journal keeps what it is given: the database, or what stands in for it. */
export interface Medium {
  /** Keeps facts; `state` contains exactly the facts up to the last of these. */
  append(facts: readonly Fact[], state: WorkspaceState): Promise<void>;
  /** The page leaves: nothing that is begun from now on may need a later task. */
  leaving: boolean;
  /** Finishes what is under way and lets go. */
  close(): Promise<void>;
}

import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Medium } from '../medium.js';
import type { SecondCopy } from './second-copy.js';

/** The second copy as the log, for a database that does not open. What a page writes while it leaves may be lost with it: files have no way to be written at once. */
export class CopyLog implements Medium {
  leaving = false;
  readonly #copy: SecondCopy;

  constructor(copy: SecondCopy) {
    this.#copy = copy;
  }

  async append(facts: readonly Fact[], state: WorkspaceState): Promise<void> {
    this.#copy.note(facts, state);
    await this.#copy.flush();
  }

  close(): Promise<void> {
    return this.#copy.close();
  }
}

/** What changes in a store together, or not at all. */
export interface CenterChanges {
  readonly puts: ReadonlyMap<string, unknown>;
  readonly removals: readonly string[];
}

/**
 * Where a centre keeps what it has to know after its place has gone down: plain data under names. A store that fails stops nobody; what it
 * did not take is offered to it again with the next change.
 */
export interface CenterStore {
  /** All that was saved, once whoever used the store before is gone. Rejects when it cannot be read; then nothing is written over it. */
  load(): Promise<ReadonlyMap<string, unknown>>;
  /** Resolves when the changes are kept for good. One call at a time. */
  save(changes: CenterChanges): Promise<void>;
  /** Nobody uses it any more: the next may. */
  close?(): void;
}

/** Whose centre it is: a store keeps nothing without an owner. */
export interface CenterOwner {
  readonly tenant: string;
  readonly id: string;
}

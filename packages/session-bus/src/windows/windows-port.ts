/** A window as its company knows it. */
export interface Member {
  /** This window may decide; no other one may until it is told that it lost that. */
  mayDecide(): void;
  /** Another window has taken the right to decide; this one is in line for it again. */
  mayDecideNoMore(): void;
  /** This window runs again, or is looked at again: while it stood still it may have missed what the others said. */
  awake(): void;
  /** What was kept of the agent, up to this epoch, was erased on purpose: whoever knows nothing later ends. */
  erased(epoch: number): void;
  /** Another window spoke: data to be checked. */
  hear(message: unknown): void;
}

/** The other windows of the agent, as one that has joined them sees them. */
export interface Membership {
  /** Speaks to every other window, in order. Throws when the message cannot be cloned. */
  tell(message: unknown): void;
  /** Takes the right to decide from a window that does not answer. Whoever lost it writes nothing more: the journal refuses its epoch. */
  takeOver(): void;
  /** The windows that live now, this one included. The answer comes behind whatever this window was to be told before it asked, also when it stood still then. */
  living(): Promise<ReadonlySet<string>>;
  /** Settles when a window is gone, however it went. */
  whenGone(windowId: string): Promise<void>;
  /** Leaves; the right to decide goes to the next in line. */
  leave(): void;
}

/** The port to the other windows of one agent. */
export interface Windows {
  /** Joins; resolves once this window counts as living, and has been told `mayDecide` if nobody decides. */
  join(windowId: string, member: Member): Promise<Membership>;
}

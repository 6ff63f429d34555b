/** The agent asks to sign out. */
export class SignOutEvent extends Event {
  constructor() { super('sign-out', { bubbles: true, composed: true, cancelable: true }); }
}

/** Everything that was kept of the agent in this browser is erased, or another window is erasing it, and the bus is over. */
export class SignedOutEvent extends Event {
  /** Whether another window erases: how that ends is known there alone. */
  readonly elsewhere: boolean;

  constructor(elsewhere = false) {
    super('signed-out', { bubbles: true, composed: true });
    this.elsewhere = elsewhere;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sign-out': SignOutEvent;
    'signed-out': SignedOutEvent;
  }
}

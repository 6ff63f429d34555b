/** The agent asks to sign out. */
export class SignOutEvent extends Event {
  constructor() { super('sign-out', { bubbles: true, composed: true, cancelable: true }); }
}

/** Everything that was kept of the agent in this browser is erased, and the bus is over. */
export class SignedOutEvent extends Event {
  constructor() { super('signed-out', { bubbles: true, composed: true }); }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sign-out': SignOutEvent;
    'signed-out': SignedOutEvent;
  }
}

import type { ChosenPresence } from '@session-desk/core';

/** The agent chooses a presence. */
export class PresenceChangeEvent extends Event {
  static readonly type = 'presence-change';
  readonly status: ChosenPresence;
  /** The agent's own words over the status; `undefined` for none. */
  readonly text: string | undefined;

  constructor(status: ChosenPresence, text: string | undefined) {
    super(PresenceChangeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.status = status;
    this.text = text;
  }
}

/** The agent chooses the presence for after the current work, or takes that choice back. */
export class PresenceQueueNextEvent extends Event {
  static readonly type = 'presence-queue-next';
  /** `undefined` takes the choice back. */
  readonly status: ChosenPresence | undefined;

  constructor(status: ChosenPresence | undefined) {
    super(PresenceQueueNextEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.status = status;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'presence-change': PresenceChangeEvent;
    'presence-queue-next': PresenceQueueNextEvent;
  }
}

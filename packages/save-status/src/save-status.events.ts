import type { Fact } from '@session-desk/core';
import type { Unsaved } from '@session-desk/session-bus';

/** The agent wants to keep what is in memory alone. By default a file is downloaded; a host that keeps it elsewhere says no. */
export class UnsavedExportEvent extends Event {
  static readonly type = 'unsaved-export';
  /** What is in memory alone; `undefined` without a bus. */
  readonly unsaved: Unsaved<Fact> | undefined;

  constructor(unsaved: Unsaved<Fact> | undefined) {
    super(UnsavedExportEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.unsaved = unsaved;
  }
}

/** The agent has seen what was lost. */
export class LossSeenEvent extends Event {
  static readonly type = 'loss-seen';

  constructor() {
    super(LossSeenEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'unsaved-export': UnsavedExportEvent;
    'loss-seen': LossSeenEvent;
  }
}

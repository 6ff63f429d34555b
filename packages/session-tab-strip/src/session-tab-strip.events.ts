/** The agent asks to show a tab. */
export class TabFocusEvent extends Event {
  static readonly type = 'tab-focus';
  /** The session of the tab; empty where the host named none. */
  readonly sessionId: string;
  readonly tabId: string;

  constructor(sessionId: string, tabId: string) {
    super(TabFocusEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
    this.tabId = tabId;
  }
}

/** The agent asks to close a tab, and has said what becomes of unsaved input. */
export class TabCloseEvent extends Event {
  static readonly type = 'tab-close';
  /** The session of the tab; empty where the host named none. */
  readonly sessionId: string;
  readonly tabId: string;
  /** What becomes of unsaved input; `undefined` where there is none. */
  readonly unsaved: 'discard' | 'save' | undefined;

  constructor(sessionId: string, tabId: string, unsaved: 'discard' | 'save' | undefined) {
    super(TabCloseEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
    this.tabId = tabId;
    this.unsaved = unsaved;
  }
}

/** The agent asks to move a tab to another place. */
export class TabMoveEvent extends Event {
  static readonly type = 'tab-move';
  /** The session of the tab; empty where the host named none. */
  readonly sessionId: string;
  readonly tabId: string;
  /** The position among the tabs of the session, the anchor being 0. */
  readonly to: number;

  constructor(sessionId: string, tabId: string, to: number) {
    super(TabMoveEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
    this.tabId = tabId;
    this.to = to;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tab-focus': TabFocusEvent;
    'tab-close': TabCloseEvent;
    'tab-move': TabMoveEvent;
  }
}

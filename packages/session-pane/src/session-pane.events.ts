/** The agent asks to bring a session forward. */
export class SessionFocusEvent extends Event {
  static readonly type = 'session-focus';
  readonly sessionId: string;

  constructor(sessionId: string) {
    super(SessionFocusEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
  }
}

/** The agent asks to close a session, and has confirmed it where that was asked. */
export class SessionCloseEvent extends Event {
  static readonly type = 'session-close';
  readonly sessionId: string;
  /** What becomes of unsaved input; `undefined` where there is none. */
  readonly unsaved: 'discard' | 'save' | undefined;

  constructor(sessionId: string, unsaved: 'discard' | 'save' | undefined) {
    super(SessionCloseEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
    this.unsaved = unsaved;
  }
}

/** The agent asks to move a session to another place in the list. */
export class SessionMoveEvent extends Event {
  static readonly type = 'session-move';
  readonly sessionId: string;
  /** The position among all sessions, Home being 0. */
  readonly to: number;

  constructor(sessionId: string, to: number) {
    super(SessionMoveEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
    this.to = to;
  }
}

/** The agent asks to open a closed session again. */
export class SessionReopenEvent extends Event {
  static readonly type = 'session-reopen';
  readonly sessionId: string;

  constructor(sessionId: string) {
    super(SessionReopenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
  }
}

/**
 * The agent asks for a session in a window of its own. A host that cancels it opens a window on its workspace itself, under this name, and asks the bus
 * for `tearOff(sessionId, windowName)`.
 */
export class SessionTearOffEvent extends Event {
  static readonly type = 'session-tear-off';
  readonly sessionId: string;
  /** What the window is to be called (`window.name`): it takes part under that. */
  readonly windowName: string;

  constructor(sessionId: string, windowName: string) {
    super(SessionTearOffEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
    this.windowName = windowName;
  }
}

/** The agent asks to collapse or expand the pane. Unless cancelled the pane does so by itself; a frame keeps the mode. */
export class SessionPaneToggleEvent extends Event {
  static readonly type = 'session-pane-toggle';
  /** What is asked for. */
  readonly collapsed: boolean;

  constructor(collapsed: boolean) {
    super(SessionPaneToggleEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.collapsed = collapsed;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'session-focus': SessionFocusEvent;
    'session-close': SessionCloseEvent;
    'session-move': SessionMoveEvent;
    'session-reopen': SessionReopenEvent;
    'session-tear-off': SessionTearOffEvent;
    'session-pane-toggle': SessionPaneToggleEvent;
  }
}

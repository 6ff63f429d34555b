class PaneIntent extends Event {
  /** Whose pane is meant; empty where the host names no session. */
  readonly sessionId: string;

  constructor(type: string, sessionId: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
  }
}

/** The agent opens the pane. */
export class PaneOpenEvent extends PaneIntent {
  static readonly type = 'pane-open';

  constructor(sessionId: string) {
    super(PaneOpenEvent.type, sessionId);
  }
}

/** The agent collapses the pane to its rail. */
export class PaneCloseEvent extends PaneIntent {
  static readonly type = 'pane-close';

  constructor(sessionId: string) {
    super(PaneCloseEvent.type, sessionId);
  }
}

/** The agent chooses a tool; a closed pane opens with it. */
export class PaneChooseToolEvent extends PaneIntent {
  static readonly type = 'pane-choose-tool';
  readonly tool: string;

  constructor(sessionId: string, tool: string) {
    super(PaneChooseToolEvent.type, sessionId);
    this.tool = tool;
  }
}

/** The agent lets the tools follow the anchor tab instead of the tab in focus, or takes that back. */
export class PanePinEvent extends PaneIntent {
  static readonly type = 'pane-pin';
  readonly pinned: boolean;

  constructor(sessionId: string, pinned: boolean) {
    super(PanePinEvent.type, sessionId);
    this.pinned = pinned;
  }
}

/** The agent has given the pane another width, in CSS pixels. */
export class PaneResizeEvent extends PaneIntent {
  static readonly type = 'pane-resize';
  readonly width: number;

  constructor(sessionId: string, width: number) {
    super(PaneResizeEvent.type, sessionId);
    this.width = width;
  }
}

/** A tool asks to keep its state. Cancelled, it is not kept. */
export class PaneSaveStateEvent extends PaneIntent {
  static readonly type = 'pane-save-state';
  readonly tool: string;
  readonly state: unknown;

  constructor(sessionId: string, tool: string, state: unknown) {
    super(PaneSaveStateEvent.type, sessionId);
    this.tool = tool;
    this.state = state;
  }
}

/** The agent has done something in a tool that is to be found again as it was: scrolled, moved the caret. Cancelled, it is not kept. */
export class PaneKeepViewEvent extends PaneIntent {
  static readonly type = 'pane-keep-view';
  readonly tool: string;
  /** Plain data. */
  readonly view: unknown;

  constructor(sessionId: string, tool: string, view: unknown) {
    super(PaneKeepViewEvent.type, sessionId);
    this.tool = tool;
    this.view = view;
  }
}

/** A tool threw, rejected or did not load in time, and is fenced. Cancelled, the error is not reported to the console. */
export class ToolErrorEvent extends PaneIntent {
  static readonly type = 'tool-error';
  readonly tool: string;
  readonly error: unknown;

  constructor(sessionId: string, tool: string, error: unknown) {
    super(ToolErrorEvent.type, sessionId);
    this.tool = tool;
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pane-open': PaneOpenEvent;
    'pane-close': PaneCloseEvent;
    'pane-choose-tool': PaneChooseToolEvent;
    'pane-pin': PanePinEvent;
    'pane-resize': PaneResizeEvent;
    'pane-save-state': PaneSaveStateEvent;
    'pane-keep-view': PaneKeepViewEvent;
    'tool-error': ToolErrorEvent;
  }
}

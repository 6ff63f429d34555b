class PageIntent extends Event {
  /** The page's id as it stands in `pages`. */
  readonly pageId: string;

  constructor(type: string, pageId: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
    this.pageId = pageId;
  }
}

/** A page asks to keep its state. Cancelled, it is not kept. */
export class PageSaveStateEvent extends PageIntent {
  static readonly type = 'page-save-state';
  readonly state: unknown;

  constructor(pageId: string, state: unknown) {
    super(PageSaveStateEvent.type, pageId);
    this.state = state;
  }
}

/** A page says whether it holds unsaved input, and whether it can save itself. */
export class PageDirtyEvent extends PageIntent {
  static readonly type = 'page-dirty';
  readonly dirty: boolean;
  readonly savable: boolean;

  constructor(pageId: string, dirty: boolean, savable: boolean) {
    super(PageDirtyEvent.type, pageId);
    this.dirty = dirty;
    this.savable = savable;
  }
}

/** A page names its tab. */
export class PageTitleEvent extends PageIntent {
  static readonly type = 'page-title';
  readonly title: string;

  constructor(pageId: string, title: string) {
    super(PageTitleEvent.type, pageId);
    this.title = title;
  }
}

/** The save that a page was asked for has ended. */
export class PageFinishSaveEvent extends PageIntent {
  static readonly type = 'page-finish-save';
  readonly saved: boolean;

  constructor(pageId: string, saved: boolean) {
    super(PageFinishSaveEvent.type, pageId);
    this.saved = saved;
  }
}

/** A page threw, rejected or did not load in time, and is fenced. Cancelled, the error is not reported to the console. */
export class PageErrorEvent extends PageIntent {
  static readonly type = 'page-error';
  readonly error: unknown;

  constructor(pageId: string, error: unknown) {
    super(PageErrorEvent.type, pageId);
    this.error = error;
  }
}

/** The agent has done something in a page that is to be found again as it was: scrolled, moved the caret, written into a plain field. Cancelled, it is not kept. */
export class PageKeepViewEvent extends PageIntent {
  static readonly type = 'page-keep-view';
  /** Plain data, to be handed back as `view` of the page. */
  readonly view: unknown;

  constructor(pageId: string, view: unknown) {
    super(PageKeepViewEvent.type, pageId);
    this.view = view;
  }
}

/** A page is in focus, or was asked for again, whose type nobody has registered: whoever can bring the application for it should. */
export class PageMissingEvent extends PageIntent {
  static readonly type = 'page-missing';
  readonly tabType: string;

  constructor(pageId: string, tabType: string) {
    super(PageMissingEvent.type, pageId);
    this.tabType = tabType;
  }
}

/** The agent gives up a page that nobody can show. */
export class PageCloseEvent extends PageIntent {
  static readonly type = 'page-close';

  constructor(pageId: string) {
    super(PageCloseEvent.type, pageId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'page-keep-view': PageKeepViewEvent;
    'page-missing': PageMissingEvent;
    'page-close': PageCloseEvent;
    'page-save-state': PageSaveStateEvent;
    'page-dirty': PageDirtyEvent;
    'page-title': PageTitleEvent;
    'page-finish-save': PageFinishSaveEvent;
    'page-error': PageErrorEvent;
  }
}

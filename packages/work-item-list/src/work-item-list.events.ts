/** The agent asks to open a work item in a session. */
export class WorkItemOpenEvent extends Event {
  static readonly type = 'work-item-open';
  readonly workItemId: string;

  constructor(workItemId: string) {
    super(WorkItemOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.workItemId = workItemId;
  }
}

/** The agent asks for an open work item. */
export class WorkItemPickEvent extends Event {
  static readonly type = 'work-item-pick';
  readonly workItemId: string;
  /** Whether the agent wants it although it is over their capacity. */
  readonly overCapacity: boolean;

  constructor(workItemId: string, overCapacity: boolean) {
    super(WorkItemPickEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.workItemId = workItemId;
    this.overCapacity = overCapacity;
  }
}

/** The agent asks to open a work item as a tab of the session in focus. */
export class WorkItemOpenTabEvent extends Event {
  static readonly type = 'work-item-open-tab';
  readonly workItemId: string;

  constructor(workItemId: string) {
    super(WorkItemOpenTabEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.workItemId = workItemId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'work-item-open': WorkItemOpenEvent;
    'work-item-pick': WorkItemPickEvent;
    'work-item-open-tab': WorkItemOpenTabEvent;
  }
}

/**
 * What the agent has chosen in an element of a page has changed, and shall be there again: a filter, an order, a list in view. Whoever holds
 * the element keeps `view` and assigns it to the property `view` of the next one.
 */
export class ViewChangeEvent extends Event {
  static readonly type = 'view-change';
  /** Plain data. */
  readonly view: unknown;

  constructor(view: unknown) {
    super(ViewChangeEvent.type, { bubbles: true, composed: true });
    this.view = view;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'view-change': ViewChangeEvent;
  }
}

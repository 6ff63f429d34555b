/** The agent asks to accept an offer. */
export class OfferAcceptEvent extends Event {
  static readonly type = 'offer-accept';
  readonly offerId: string;

  constructor(offerId: string) {
    super(OfferAcceptEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.offerId = offerId;
  }
}

/** The agent asks to decline an offer. */
export class OfferDeclineEvent extends Event {
  static readonly type = 'offer-decline';
  readonly offerId: string;

  constructor(offerId: string) {
    super(OfferDeclineEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.offerId = offerId;
  }
}

/** The agent dismisses a notice, or its time is over; the list of the last 50 keeps it. */
export class NoticeDismissEvent extends Event {
  static readonly type = 'notice-dismiss';
  readonly noticeId: string;

  constructor(noticeId: string) {
    super(NoticeDismissEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.noticeId = noticeId;
  }
}

/** The agent asks to take the close of a session back. */
export class SessionUndoCloseEvent extends Event {
  static readonly type = 'session-undo-close';
  readonly sessionId: string;

  constructor(sessionId: string) {
    super(SessionUndoCloseEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.sessionId = sessionId;
  }
}

/** The agent asks to take the end of a conversation back. */
export class ConversationUndoEndEvent extends Event {
  static readonly type = 'conversation-undo-end';
  readonly conversationId: string;

  constructor(conversationId: string) {
    super(ConversationUndoEndEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.conversationId = conversationId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'offer-accept': OfferAcceptEvent;
    'offer-decline': OfferDeclineEvent;
    'notice-dismiss': NoticeDismissEvent;
    'session-undo-close': SessionUndoCloseEvent;
    'conversation-undo-end': ConversationUndoEndEvent;
  }
}

class ToolIntent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** The agent puts text into the reply that they write. Nothing is sent by it. */
export class ReplyInsertEvent extends ToolIntent {
  static readonly type = 'reply-insert';
  readonly conversationId: string;
  readonly text: string;
  /** The suggestion that the text is. */
  readonly suggestionId: string | undefined;

  constructor(conversationId: string, text: string, suggestionId?: string) {
    super(ReplyInsertEvent.type);
    this.conversationId = conversationId;
    this.text = text;
    this.suggestionId = suggestionId;
  }
}

/** The agent opens an article as a tab. */
export class ArticleOpenEvent extends ToolIntent {
  static readonly type = 'article-open';
  readonly sessionId: string;
  readonly articleId: string;
  readonly title: string;

  constructor(sessionId: string, articleId: string, title: string) {
    super(ArticleOpenEvent.type);
    this.sessionId = sessionId;
    this.articleId = articleId;
    this.title = title;
  }
}

/** The agent rejects a suggestion. */
export class SuggestionRejectEvent extends ToolIntent {
  static readonly type = 'suggestion-reject';
  readonly sessionId: string;
  readonly suggestionId: string;

  constructor(sessionId: string, suggestionId: string) {
    super(SuggestionRejectEvent.type);
    this.sessionId = sessionId;
    this.suggestionId = suggestionId;
  }
}

/** The agent dismisses a card. */
export class CardDismissEvent extends ToolIntent {
  static readonly type = 'card-dismiss';
  readonly sessionId: string;
  readonly cardId: string;

  constructor(sessionId: string, cardId: string) {
    super(CardDismissEvent.type);
    this.sessionId = sessionId;
    this.cardId = cardId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'reply-insert': ReplyInsertEvent;
    'article-open': ArticleOpenEvent;
    'suggestion-reject': SuggestionRejectEvent;
    'card-dismiss': CardDismissEvent;
  }
}

import { conversationOf, dismissCard, openTab, settleSuggestion, writeDraft, type CommandInput } from '@session-desk/core';
import type { AskResult, BusController, BusHost, Tool } from '@session-desk/controllers';
import { ArticleOpenEvent, CardDismissEvent, ReplyInsertEvent, SuggestionRejectEvent } from './tool.events.js';

type Host = BusHost & { readonly tool: Tool };

/**
 * What an agent asks for in a tool: each is an intent, and a command unless the intent is cancelled. Nothing here sends a message.
 * Each answers what became of it: `undefined` when it was cancelled, or where there is no bus.
 */
export class ToolAsks<H extends Host> {
  readonly #host: H;
  readonly #bus: BusController<H>;

  constructor(host: H, bus: BusController<H>) {
    this.#host = host;
    this.#bus = bus;
  }

  /** Appends text to the reply; what the agent has written stays. */
  insert(text: string, suggestionId?: string): Promise<AskResult | undefined> {
    const { conversationId } = this.#host.tool;
    if (conversationId === undefined) return Promise.resolve(undefined);
    return this.#say(new ReplyInsertEvent(conversationId, text, suggestionId), () => this.#insertion(conversationId, text, suggestionId));
  }

  /** Opens an article as a tab of the session. */
  openArticle(articleId: string, title: string): Promise<AskResult | undefined> {
    const { sessionId } = this.#host.tool;
    return this.#say(new ArticleOpenEvent(sessionId, articleId, title), () => openTab({ sessionId, tabType: 'article', title, params: { articleId } }));
  }

  /** Takes a suggestion away; its provider is told. */
  reject(suggestionId: string): Promise<AskResult | undefined> {
    const { sessionId } = this.#host.tool;
    return this.#say(new SuggestionRejectEvent(sessionId, suggestionId), () => settleSuggestion(sessionId, suggestionId, 'rejected'));
  }

  /** Takes a card away. */
  dismiss(cardId: string): Promise<AskResult | undefined> {
    const { sessionId } = this.#host.tool;
    return this.#say(new CardDismissEvent(sessionId, cardId), () => dismissCard(sessionId, cardId));
  }

  #insertion(conversationId: string, text: string, suggestionId: string | undefined): CommandInput {
    const state = this.#bus.bus?.state;
    const draft = state && conversationOf(state, conversationId)?.draft;
    const before = draft?.text.trimEnd() ?? '';
    return writeDraft(conversationId, before === '' ? text : `${before}\n${text}`, { suggestionId: suggestionId ?? draft?.suggestionId });
  }

  async #say(intent: Event, command: () => CommandInput): Promise<AskResult | undefined> {
    return this.#host.dispatchEvent(intent) ? this.#bus.ask(command()) : undefined;
  }
}

import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { conversationOf, messagesOf, sessionOf, type Card, type Message } from '@session-desk/core';
import { AnnounceController, baseStyles, BusController, inSession, keyedList, TooltipController, actionsWords, noticesWords, toolsWords, WordsController, zapIcon, type AskResult, type BusHost, type Tool } from '@session-desk/controllers';
import { blankState } from '../blank-state.js';
import { noTool } from '../tool-property.js';
import { ToolAsks } from '../tool-asks.js';
import { toolStyles } from '../tool.styles.js';
import { assistCard, type CardOutcome } from './assist-card.js';
import { styles } from './cards-tool.styles.js';
import { readSeen } from './seen-cards.js';

const NO_CARDS: readonly Card[] = [];
const NO_MESSAGES: readonly Message[] = [];

/** The smart-assist cards of a session, newest on top, until the agent dismisses them. */
export class CardsToolElement extends LitElement {
  static override readonly styles = [baseStyles, toolStyles, styles];

  @property({ attribute: false }) accessor bus: BusHost['bus'];
  @property({ attribute: false }) accessor tool: Tool = noTool;
  /** Newest first. */
  @property({ attribute: false }) accessor cards: readonly Card[] = NO_CARDS;
  /** What was said, for the message that a card is about. */
  @property({ attribute: false }) accessor messages: readonly Message[] = NO_MESSAGES;
  /** Whether the agent can see them. */
  @property({ type: Boolean }) accessor inView = false;

  readonly #words = new WordsController(this, { actions: actionsWords, notices: noticesWords, tools: toolsWords });
  readonly #tooltip = new TooltipController(this);
  readonly #announce = new AnnounceController(this);
  readonly #bus: BusController<this> = new BusController<this>(this)
    .bindWith('cards', ({ tool }) => inSession(tool.sessionId, (state) => sessionOf(state, tool.sessionId)?.pane.cards ?? NO_CARDS))
    .bindWith('messages', ({ tool }) => inSession(tool.sessionId, (state) => {
      const conversation = conversationOf(state, tool.conversationId ?? '');
      return conversation ? messagesOf(conversation) : NO_MESSAGES;
    }));
  readonly #asks = new ToolAsks(this, this.#bus);
  readonly #outcomes = new Map<string, CardOutcome>();
  #seen: ReadonlySet<string> = new Set();
  #focusNext: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tool')) this.#seen = readSeen(this.tool.kept);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (this.cards.length === 0) return html`<div class="root">${blankState(zapIcon, words.term('tools.noCards'), words)}</div>`;
    return html`<div class="root">
      <div class="body scroll"><ul class="list">${keyedList(this.cards, ({ id }) => id, (card, at) => assistCard({
        card, message: card.messageId === undefined ? undefined : this.messages.find(({ id }) => id === card.messageId), outcome: this.#outcomes.get(card.id),
        onOpen: (articleId) => { void this.#open(card, articleId); }, onDismiss: () => { void this.#dismiss(card, at); },
      }, words))}</ul></div>
      ${this.#tooltip.render()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.inView && this.cards.some(({ id }) => !this.#seen.has(id))) {
      this.#seen = new Set(this.cards.map(({ id }) => id));
      this.tool.saveState({ seen: [...this.#seen] });
    }
    if (this.#focusNext === undefined || !changed.has('cards')) return;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.dismiss');
    (buttons[Math.min(this.#focusNext, buttons.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('.blank-state'))?.focus();
    this.#focusNext = undefined;
  }

  async #open(card: Card, articleId: string): Promise<void> {
    this.#report(card, await this.#asks.openArticle(articleId, card.title), this.#words.term('tools.opened'));
  }

  async #dismiss(card: Card, at: number): Promise<void> {
    this.#focusNext = at;
    this.#report(card, await this.#asks.dismiss(card.id), this.#words.term('tools.dismissed'));
  }

  #report({ id }: Card, result: AskResult | undefined, done: string): void {
    if (!result) return;
    const text = result.ok ? done : this.#words.notice(result.refusal.code, { ...result.refusal });
    this.#outcomes.set(id, { ok: result.ok, text });
    this.#announce.say(text);
    this.requestUpdate();
  }
}

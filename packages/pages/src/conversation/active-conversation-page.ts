import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { conversationOf, openTab, sessionOf, type Conversation, type WorkspaceState } from '@session-desk/core';
import {
  AnnounceController, baseStyles, BusController, ClockController, inSession, InViewController, messagesIcon, TooltipController, actionsWords, namesWords, noticesWords, pagesWords, WordsController, type BusHost, type Page, type PageType,
} from '@session-desk/controllers';
import type { AssistPort } from '@session-desk/assist';
import { orderCard } from '../looks/order-list.js';
import { pageStyles } from '../looks/page.styles.js';
import { pageOfElement, type PageElement } from '../page-of-element.js';
import { textOf } from '../records/field-words.js';
import { RecordController } from '../records/record-controller.js';
import { RecordListController } from '../records/record-list-controller.js';
import type { RecordSource } from '../records/record-source.js';
import { factsCard } from './conversation-facts.js';
import { conversationPageStyles } from './conversation-page.styles.js';
import { caseCard, customerCard } from './related-cards.js';
import { summaryCard, topicLabel } from './summary-card.js';
import { SummaryController } from './summary-controller.js';

/** What the page of a conversation reads and asks. */
export interface ConversationPorts {
  readonly records: RecordSource;
  readonly assist: Pick<AssistPort, 'summarise'>;
}

/** What an agent sees when a conversation starts: customer, case, summary, the facts and the recent orders; live (S12). */
export function activeConversationPage({ records, assist }: ConversationPorts): PageType {
  return pageOfElement('desk-active-conversation-page', ActiveConversationPageElement, (element) => {
    element.records = records;
    element.assist = assist;
  });
}

/** The element of the active conversation page. */
export class ActiveConversationPageElement extends LitElement implements PageElement {
  static override readonly styles = [baseStyles, pageStyles, ...conversationPageStyles];

  /** The bus; found by itself. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];
  /** The door to the workspace. */
  @property({ attribute: false }) accessor page: Page | undefined;
  /** Where customers, cases and orders are read. */
  @property({ attribute: false }) accessor records: RecordSource | undefined;
  /** Who summarises. */
  @property({ attribute: false }) accessor assist: ConversationPorts['assist'] | undefined;
  /** The conversation; from the bus, where there is one. */
  @property({ attribute: false }) accessor conversation: Conversation | undefined;

  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, notices: noticesWords, pages: pagesWords });
  readonly #announce = new AnnounceController(this);
  readonly #bus: BusController<this> = new BusController<this>(this).bindWith('conversation', ({ page }) => (page?.sessionId === undefined ? undefined : inSession(page.sessionId, conversationIn(page.sessionId))));
  readonly #view = new InViewController(this);
  readonly #clock = new ClockController(this, () => this.#view.isInView && this.conversation?.waitingSince !== undefined);
  readonly #tooltip = new TooltipController(this);
  readonly #summary = new SummaryController(this, (summary) => { this.page?.saveState({ summary }); });
  readonly #customer = new RecordController(this, { kind: 'customer', source: () => this.records, id: () => this.#customerId });
  readonly #case = new RecordController(this, { kind: 'case', source: () => this.records, id: () => this.conversation?.caseId });
  readonly #orders = new RecordListController(this, 'order', () => this.records, () => this.#customerId);

  get #customerId(): string | undefined { return this.conversation?.customer.customerId; }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page')) this.#summary.take(this.page?.kept);
    // The first summary comes by itself, as soon as there is something to summarise; later ones when the agent wants them.
    if (changed.has('conversation') && this.#summary.status === 'none' && (this.conversation?.messages.count ?? 0) > 0) this.#onRefresh();
  }

  protected override render(): TemplateResult {
    const { conversation } = this;
    return html`<div class="root"><div class="page">${conversation ? this.#renderConversation(conversation) : html`<p class="hint">${this.#words.term('pages.none')}</p>`}</div>${this.#tooltip.render()}</div>`;
  }

  #renderConversation(conversation: Conversation): TemplateResult {
    const words = this.#words;
    const { subject, channel, queue, messages } = conversation;
    return html`
      <header class="head">
        <span class="mark">${messagesIcon}</span>
        <div class="name"><h2><bdi>${(textOf(this.#case.record, 'title') || subject) ?? words.nameOf('active-conversation')}</bdi></h2>
          <div class="meta"><span class="channel ${channel}">${words.nameOf(channel)}</span>${queue === undefined ? nothing : html`<span>·</span><bdi>${queue}</bdi>`}</div></div>
      </header>
      <div class="columns">
        <div class="column">
          ${summaryCard(words, this.#summary, messages.count, { onRefresh: this.#onRefresh, onCopy: this.#onCopy })}
          ${customerCard(words, conversation, this.#customer, () => { this.#open('customer', { customerId: this.#customerId }); })}
          ${this.#customerId === undefined ? nothing : orderCard(words, this.#orders)}
        </div>
        <div class="column">
          ${caseCard(words, conversation, this.#case, () => { this.#open('case', { caseId: conversation.caseId }); })}
          ${factsCard(words, conversation, this.#clock.now)}
        </div>
      </div>`;
  }

  readonly #onRefresh = (): void => {
    if (this.assist && this.conversation) void this.#summary.start(this.assist, this.conversation);
  };

  readonly #onCopy = (): void => {
    const words = this.#words;
    const text = this.#summary.lines.map((line) => (line.topic === 'headline' ? line.text : `${topicLabel(words, line.topic)}: ${line.text}`)).join('\n');
    navigator.clipboard.writeText(text).then(
      () => { this.#announce.say(words.term('actions.copied')); },
      () => { this.#announce.say(words.term('pages.copyFailed')); },
    );
  };

  #open(tabType: string, params: Readonly<Record<string, unknown>>): void {
    const sessionId = this.page?.sessionId;
    if (sessionId !== undefined) void this.#bus.ask(openTab({ sessionId, tabType, params }));
  }
}

function conversationIn(sessionId: string): (state: WorkspaceState) => Conversation | undefined {
  return (state) => {
    const conversationId = sessionOf(state, sessionId)?.conversationId;
    return conversationId === undefined ? undefined : conversationOf(state, conversationId);
  };
}

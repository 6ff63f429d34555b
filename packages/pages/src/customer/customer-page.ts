import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openTab } from '@session-desk/core';
import {
  baseStyles, briefcaseIcon, BusController, chevronRightIcon, infoIcon, keyedList, userIcon, actionsWords, namesWords, noticesWords, pagesWords, WordsController, type BusHost, type Page, type PageType,
} from '@session-desk/controllers';
import { orderCard } from '../looks/order-list.js';
import { pageStyles } from '../looks/page.styles.js';
import { card, fact, failure, initials, skeleton, type Piece } from '../looks/pieces.js';
import { priorityChip, statusChip } from '../looks/status-chip.js';
import { pageOfElement, textParam, type PageElement } from '../page-of-element.js';
import { fieldLabel, fieldText, textOf, textOfValue } from '../records/field-words.js';
import { RecordController } from '../records/record-controller.js';
import { RecordListController } from '../records/record-list-controller.js';
import type { RecordSource } from '../records/record-source.js';

/** What a customer page reads. */
export interface CustomerPorts {
  readonly records: RecordSource;
}

const CONTACT = ['email', 'phone', 'language', 'account'];
const HEAD = ['name', 'level', 'since'];

/** A customer: who they are, their cases and their orders. Params: `customerId`, or `recordId`. */
export function customerPage({ records }: CustomerPorts): PageType {
  return pageOfElement('desk-customer-page', CustomerPageElement, (element) => { element.records = records; });
}

/** The element of the customer page. */
export class CustomerPageElement extends LitElement implements PageElement {
  static override readonly styles = [baseStyles, pageStyles];

  /** The bus; found by itself. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];
  /** The door to the workspace. */
  @property({ attribute: false }) accessor page: Page | undefined;
  /** Where customers are read. */
  @property({ attribute: false }) accessor records: RecordSource | undefined;

  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, notices: noticesWords, pages: pagesWords });
  readonly #bus = new BusController<this>(this);
  readonly #customer = new RecordController(this, { kind: 'customer', source: () => this.records, id: () => this.#id, arrived: (record) => { this.#name(textOf(record, 'name')); } });
  readonly #cases = new RecordListController(this, 'case', () => this.records, () => this.#id);
  readonly #orders = new RecordListController(this, 'order', () => this.records, () => this.#id);
  #title = '';

  get #id(): string | undefined { return textParam(this.page, 'customerId', 'recordId'); }

  protected override render(): TemplateResult {
    return html`<div class="root"><div class="page">${this.#renderHead()}${this.#renderBody()}</div></div>`;
  }

  #renderHead(): TemplateResult {
    const words = this.#words;
    const { record } = this.#customer;
    const name = textOf(record, 'name');
    const [level, since] = [textOf(record, 'level'), textOf(record, 'since')];
    return html`<header class="head">
      <span class="mark" aria-hidden="true">${initials(name) || userIcon}</span>
      <div class="name"><h2><bdi>${name || words.nameOf('customer')}</bdi></h2>
        <div class="meta">${level ? html`<span class="chip"><bdi>${level}</bdi></span>` : nothing}${since ? html`<span>${words.term('pages.fieldSince')} <bdi>${since}</bdi></span>` : nothing}</div></div>
    </header>`;
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const { record, status } = this.#customer;
    if (!record) {
      switch (status) {
        case 'none': return html`<p class="hint">${words.term('pages.customerNone')}</p>`;
        case 'unknown': return html`<p class="hint">${words.term('pages.recordUnknown')}</p>`;
        case 'failed': return failure(words, this.#customer.retry);
        case 'loading': case 'ready': return html`<div class="card">${skeleton(words)}</div>`;
      }
    }
    const others = Object.entries(record.fields).filter(([name, value]) => ![...CONTACT, ...HEAD].includes(name) && textOfValue(value) !== '');
    return html`<div class="columns">
      <div class="column">${card(briefcaseIcon, words.term('pages.cases'), this.#renderCases())}${orderCard(words, this.#orders)}</div>
      <div class="column">
        ${card(userIcon, words.term('pages.contact'), html`<dl class="facts">${CONTACT.filter((field) => field !== 'account' || textOf(record, field) !== '').map((field) => fact(fieldLabel(words, field), fieldText(words, record, field), words))}</dl>`)}
        ${others.length > 0 ? card(infoIcon, words.term('pages.details'), html`<dl class="facts">${others.map(([name, value]) => fact(fieldLabel(words, name), textOfValue(value), words))}</dl>`) : nothing}
      </div>
    </div>`;
  }

  #renderCases(): Piece {
    const words = this.#words;
    const { records, failed } = this.#cases;
    if (failed) return failure(words, this.#cases.reload);
    if (!records) return skeleton(words);
    if (records.length === 0) return html`<p class="hint">${words.term('pages.casesNone')}</p>`;
    return html`<ul class="rows" role="list">${keyedList(records, ({ id }) => id, (record) => html`<li>
      <button class="entry" @click=${() => { this.#onOpenCase(record.id, textOf(record, 'title')); }}>
        <span class="main"><span class="name-line truncate"><bdi>${textOf(record, 'title') || record.id}</bdi></span>
          <span class="sub truncate"><bdi>${textOf(record, 'description')}</bdi></span></span>
        ${priorityChip(words, textOf(record, 'priority'))}${statusChip(words, textOf(record, 'status'))}<span class="icon-end">${chevronRightIcon}</span>
      </button></li>`)}</ul>`;
  }

  #onOpenCase(caseId: string, title: string): void {
    const sessionId = this.page?.sessionId;
    if (sessionId !== undefined) void this.#bus.ask(openTab({ sessionId, tabType: 'case', title, params: { caseId } }));
  }

  #name(name: string): void {
    if (name === '' || name === this.#title) return;
    this.#title = name;
    this.page?.setTitle(name);
  }
}

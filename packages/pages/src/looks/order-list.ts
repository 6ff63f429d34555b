import { html, nothing, type TemplateResult } from 'lit';
import { keyedList, packageIcon, type WordsController } from '@session-desk/controllers';
import type { CenterRecord } from '@session-desk/contact-center';
import type { RecordListController } from '../records/record-list-controller.js';
import { fieldLabel, textOf, textOfValue } from '../records/field-words.js';
import { card, failure, skeleton, type Piece } from './pieces.js';
import { statusChip } from './status-chip.js';

const SHOWN = new Set(['customerId', 'number', 'items', 'total', 'currency', 'status']);

/** The orders of a customer, newest news first: what, how much, where it stands. */
export function orderCard(words: WordsController, orders: RecordListController): TemplateResult {
  const isEmpty = !orders.failed && orders.records?.length === 0;
  return card(packageIcon, words.term('pages.orders'), isEmpty ? nothing : body(words, orders), isEmpty ? html`<p class="hint">${words.term('pages.ordersNone')}</p>` : nothing);
}

function body(words: WordsController, orders: RecordListController): Piece {
  if (orders.failed) return failure(words, orders.reload);
  if (!orders.records) return skeleton(words);
  return html`<ul class="rows orders" role="list">${keyedList(orders.records, ({ id }) => id, (order) => html`<li>${row(words, order)}</li>`)}</ul>`;
}

function row(words: WordsController, order: CenterRecord): TemplateResult {
  const more = Object.entries(order.fields).filter(([name, value]) => !SHOWN.has(name) && textOfValue(value) !== '').map(([name, value]) => `${fieldLabel(words, name)}: ${textOfValue(value)}`).join(' · ');
  const total = textOf(order, 'total');
  const label = textOf(order, 'items') || textOf(order, 'number') || order.id;
  return html`<div class="entry">
    <span class="main">
      <span class="name-line truncate" dir="auto">${label}</span>
      <span class="sub truncate" dir="auto">${[textOf(order, 'number'), more].filter((part) => part !== '' && part !== label).join(' · ')}</span>
    </span>
    ${total ? html`<bdi class="numeric">${total} ${textOf(order, 'currency')}</bdi>` : nothing}
    ${statusChip(words, textOf(order, 'status'))}
  </div>`;
}

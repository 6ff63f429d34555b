import { html, nothing, type TemplateResult } from 'lit';
import { alertTriangleIcon, arrowDownIcon, arrowRightLeftIcon, arrowUpIcon, clockIcon, ellipsisVerticalIcon, loaderIcon, type WordsController } from '@session-desk/controllers';
import type { WorkItem } from '@session-desk/core';
import { iconOf, tintOf } from './item-icon.js';
import { kindOf, rowName, urgencyOf, type Urgency } from './item-words.js';

/** What a row shows beside its item. */
export interface RowLooks {
  readonly words: WordsController;
  readonly now: number;
  /** What its main button does: open, or pick. */
  readonly action: string;
  /** Whether the item left the list, and is shown only to keep the others in their places. */
  readonly gone: boolean;
}

/** One work item: a button over the whole line, and a menu. What they do stands in `data-do`; `tabindex` is written by the list. */
export function renderItem(item: WorkItem, { words, now, action, gone }: RowLooks): TemplateResult {
  const { title, customer, queue, status, picking, modifiedAt } = item;
  const idle = gone || picking === true;
  const state = gone ? words.term('workItemList.gone') : picking ? words.term('workItemList.picking') : '';
  return html`<li class="item ${gone ? 'gone' : ''}" part="row" data-id=${item.id}>
    <button class="main row" part="item" data-do="main" aria-description=${state || nothing} aria-disabled=${idle ? 'true' : nothing} aria-busy=${picking ? 'true' : nothing}>
      <span class="visually-hidden">${rowName(item, action, now, words)}</span>
      <span class="cells" aria-hidden="true"><span class="tile ${tintOf(item)}">${iconOf(item)}</span>
      <span class="cell title"><span class="name truncate" dir="auto">${title}</span><span class="kind truncate">${kindOf(item, words)}${item.workStream ? html` · <bdi>${item.workStream}</bdi>` : nothing}</span></span>
      <span class="cell customer truncate" dir="auto">${customer ?? ''}</span>
      <span class="cell queue truncate" dir="auto">${queue ?? ''}</span>
      <span class="cell status truncate">${status ? html`<bdi>${status}</bdi>` : nothing}</span>
      <span class="cell marks">${renderPriority(item, words)}${item.transfers > 0 ? html`<span class="mark" data-tooltip=${words.term('workItemList.transfers', item.transfers)}>${arrowRightLeftIcon}${words.number(item.transfers)}</span>` : nothing}</span>
      <span class="cell due">${renderDue(item, urgencyOf(item, now), now, words)}</span>
      <span class="cell age numeric">${words.ago(modifiedAt, now)}</span></span>
      <span class="do" aria-hidden="true">${state ? html`<span class="state">${picking && !gone ? html`<span class="spin">${loaderIcon}</span>` : nothing}${state}</span>` : html`<span class="hint">${action}</span>`}</span>
    </button>
    <button class="button quiet icon-button small more" part="menu-button" data-do="menu" aria-haspopup="menu" aria-label=${words.term('workItemList.menu', title)} aria-disabled=${gone ? 'true' : nothing}>${ellipsisVerticalIcon}</button>
  </li>`;
}

function renderPriority({ priority }: WorkItem, words: WordsController): TemplateResult | typeof nothing {
  switch (priority) {
    case 'normal': return nothing;
    case 'low': return html`<span class="mark low">${arrowDownIcon}${words.nameOf(priority)}</span>`;
    case 'high': return html`<span class="mark high">${arrowUpIcon}${words.nameOf(priority)}</span>`;
    case 'urgent': return html`<span class="mark urgent">${alertTriangleIcon}${words.nameOf(priority)}</span>`;
  }
}

function renderDue({ dueAt }: WorkItem, urgency: Urgency, now: number, words: WordsController): TemplateResult | typeof nothing {
  if (dueAt === undefined) return nothing;
  const when = words.ago(dueAt, now);
  switch (urgency) {
    case 'none': return nothing;
    case 'later': return html`<span class="sla">${when}</span>`;
    case 'soon': return html`<span class="sla soon">${clockIcon}${when}</span>`;
    case 'overdue': return html`<span class="sla overdue" data-tooltip=${words.term('workItemList.overdueAt', when)}>${alertTriangleIcon}${words.term('workItemList.overdue')}</span>`;
  }
}

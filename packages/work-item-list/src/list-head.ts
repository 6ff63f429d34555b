import { html, nothing, type TemplateResult } from 'lit';
import { refreshIcon, searchIcon, type WordsController } from '@session-desk/controllers';
import type { WorkItemList } from '@session-desk/core';
import { workItemSorts, type WorkItemSort } from './sort-items.js';

/** The lists in the order of their tabs. */
export const lists: readonly WorkItemList[] = ['mine', 'open', 'closed'];

/** What a list is called. */
export function nameOfList(list: WorkItemList, words: WordsController): string {
  switch (list) {
    case 'mine': return words.term('workItemList.mine');
    case 'open': return words.term('workItemList.openItems');
    case 'closed': return words.term('workItemList.closed');
  }
}

/** What a list is called where there is little room: a part of its name. */
function shortNameOf(list: WorkItemList, words: WordsController): string {
  switch (list) {
    case 'mine': return words.term('workItemList.mineShort');
    case 'open': return words.term('workItemList.openShort');
    case 'closed': return words.term('workItemList.closedShort');
  }
}

/** The tabs of the lists, with a count each where it is known. The list in view is marked by `aria-selected`; `tabindex` is written by the element. */
export function renderTabs(chosen: WorkItemList, countOf: (list: WorkItemList) => number | undefined, label: string, listeners: { readonly choose: (event: Event) => void; readonly keydown: (event: KeyboardEvent) => void; readonly focusin: (event: FocusEvent) => void }, words: WordsController): TemplateResult {
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${label} @click=${listeners.choose} @keydown=${listeners.keydown} @focusin=${listeners.focusin}>
    ${lists.map((list) => [list, countOf(list)] as const).map(([list, count]) => html`<button class="tab" part="tab" role="tab" id="tab-${list}" data-list=${list} aria-selected=${String(list === chosen)} aria-controls="panel">
      <span class="visually-hidden">${count === undefined ? nameOfList(list, words) : `${nameOfList(list, words)}, ${words.term('workItemList.found', count)}`}</span>
      <span class="whole" aria-hidden="true">${nameOfList(list, words)}</span><span class="short" aria-hidden="true">${shortNameOf(list, words)}</span>${count === undefined
        ? html`<span class="badge neutral skeleton" aria-hidden="true">&nbsp;</span>`
        : html`<span class="badge neutral" aria-hidden="true">${words.number(count)}</span>`}</button>`)}
  </div>`;
}

/** What stands between the tabs and the rows. */
export interface Tools {
  readonly filter: string;
  readonly sort: WorkItemSort;
  readonly updates: number;
}

/** The filter, the order, and what waits for a refresh. The filter writes its own text, so that typing is never overtaken. */
export function renderTools({ filter, sort, updates }: Tools, listeners: { readonly filter: (event: Event) => void; readonly sort: (event: Event) => void; readonly refresh: () => void; readonly leave: (event: FocusEvent | PointerEvent) => void }, words: WordsController): TemplateResult {
  return html`<div class="tools">
    <label class="search"><span class="visually-hidden">${words.term('workItemList.filter')}</span>${searchIcon}
      <input class="field" part="filter" type="search" autocomplete="off" spellcheck="false" placeholder=${words.term('workItemList.filterHint')} .defaultValue=${filter} @input=${listeners.filter}></label>
    <label class="order"><span class="label">${words.term('workItemList.sort')}</span>
      <select class="field" part="sort" autocomplete="off" @change=${listeners.sort}>${workItemSorts.map((name) => html`<option value=${name} ?selected=${name === sort}>${words.term(`workItemList.sort-${name}`)}</option>`)}</select></label>
    ${updates > 0 ? html`<button class="button small refresh" part="refresh-button" @click=${listeners.refresh} @focusout=${listeners.leave} @pointerleave=${listeners.leave}>${refreshIcon}${words.term('workItemList.refresh', updates)}</button>` : nothing}
  </div>`;
}

/** The names of the columns, where there is room for columns; each row's name says the same. */
export function renderColumns(words: WordsController): TemplateResult {
  return html`<div class="columns" aria-hidden="true"><span></span><span>${words.term('workItemList.title')}</span><span>${words.term('workItemList.customer')}</span><span>${words.term('workItemList.queue')}</span>
    <span>${words.term('workItemList.status')}</span><span>${words.term('workItemList.priority')}</span><span>${words.term('workItemList.due')}</span><span>${words.term('workItemList.age')}</span></div>`;
}

import { html, type TemplateResult } from 'lit';
import { inboxIcon, type WordsController } from '@session-desk/controllers';
import type { WorkItemList } from '@session-desk/core';

/** Why a list shows no rows: nothing is in it, or nothing matches, with the way out. */
export function renderEmpty(list: WorkItemList, filter: string, clear: () => void, words: WordsController): TemplateResult {
  if (filter !== '') return html`<div class="empty"><p>${words.term('workItemList.emptyFilter', filter)}</p><button class="button" @click=${clear}>${words.term('workItemList.clearFilter')}</button></div>`;
  return html`<div class="empty"><slot name="empty"><span class="inbox">${inboxIcon}</span><p>${whyEmpty(list, words)}</p></slot></div>`;
}

/** What stands in the place of rows that are being brought back. */
export function renderRestoring(words: WordsController): TemplateResult {
  return html`<div class="restoring"><div class="skeleton"></div><div class="skeleton"></div><div class="skeleton"></div><span class="visually-hidden">${words.term('workItemList.restoring')}</span></div>`;
}

function whyEmpty(list: WorkItemList, words: WordsController): string {
  switch (list) {
    case 'mine': return words.term('workItemList.emptyMine');
    case 'open': return words.term('workItemList.emptyOpen');
    case 'closed': return words.term('workItemList.emptyClosed');
  }
}

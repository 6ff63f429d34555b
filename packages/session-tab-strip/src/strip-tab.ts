import { html, nothing, type TemplateResult } from 'lit';
import { loaderIcon, xIcon, type WordsController } from '@session-desk/controllers';
import { iconOf } from './tab-icon.js';
import { isClosable, type TabRow } from './tab-row.js';
import { nameOf, titleOf } from './tab-words.js';

/** What a tab shows beside itself. */
export interface TabLooks {
  readonly words: WordsController;
  readonly typeNames: Readonly<Record<string, string>>;
  readonly selected: boolean;
}

/**
 * One tab. Its X is for pointers alone, since no button may stand inside a tab: keys have Delete, touch screen readers the menu
 * (ARIA Authoring Practices, tabs). `tabindex` is written by the strip.
 */
export function renderTab(tab: TabRow, position: number, { words, typeNames, selected }: TabLooks): TemplateResult {
  const title = titleOf(tab, typeNames, words);
  const name = nameOf(tab, title, words);
  return html`<div class="tab" part="tab" role="tab" data-id=${tab.id} aria-selected=${selected ? 'true' : 'false'} aria-label=${name} data-tooltip=${name === title ? nothing : name}>
    ${iconOf(tab.tabType)}<span class="title truncate" dir="auto">${title}</span>${renderEnd(tab, position)}
  </div>`;
}

function renderEnd(tab: TabRow, position: number): TemplateResult | typeof nothing {
  if (tab.saving) return saving;
  if (isClosable(tab, position)) return tab.dirty ? dirtyClose : close;
  return tab.dirty ? dirty : nothing;
}

// Whole templates, so that a row that shows the same end writes nothing.
const saving = html`<span class="end saving" aria-hidden="true">${loaderIcon}</span>`;
const dirty = html`<span class="end" aria-hidden="true"><span class="dot"></span></span>`;
const close = html`<span class="end close" part="close-button" aria-hidden="true">${xIcon}</span>`;
const dirtyClose = html`<span class="end close dirty" part="close-button" aria-hidden="true"><span class="dot"></span>${xIcon}</span>`;

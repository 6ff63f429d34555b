import { checkIcon, replyIcon, xIcon, type WordsController } from '@session-desk/controllers';
import type { Suggestion } from '@session-desk/core';
import { html, nothing, type TemplateResult } from 'lit';
import { replyParts } from './reply-parts.js';

/** What a row shows, and what it asks for. */
export interface SuggestionRow {
  readonly suggestion: Suggestion;
  readonly at: number;
  readonly values: readonly string[];
  /** Whether it stands in the reply already. */
  readonly used: boolean;
  readonly answerable: boolean;
  /** Whether it was to be used with a blank still empty. */
  readonly missing: boolean;
  readonly onFill: (blank: number, value: string) => void;
  readonly onUse: () => void;
  readonly onReject: () => void;
}

/** One suggested reply: its words with fields for the blanks, where it comes from, and what can be done with it. */
export function suggestionRow({ suggestion, at, values, used, answerable, missing, onFill, onUse, onReject }: SuggestionRow, words: WordsController): TemplateResult {
  const { id, text, reason } = suggestion;
  const onInput = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    onFill(Number(field.dataset['blank']), field.value);
  };
  const onEnter = (event: KeyboardEvent): void => { if (event.key === 'Enter' && !event.isComposing) onUse(); };
  const reject = words.term('tools.reject', at + 1);
  return html`<li class="item" data-key=${id} data-suggestion=${id}>
    <p class="text" dir="auto">${replyParts(text).map((part) => ('text' in part ? part.text : html`<input class="blank" data-blank=${part.blank} aria-label=${words.term('tools.blank', part.blank + 1)}
      aria-invalid=${missing && !values[part.blank]?.trim() ? 'true' : nothing} autocomplete="off" placeholder=${words.term('tools.blankHint')} .value=${values[part.blank] ?? ''} @input=${onInput} @keydown=${onEnter}>`))}</p>
    ${missing ? html`<p class="outcome danger">${words.term('tools.fillBlanks')}</p>` : nothing}
    <p class="note reason">${words.term('tools.reason', reason ?? '')}</p>
    <div class="actions">
      ${used
        ? html`<span class="chip success">${checkIcon}${words.term('tools.inReply')}</span>`
        : html`<button class="button small use" aria-keyshortcuts=${at < 9 ? String(at + 1) : nothing} aria-disabled=${answerable ? nothing : 'true'} @click=${onUse}>${replyIcon}${words.term('tools.use')} <kbd class=${at < 9 ? '' : 'visually-hidden'}>${at + 1}</kbd></button>`}
      <span class="spacer"></span>
      <button class="button quiet icon-button small reject" aria-label=${reject} data-tooltip=${reject} @click=${onReject}>${xIcon}</button>
    </div>
  </li>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ClosedRow } from '@session-desk/core';
import { undoIcon, type WordsController } from '@session-desk/controllers';

/** Where closed sessions are opened again: a button below the list, while there are any. */
export function renderClosedButton(closed: readonly ClosedRow[], words: WordsController, open: (anchor: HTMLElement) => void): TemplateResult | typeof nothing {
  if (closed.length === 0) return nothing;
  const label = words.term('sessionPane.reopen');
  return html`<button class="button quiet reopen" part="reopen-button" aria-haspopup="menu" aria-label=${label} data-tooltip=${label}
    @click=${(event: Event) => { open(event.currentTarget as HTMLElement); }}>${undoIcon}<span class="truncate">${label}</span></button>`;
}

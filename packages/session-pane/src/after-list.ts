import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';

/** What stands below the rows: what is still to come, or words where there is nothing beside Home. */
export function renderAfter(sessions: readonly SessionRow[], restoring: boolean, words: WordsController): TemplateResult {
  const isEmpty = !restoring && sessions.every((row) => row.kind === 'home');
  return html`${restoring ? html`<div class="restoring">
      <div class="skeleton"></div><div class="skeleton"></div><span class="visually-hidden">${words.term('sessionPane.restoring')}</span>
    </div>` : nothing}
    <slot name="empty" ?hidden=${!isEmpty}>${isEmpty ? html`<p class="empty faint">${words.term('sessionPane.empty')}</p>` : nothing}</slot>`;
}

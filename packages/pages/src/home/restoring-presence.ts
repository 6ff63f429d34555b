import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '@session-desk/controllers';

/** The places of the presence, its reason and so many channels while they are brought back, as high as they will be. */
export function restoringPresence(words: WordsController, channels: number): TemplateResult {
  return html`<div class="restoring" role="img" aria-label=${words.term('pages.loading')}>
    <p class="state"><span class="skeleton">&nbsp;</span></p>
    <p class="reason"><span class="skeleton">&nbsp;</span></p>
    ${channels > 0 ? html`<div class="capacity">${Array.from({ length: channels }, () => html`<span class="skeleton line">&nbsp;</span>`)}</div>` : nothing}
  </div>`;
}

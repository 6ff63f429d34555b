import { html, type TemplateResult } from 'lit';
import type { WordsController } from '@session-desk/controllers';

/** What stands in the place of the presence while it is brought back: two lines as high as its own, and nothing to press. */
export function renderRestoring(words: WordsController): TemplateResult {
  return html`<div class="root"><button class="button quiet opener restoring" part="button" aria-disabled="true" aria-busy="true">
    <span class="shape skeleton"></span>
    <span class="lines" aria-hidden="true"><span class="status skeleton">&nbsp;</span><span class="detail skeleton">&nbsp;</span></span>
    <span class="visually-hidden">${words.term('presencePicker.restoring')}</span>
  </button></div>`;
}

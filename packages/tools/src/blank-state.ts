import { refreshIcon, type WordsController } from '@session-desk/controllers';
import { html, nothing, type TemplateResult } from 'lit';

/** What stands where there is nothing to show: why, and a way to try again where that can help. It takes the focus of the last row that goes. */
export function blankState(icon: TemplateResult, text: string, words: WordsController, retry?: () => void): TemplateResult {
  return html`<div class="blank-state" tabindex="-1">${icon}<p>${text}</p>
    ${retry ? html`<button class="button small" data-retry @click=${retry}>${refreshIcon}${words.term('actions.retry')}</button>` : nothing}
  </div>`;
}

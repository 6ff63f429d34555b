import { circleAlertIcon, refreshIcon, type MountStatus, type WordsController } from '@session-desk/controllers';
import { html, nothing, type TemplateResult } from 'lit';

/** What stands in the place of a tool that is not there: that it loads, or that it failed and can be tried again. */
export function fence(status: MountStatus, label: string, words: WordsController, retry: () => void): TemplateResult | typeof nothing {
  switch (status) {
    case 'idle': case 'ready': return nothing;
    case 'loading': return html`<div class="loading" part="progress" role="progressbar" aria-label=${words.term('productivityPane.loading', label)}></div>`;
    case 'failed': return html`<div class="fence" part="fence">
      <span class="mark">${circleAlertIcon}</span>
      <h3>${words.term('productivityPane.failed', label)}</h3>
      <p class="muted">${words.term('productivityPane.failedHint')}</p>
      <button class="button" part="retry-button" @click=${retry}>${refreshIcon}${words.term('actions.retry')}</button>
    </div>`;
  }
}

import { circleAlertIcon, circleDashedIcon, refreshIcon, type WordsController } from '@session-desk/controllers';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageStatus } from './place.js';

/** What the agent can do about a page that is not there. */
export interface FenceActs {
  readonly retry: () => void;
  /** To give it up; absent where it cannot be closed from here. */
  readonly close?: (() => void) | undefined;
}

/** What stands in the place of a page that is not there: that it loads, that it failed and can be tried again, or that nobody has registered its type. */
export function fence(status: PageStatus, label: string, tabType: string, words: WordsController, { retry, close }: FenceActs): TemplateResult | typeof nothing {
  switch (status) {
    case 'ready': return nothing;
    case 'loading': return html`<div class="loading" part="progress" role="progressbar" aria-label=${words.term('sessionStage.loading', label)}></div>`;
    case 'failed': return html`
      <div class="fence" part="fence" role="tabpanel" aria-label=${label}>
        <span class="mark danger">${circleAlertIcon}</span>
        <h2>${words.term('sessionStage.failed', label)}</h2>
        <p class="muted">${words.term('sessionStage.failedHint')}</p>
        <button class="button" part="retry-button" @click=${retry}>${refreshIcon}${words.term('actions.retry')}</button>
      </div>`;
    case 'unregistered': return html`
      <div class="fence" part="fence" role="tabpanel" aria-label=${label}>
        <span class="mark">${circleDashedIcon}</span>
        <h2><bdi>${label}</bdi></h2>
        <p class="waiting" role="status">${words.term('sessionStage.unregistered', words.nameOf(tabType))}</p>
        <p class="muted">${words.term('sessionStage.unregisteredHint')}</p>
        <div class="acts">
          <button class="button" part="retry-button" @click=${retry}>${refreshIcon}${words.term('actions.retry')}</button>
          ${close ? html`<button class="button quiet" part="close-button" @click=${close}>${words.term('actions.close')}</button>` : nothing}
        </div>
      </div>`;
  }
}

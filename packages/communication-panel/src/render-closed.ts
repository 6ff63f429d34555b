import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '@session-desk/controllers';
import type { Talk } from './panel-conversation.js';

/** What stands in the composer's place while nothing can be sent: why, and what comes next. A reply that was begun stays readable. */
export function renderClosed(talk: Talk, words: WordsController, name: string): TemplateResult {
  const [title, hint] = wordsOf(talk, words, name);
  const unsent = talk.draft?.text ?? '';
  return html`<div class="closed" part="closed">
    <p class="closed-title">${title}</p>
    <p class="muted">${hint}</p>
    ${unsent === '' ? nothing : html`<figure class="unsent"><figcaption>${words.term('communicationPanel.unsentReply')}</figcaption><blockquote><p dir="auto">${unsent}</p></blockquote></figure>`}
  </div>`;
}

function wordsOf({ status, customerGone }: Talk, words: WordsController, name: string): readonly [title: string, hint: string] {
  switch (status) {
    case 'active': return ['', ''];
    case 'wrap-up': return [customerGone ? words.term('communicationPanel.endedByCustomer', name) : words.term('communicationPanel.endedByYou'), words.term('communicationPanel.wrapUpHint')];
    case 'waiting': return [words.term('communicationPanel.waitingTitle', name), words.term('communicationPanel.waitingHint')];
    case 'open': return [words.term('communicationPanel.openTitle'), words.term('communicationPanel.openHint')];
    case 'closed': return [words.term('communicationPanel.closedTitle'), words.term('communicationPanel.closedHint')];
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { alertTriangleIcon, type WordsController } from '@session-desk/controllers';
import { lastOfCustomer } from './panel-conversation.js';
import type { Thread } from './thread.js';

const QUOTED = 3;

/** What is said when the customer wrote after the reply was begun (V5): a line while the agent writes, and the new words themselves once it would be sent. */
export function renderOvertaken(thread: Thread, words: WordsController, name: string, acts: { readonly send: () => void; readonly keep: () => void }): TemplateResult | typeof nothing {
  const count = thread.overtakenBy;
  if (count === 0) return nothing;
  const title = words.term('communicationPanel.overtaken', name, count);
  if (!thread.isWarned) return html`<p class="overtaken" id="overtaken-${thread.number}">${alertTriangleIcon}<span>${title}</span></p>`;
  const quoted = lastOfCustomer(thread.talk, Math.min(count, QUOTED));
  return html`<div class="overtaken asked" part="warning" role="group" aria-labelledby="overtaken-${thread.number}">
    <p id="overtaken-${thread.number}">${alertTriangleIcon}<span>${title}. ${words.term('communicationPanel.overtakenQuestion')}</span></p>
    ${count > quoted.length ? html`<p class="faint">${words.term('communicationPanel.earlier', count - quoted.length)}</p>` : nothing}
    ${quoted.map(({ text }) => html`<blockquote><p dir="auto">${text}</p></blockquote>`)}
    <div class="overtaken-buttons">
      <button class="button small" @click=${acts.keep}>${words.term('communicationPanel.keepWriting')}</button>
      <button class="button small primary" @click=${(event: MouseEvent) => { if (event.detail < 2) acts.send(); }}>${words.term('communicationPanel.sendAnyway')}</button>
    </div>
  </div>`;
}

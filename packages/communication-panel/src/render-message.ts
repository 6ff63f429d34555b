import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '@session-desk/core';
import { checkIcon, circleAlertIcon, clockIcon, type WordsController } from '@session-desk/controllers';
import { beginsDay, beginsGroup } from './grouping.js';
import { linkedText } from './linked-text.js';
import type { MessageWords } from './message-words.js';

/** How messages look: bubbles, the lines of a transcript, or letters. */
export type LogLook = 'bubbles' | 'transcript' | 'letters';

/** What rows of one log share. */
export interface RowScene {
  readonly words: WordsController;
  readonly texts: MessageWords;
  readonly look: LogLook;
  readonly retry: (messageId: string) => void;
  readonly discard: (messageId: string) => void;
}

/**
 * One message. Only the first of a group shows who spoke and when; the others say it to assistive technology. It takes its name from all
 * of its content by pointing at itself, and an own message is not read out: the agent has just written it.
 */
export function renderMessage(scene: RowScene, id: string, message: Message, before: Message | undefined): TemplateResult {
  const { from, status } = message;
  const first = beginsGroup(message, before);
  return html`<div class="item ${from} ${status} ${first ? 'first' : ''}" role="listitem" tabindex="-1" id=${id} aria-labelledby=${id} aria-live=${from === 'agent' ? 'off' : nothing}>
    ${beginsDay(message, before) ? html`<p class="day"><span>${scene.words.day(message.at)}</span></p>` : nothing}
    <p class=${first ? 'who' : 'who visually-hidden'}>${renderWho(scene, message)}</p>
    ${scene.look === 'letters' && from !== 'system' ? renderLetterHead(scene, message) : nothing}
    <div class="bubble"><span dir="auto">${linkedText(message.text).map(({ text, href }) => (href === undefined ? text : html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`))}</span></div>
    ${renderDelivery(scene, message)}
  </div>`;
}

function speakerOf({ texts }: RowScene, { from, author }: Message): string {
  return from === 'agent' ? texts.speakers.agent : (author ?? texts.speakers[from]);
}

function renderWho(scene: RowScene, message: Message): TemplateResult {
  return html`<bdi class="speaker">${speakerOf(scene, message)}</bdi> <time dir="auto" datetime=${new Date(message.at).toISOString()}>${scene.words.time(message.at)}</time>`;
}

function renderLetterHead(scene: RowScene, message: Message): TemplateResult {
  const { texts } = scene;
  const to = message.from === 'customer' ? texts.speakers.agent : texts.customer;
  return html`<dl class="letter-head">
    <div><dt>${texts.to}</dt><dd><bdi>${to}</bdi></dd></div>
    ${texts.subject === '' ? nothing : html`<div class="letter-subject"><dd dir="auto">${texts.subject}</dd></div>`}
  </dl>`;
}

function renderDelivery(scene: RowScene, message: Message): TemplateResult | typeof nothing {
  const { texts, words } = scene;
  switch (message.status) {
    case 'received': return nothing;
    case 'held': case 'queued': return html`<p class="delivery">${clockIcon}<span>${texts.sending}</span></p>`;
    case 'delivered': return html`<p class="delivery">${checkIcon}<span>${texts.delivered}</span></p>`;
    case 'failed': return html`<div class="delivery">
      ${circleAlertIcon}<span>${words.term('communicationPanel.notSent', message.reason ?? '')}</span>
      <button class="button small" aria-label=${words.term('communicationPanel.retryMessage', message.text)} @click=${() => { scene.retry(message.id); }}>${texts.retry}</button>
      <button class="button small quiet" aria-label=${words.term('communicationPanel.discardMessage', message.text)} @click=${() => { scene.discard(message.id); }}>${texts.discard}</button>
    </div>`;
  }
}

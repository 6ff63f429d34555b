import { bookIcon, circleAlertIcon, circleCheckIcon, xIcon, type WordsController } from '@session-desk/controllers';
import type { Card, Message } from '@session-desk/core';
import { html, nothing, type TemplateResult } from 'lit';
import { quoteOf } from '../quote-of.js';

/** How the last action on a card went, in words. */
export interface CardOutcome {
  readonly ok: boolean;
  readonly text: string;
}

/** What a card shows, and what it asks for. */
export interface AssistCard {
  readonly card: Card;
  /** The message that the card is about. */
  readonly message: Message | undefined;
  readonly outcome: CardOutcome | undefined;
  readonly onOpen: (articleId: string) => void;
  readonly onDismiss: () => void;
}

/** One card: its title and fields, the message it is about, its article, and how the last action went. */
export function assistCard({ card, message, outcome, onOpen, onDismiss }: AssistCard, words: WordsController): TemplateResult {
  const { title, fields, articleId } = card;
  const dismiss = words.term('tools.dismissOf', title);
  return html`<li class="item">
    <div class="top"><h3 class="name"><bdi>${title}</bdi></h3>
      <button class="button quiet icon-button small dismiss" aria-label=${dismiss} data-tooltip=${words.term('actions.dismiss')} @click=${onDismiss}>${xIcon}</button></div>
    ${fields.length > 0 ? html`<dl class="fields">${fields.map(({ name, value }) => html`<div><dt><bdi>${name}</bdi></dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>` : nothing}
    ${message ? html`<span class="because">${words.term('tools.becauseOf')} <q dir="auto">${quoteOf(message.text)}</q></span>` : nothing}
    ${articleId === undefined && !outcome ? nothing : html`<div class="actions">
      ${articleId === undefined ? nothing : html`<button class="button small" data-open @click=${() => { onOpen(articleId); }}>${bookIcon}${words.term('tools.openArticle')}<span class="visually-hidden">: ${title}</span></button>`}
      ${outcome ? html`<span class="outcome ${outcome.ok ? 'success' : 'danger'}">${outcome.ok ? circleCheckIcon : circleAlertIcon}${outcome.text}</span>` : nothing}
    </div>`}
  </li>`;
}

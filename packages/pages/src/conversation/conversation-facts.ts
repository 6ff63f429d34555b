import { html, type TemplateResult } from 'lit';
import type { Conversation, SentimentLevel } from '@session-desk/core';
import { angryIcon, frownIcon, annoyedIcon, infoIcon, laughIcon, mehIcon, smileIcon, type WordsController } from '@session-desk/controllers';
import { card, fact, type Piece } from '../looks/pieces.js';
import { statusLabel } from '../records/field-words.js';

/** What is known about a conversation: how it came, where it stands, how long the customer has waited, how they seem to feel. */
export function factsCard(words: WordsController, conversation: Conversation, now: number): TemplateResult {
  const { channel, queue, workStream, status, startedAt, waitingSince, sentiment, messages, customerGone } = conversation;
  const waiting = waitingSince === undefined
    ? html`<span class="muted">${words.term('pages.answered')}</span>`
    : html`<span class="numeric ${now - waitingSince > LONG_MS ? 'long' : ''}">${words.duration(now - waitingSince)}</span>`;
  return card(infoIcon, words.term('pages.about'), html`<dl class="facts">
    ${fact(words.term('pages.channel'), html`<span class="channel ${channel}">${words.nameOf(channel)}</span>`, words)}
    ${fact(words.term('pages.queue'), queue ?? '', words)}
    ${workStream === undefined ? '' : fact(words.term('pages.workStream'), workStream, words)}
    ${fact(words.term('pages.status'), customerGone ? words.term('pages.gone') : statusLabel(words, status), words)}
    ${fact(words.term('pages.started'), html`<span data-tooltip=${words.ago(startedAt, now)}>${words.time(startedAt)}</span>`, words)}
    ${fact(words.term('pages.waiting'), waiting, words)}
    ${fact(words.term('pages.messages'), words.number(messages.count), words)}
    ${fact(words.term('pages.sentiment'), html`<span class="sentiment ${sentiment}">${sentimentIcon(sentiment)}${words.nameOf(sentiment)} <span class="faint">(${words.term('actions.estimate')})</span></span>`, words)}
  </dl>`);
}

/** From when on waiting stands out. */
const LONG_MS = 120_000;

function sentimentIcon(level: SentimentLevel): Piece {
  switch (level) {
    case 'very-negative': return angryIcon;
    case 'negative': return frownIcon;
    case 'slightly-negative': return annoyedIcon;
    case 'neutral': return mehIcon;
    case 'slightly-positive': case 'positive': return smileIcon;
    case 'very-positive': return laughIcon;
  }
}

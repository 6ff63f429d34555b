import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '@session-desk/core';
import { briefcaseIcon, externalLinkIcon, userIcon, type WordsController } from '@session-desk/controllers';
import { card, fact, failure, initials, skeleton, type Piece } from '../looks/pieces.js';
import { priorityChip, statusChip } from '../looks/status-chip.js';
import { fieldLabel, textOf } from '../records/field-words.js';
import type { RecordController } from '../records/record-controller.js';

/** Who the customer is, and the way to their page. */
export function customerCard(words: WordsController, { customer }: Conversation, watched: RecordController, open: () => void): TemplateResult {
  const { record } = watched;
  const name = textOf(record, 'name') || customer.name || customer.account || '';
  const level = textOf(record, 'level');
  const action = record ? openButton(words.term('pages.openCustomer', name), open) : nothing;
  const body = html`
    <div class="person"><span class="mark" aria-hidden="true">${initials(name) || userIcon}</span>
      <span class="main"><strong><bdi>${name || words.term('pages.recordUnnamed')}</bdi></strong>${level ? html` <span class="chip"><bdi>${level}</bdi></span>` : nothing}</span></div>
    ${record ? html`<dl class="facts">${['email', 'phone', 'account', 'since'].filter((field) => field !== 'account' || textOf(record, field) !== '').map((field) => fact(fieldLabel(words, field), textOf(record, field), words))}</dl>`
      : waitingFor(words, watched, words.term('pages.customerNone'))}`;
  return card(userIcon, words.nameOf('customer'), body, action);
}

/** The case that it is about, and the way to its form. */
export function caseCard(words: WordsController, { subject }: Conversation, watched: RecordController, open: () => void): TemplateResult {
  const { record } = watched;
  const title = textOf(record, 'title') || subject || '';
  const action = record ? openButton(words.term('pages.openCase', title), open) : nothing;
  const description = textOf(record, 'description');
  const body = record
    ? html`<div class="about-case"><p class="name-line"><bdi>${title}</bdi></p>
        ${description ? html`<p class="sub" dir="auto">${description}</p>` : nothing}
        <p class="chips">${statusChip(words, textOf(record, 'status'))}${priorityChip(words, textOf(record, 'priority'))}</p></div>`
    : waitingFor(words, watched, words.term('pages.caseNone'));
  return card(briefcaseIcon, words.nameOf('case'), body, action);
}

function waitingFor(words: WordsController, { status, retry }: RecordController, none: string): Piece {
  switch (status) {
    case 'none': return html`<p class="hint">${none}</p>`;
    case 'unknown': return html`<p class="hint">${words.term('pages.recordUnknown')}</p>`;
    case 'failed': return failure(words, retry);
    case 'loading': case 'ready': return skeleton(words);
  }
}

function openButton(label: string, open: () => void): TemplateResult {
  return html`<button class="button quiet small icon-button" aria-label=${label} data-tooltip=${label} @click=${open}>${externalLinkIcon}</button>`;
}

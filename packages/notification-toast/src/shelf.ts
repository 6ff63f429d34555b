import { html, type TemplateResult } from 'lit';
import { VISIBLE_OFFERS, type Offer } from '@session-desk/core';
import { renderNotice } from './notice-card.js';
import type { NoticeGroup } from './notice-group.js';
import { renderOffer, type OfferLooks } from './offer-card.js';
import { VISIBLE_NOTICES } from './passive-notices.js';
import type { SessionTitle } from './session-titles.js';
import { renderStack } from './stack.js';

/** All toasts: the offers in the order of their deadlines, below them the notices. */
export function renderShelf(offers: readonly Offer[], groups: readonly NoticeGroup[], titles: ReadonlyMap<string, SessionTitle>, looks: OfferLooks): TemplateResult {
  const { words, now } = looks;
  return html`<div class="shelf scroll">
    ${renderStack(offers, (offer) => offer.id, (offer) => renderOffer(offer, looks), VISIBLE_OFFERS, (count) => words.term('notificationToast.moreOffers', count))}
    ${renderStack(groups, (group) => group.key, (group) => renderNotice(group, titles, now, words), VISIBLE_NOTICES, (count) => words.term('notificationToast.moreNotices', count))}
  </div>`;
}

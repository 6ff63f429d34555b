import { html, nothing, type TemplateResult } from 'lit';
import { bellIcon, channelIcons, xIcon, type WordsController } from '@session-desk/controllers';
import type { Notice, Offer, OfferOutcome } from '@session-desk/core';
import { levelIcon } from './notice-card.js';
import { offerTitle, textOf } from './notice-words.js';

interface Entry { readonly key: string; readonly at: number; readonly look: string; readonly icon: TemplateResult; readonly text: string; readonly outcome?: string | undefined }

const missed: ReadonlySet<OfferOutcome> = new Set(['timed-out', 'queue-limit', 'queue-timeout']);

/** The bell, with how many offers ask, and the list that it opens. */
export function renderBell(shown: { readonly isUseful: boolean; readonly asking: number; readonly list: TemplateResult | undefined }, onToggle: (event: Event) => void, words: WordsController): TemplateResult {
  const label = words.term('notificationToast.history');
  return html`<button class="button quiet icon-button bell" part="history-button" aria-haspopup="dialog" ?hidden=${!shown.isUseful} popovertarget="history">
      ${bellIcon}<span class="visually-hidden">${label}</span>${shown.asking > 0 ? html`<span class="badge danger" aria-hidden="true">${words.number(shown.asking)}</span>` : nothing}
    </button>
    <div class="menu past" part="history" id="history" popover="auto" role="dialog" aria-label=${label} @toggle=${onToggle}>
      <div class="past-head"><h2>${label}</h2>
        <button class="button quiet icon-button small" popovertarget="history" popovertargetaction="hide" aria-label=${words.term('actions.close')}>${xIcon}</button></div>
      ${shown.list ?? nothing}
    </div>`;
}

/** What happened, the latest first: every offer with how it ended (N2), and the last notices (N7). */
export function renderHistory(settled: readonly Offer[], notices: readonly Notice[], now: number, words: WordsController): TemplateResult {
  const entries = [...settled.map((offer) => ofOffer(offer, words)), ...notices.map((notice) => ofNotice(notice, words))].sort((left, right) => right.at - left.at);
  if (entries.length === 0) return html`<p class="empty muted">${words.term('notificationToast.historyEmpty')}</p>`;
  return html`<ol class="entries scroll" role="list" tabindex="0" aria-label=${words.term('notificationToast.history')}>${entries.map((entry) => html`<li class="entry ${entry.look}">
    <span class="level">${entry.icon}</span>
    <div class="text"><p class="headline"><bdi>${entry.text}</bdi></p>
      <p class="latest">${entry.outcome ? html`${entry.outcome} · ` : nothing}<time datetime=${new Date(entry.at).toISOString()}>${now - entry.at < 3_600_000 ? words.ago(entry.at, now) : words.time(entry.at)}</time></p></div>
  </li>`)}</ol>`;
}

function ofOffer(offer: Offer, words: WordsController): Entry {
  const { outcome } = offer;
  return {
    key: offer.id, at: offer.settledAt ?? offer.presentedAt, icon: channelIcons[offer.channel], look: outcome && missed.has(outcome) ? 'missed' : 'settled',
    text: `${words.nameOf(offer.channel)} · ${offerTitle(offer, words)}`, outcome: outcome && words.term(`notificationToast.${outcome}`),
  };
}

function ofNotice(notice: Notice, words: WordsController): Entry {
  return { key: notice.id, at: notice.at, icon: levelIcon[notice.level], look: notice.level, text: textOf(notice, words) };
}

import { html, nothing, svg, type TemplateResult } from 'lit';
import { channelIcons, checkIcon, externalLinkIcon, loaderIcon, phoneIcon, type WordsController } from '@session-desk/controllers';
import type { Offer } from '@session-desk/core';
import { offerTitle, secondsUntil } from './notice-words.js';

/** What an offer's card shows beside the offer. */
export interface OfferLooks {
  readonly words: WordsController;
  readonly now: number;
  readonly acceptLabel: string;
  readonly rejectLabel: string;
  readonly canReject: boolean;
  /** The offer that shows all it has; the others stand in one line. */
  readonly openId: string | undefined;
}

/** From here on, in seconds, the time is short: it is said once, and shown in another colour. */
export const SHORT_OF_TIME = 20;

/** Whether an offer can be rejected; what was assigned cannot. */
export function isRejectable(offer: Offer, canReject: boolean): boolean {
  return canReject && !offer.autoAssign && !offer.accepting;
}

/**
 * An offer that asks: a dialog that takes no focus by itself. What its buttons do stands in `data-do`. Open or in one line it has the same
 * nodes, so that the focus stays where it is when another opens.
 */
export function renderOffer(offer: Offer, looks: OfferLooks): TemplateResult {
  const { words } = looks;
  const title = offerTitle(offer, words);
  const channel = words.nameOf(offer.channel);
  const kind = words.term(offer.autoAssign ? 'notificationToast.assigned' : 'notificationToast.incoming');
  const fields = fieldsOf(offer, title);
  const isOpen = offer.id === looks.openId;
  return html`<li class="item" data-offer=${offer.id}>
    <div class="toast offer ${offer.channel} ${isOpen ? '' : 'compact'}" part="offer" role="alertdialog" tabindex="-1" aria-labelledby="title-${offer.id}" aria-describedby="fields-${offer.id}" aria-busy=${String(offer.accepting)}>
      <div class="head">
        <span class="tile">${channelIcons[offer.channel]}</span>
        <div class="heading">
          <h3 class="title" id="title-${offer.id}"><span class="visually-hidden">${channel}: </span><span class="title-text" dir="auto">${title}</span></h3>
          <p class="kind" dir=${isOpen ? nothing : 'auto'}>${isOpen ? `${channel} · ${kind}` : (fields[0]?.value ?? kind)}</p>
        </div>
        ${renderCountdown(offer, looks)}
        <button class="show" data-do="show" aria-expanded="false" ?hidden=${isOpen}><span class="visually-hidden">${words.term('notificationToast.showOffer', title)}</span></button>
      </div>
      <dl class="fields" id="fields-${offer.id}" ?hidden=${!isOpen}>${fields.map(({ name, value }) => html`<div><dt>${words.nameOf(name)}</dt><dd><bdi>${name === 'language' ? words.languageName(value) : value}</bdi></dd></div>`)}</dl>
      <div class="buttons">${renderAccept(offer, title, looks)}${isOpen ? renderReject(offer, title, looks) : nothing}</div>
    </div>
  </li>`;
}

/** At most four fields (N1), without one that only repeats the title. */
function fieldsOf({ fields }: Offer, title: string): Offer['fields'] {
  return fields.filter(({ value }) => value !== title).slice(0, 4);
}

function renderAccept(offer: Offer, title: string, { words, acceptLabel }: OfferLooks): TemplateResult {
  if (offer.accepting) return html`<button class="button primary" part="accept-button" data-do="wait" aria-disabled="true"><span class="spin">${loaderIcon}</span><span class="label-text">${words.term('notificationToast.accepting')}</span></button>`;
  const label = offer.autoAssign ? words.term('notificationToast.open') : acceptLabel || words.term('notificationToast.accept');
  const icon = offer.autoAssign ? externalLinkIcon : offer.channel === 'voice' ? phoneIcon : checkIcon;
  return html`<button class="button primary" part="accept-button" data-do="accept" aria-label=${words.term('notificationToast.acceptOf', label, title)}>${icon}<span class="label-text">${label}</span></button>`;
}

function renderReject(offer: Offer, title: string, { words, rejectLabel, canReject }: OfferLooks): TemplateResult | typeof nothing {
  if (!isRejectable(offer, canReject)) return nothing;
  const label = rejectLabel || words.term('notificationToast.reject');
  return html`<button class="button" part="reject-button" data-do="decline" aria-label=${words.term('notificationToast.acceptOf', label, title)}>${label}</button>`;
}

/** A ring that empties, around the time that is left; routing owns the deadline, so it runs whether anybody looks or not. */
function renderCountdown({ deadline, presentedAt }: Offer, { words, now }: OfferLooks): TemplateResult {
  const left = secondsUntil(deadline, now);
  const share = Math.min(1, Math.max(0, (deadline - now) / Math.max(1, deadline - presentedAt)));
  return html`<span class="countdown ${left <= SHORT_OF_TIME ? 'short' : ''}" part="countdown" role="timer" aria-label=${words.term('notificationToast.timeLeft')}>
    <svg class="ring" viewBox="0 0 36 36" aria-hidden="true">${svg`<circle class="track" cx="18" cy="18" r="16" pathLength="100"></circle><circle class="rest" cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${(share * 100).toFixed(1)} 100"></circle>`}</svg>
    <span class="numeric">${left < 1000 ? words.number(left) : words.duration(left * 1000)}</span>
  </span>`;
}

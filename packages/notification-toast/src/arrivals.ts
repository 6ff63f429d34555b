import type { AnnounceController, WordsController } from '@session-desk/controllers';
import type { Offer } from '@session-desk/core';
import type { NoticeGroup } from './notice-group.js';
import { headlineOf, offerTitle, secondsUntil, textOf } from './notice-words.js';
import { SHORT_OF_TIME } from './offer-card.js';
import type { SessionTitle } from './session-titles.js';

/** Says what arrives, once: an offer when it comes on screen and again when its time is short; a notice when it comes. */
export class Arrivals {
  readonly #announce: AnnounceController;
  readonly #words: WordsController;
  #offers: ReadonlyMap<string, 'arrived' | 'short'> = new Map();
  #notices: ReadonlySet<object> = new Set();

  constructor(announce: AnnounceController, words: WordsController) {
    this.#announce = announce;
    this.#words = words;
  }

  /** Tells the offers that are on screen now. */
  tellOffers(shown: readonly Offer[], now: number): void {
    const words = this.#words;
    const told = new Map<string, 'arrived' | 'short'>();
    for (const offer of shown) {
      const before = this.#offers.get(offer.id);
      const left = secondsUntil(offer.deadline, now);
      const isShort = left <= SHORT_OF_TIME;
      const title = offerTitle(offer, words);
      if (!before) this.#alert(offer.id, words.term('notificationToast.offerFor', words.nameOf(offer.channel), title, left));
      else if (before === 'arrived' && isShort && !offer.accepting) this.#alert(offer.id, words.term('notificationToast.secondsLeft', title, left));
      told.set(offer.id, isShort ? 'short' : (before ?? 'arrived'));
    }
    this.#offers = told;
  }

  /** Tells the notices that are on screen now; an error interrupts. */
  tellNotices(groups: readonly NoticeGroup[], titles: ReadonlyMap<string, SessionTitle>): void {
    for (const group of groups) {
      const fresh = group.notices.filter((notice) => !this.#notices.has(notice));
      if (fresh.length === 0) continue;
      const headline = headlineOf(group, titles, this.#words);
      const text = group.notices.length > 1 ? `${headline}. ${textOf(group.latest, this.#words)}` : headline;
      this.#announce.say(text, { source: `notice:${group.key}`, urgent: group.level === 'error' });
    }
    this.#notices = new Set(groups.flatMap((group) => group.notices));
  }

  #alert(offerId: string, text: string): void {
    this.#announce.say(text, { source: `offer:${offerId}`, urgent: true });
  }
}

import { lastOf } from '../collection.js';
import type { Offer } from './model.js';

/** How many offers are on screen at once; the rest waits in the order of deadlines (N3). */
export const VISIBLE_OFFERS = 3;

/** An offer that was on screen for less than this, in milliseconds, was not seen (N2). */
export const GLIMPSE = 1000;

const SETTLED = 50;

/** Whether an offer still asks. */
export function isOpen(offer: Offer): boolean {
  return offer.outcome === undefined;
}

/** Open offers by deadline, those with the earliest first, then the last 50 settled; the first three are shown from now on. */
export function queued(offers: readonly Offer[], at: number): readonly Offer[] {
  const open = offers.filter(isOpen).sort((left, right) => left.deadline - right.deadline);
  return [...open.map((offer, place) => placed(offer, place, at)), ...lastOf(offers.filter((offer) => !isOpen(offer)), SETTLED)];
}

/** An offer that more urgent ones push from the screen before anybody could see it waits again as if it had never been there. */
function placed(offer: Offer, place: number, at: number): Offer {
  if (place < VISIBLE_OFFERS) return offer.shownAt === undefined ? { ...offer, shownAt: at } : offer;
  return offer.shownAt !== undefined && at - offer.shownAt < GLIMPSE ? { ...offer, shownAt: undefined } : offer;
}

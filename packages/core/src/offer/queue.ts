import { lastOf } from '../collection.js';
import type { Offer } from './model.js';

/** How many offers are on screen at once; the rest waits in the order of deadlines (N3). */
export const VISIBLE_OFFERS = 3;

const SETTLED = 50;

/** Whether an offer still asks. */
export function isOpen(offer: Offer): boolean {
  return offer.outcome === undefined;
}

/** Open offers by deadline, those with the earliest first, then the last 50 settled; the first three are shown from now on. */
export function queued(offers: readonly Offer[], at: number): readonly Offer[] {
  const open = offers.filter(isOpen).sort((left, right) => left.deadline - right.deadline);
  const shown = open.map((offer, place) => (place < VISIBLE_OFFERS && offer.shownAt === undefined ? { ...offer, shownAt: at } : offer));
  return [...shown, ...lastOf(offers.filter((offer) => !isOpen(offer)), SETTLED)];
}

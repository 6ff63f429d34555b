import { VISIBLE_OFFERS, type Offer } from '@session-desk/core';

/** In a window so narrow, an open offer that floats would hide half the work. */
const NARROW = '(max-width: 480px)';

/** Which offer shows all it has: the one that the agent opened while that is on screen, else the one with the earliest deadline. */
export class OpenOffer {
  #chosen: string | undefined;

  /** Opens an offer in place of the one that is open. */
  show(offerId: string): void {
    this.#chosen = offerId;
  }

  /** The id of the open one; `undefined` without offers, and where they float over a narrow window until one is chosen. A choice that has gone is forgotten. */
  among(offers: readonly Offer[], floats: boolean): string | undefined {
    if (!offers.slice(0, VISIBLE_OFFERS).some(({ id }) => id === this.#chosen)) this.#chosen = undefined;
    return this.#chosen ?? (floats && matchMedia(NARROW).matches ? undefined : offers[0]?.id);
  }
}

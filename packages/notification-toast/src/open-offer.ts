import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { VISIBLE_OFFERS, type Offer } from '@session-desk/core';

/** In a window so narrow, an open offer that floats would hide half the work. */
const NARROW = '(max-width: 480px)';

/** Which offer shows all it has: the one that the agent opened while that is on screen, else the one with the earliest deadline. */
export class OpenOffer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #narrow: MediaQueryList | undefined;
  #chosen: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @internal A window that becomes narrow, or wide, is heard of at once, not at the next tick of the clock. */
  hostConnected(): void {
    this.#narrow ??= matchMedia(NARROW);
    this.#narrow.addEventListener('change', this.#onChange);
  }

  /** @internal */
  hostDisconnected(): void {
    this.#narrow?.removeEventListener('change', this.#onChange);
  }

  /** Opens an offer in place of the one that is open. */
  show(offerId: string): void {
    this.#chosen = offerId;
    this.#host.requestUpdate();
  }

  /** The id of the open one; `undefined` without offers, and where they float over a narrow window until one is chosen. A choice that has gone is forgotten. */
  among(offers: readonly Offer[], floats: boolean): string | undefined {
    if (!offers.slice(0, VISIBLE_OFFERS).some(({ id }) => id === this.#chosen)) this.#chosen = undefined;
    return this.#chosen ?? (floats && this.#narrow?.matches ? undefined : offers[0]?.id);
  }

  readonly #onChange = (): void => { this.#host.requestUpdate(); };
}

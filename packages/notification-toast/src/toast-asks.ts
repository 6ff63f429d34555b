import type { BusController, BusHost } from '@session-desk/controllers';
import { acceptOffer, declineOffer, dismissNotice, undoCloseSession, undoEnd, type Notice } from '@session-desk/core';
import type { NoticeGroup } from './notice-group.js';
import { ConversationUndoEndEvent, NoticeDismissEvent, OfferAcceptEvent, OfferDeclineEvent, SessionUndoCloseEvent } from './notification-toast.events.js';

/** What the toasts ask for: an intent each, then the command, unless the intent was cancelled. What only the toasts know of is told to them. */
export class ToastAsks<Host extends BusHost> {
  readonly #host: Host;
  readonly #bus: BusController<Host>;
  readonly #show: (offerId: string) => void;

  constructor(host: Host, bus: BusController<Host>, show: (offerId: string) => void) {
    this.#host = host;
    this.#bus = bus;
    this.#show = show;
  }

  /** Does what the pressed button of a toast says in `data-do`. */
  press(event: Event, groups: readonly NoticeGroup[]): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const { offer, notice } = button?.closest<HTMLElement>('.item')?.dataset ?? {};
    const group = groups.find(({ key }) => key === notice);
    switch (button?.dataset['do']) {
      case 'accept': if (offer !== undefined) this.accept(offer); break;
      case 'decline': if (offer !== undefined) this.decline(offer); break;
      case 'show': if (offer !== undefined) this.#show(offer); break;
      case 'undo': if (group) this.#undo(group.latest); break;
      case 'dismiss': this.dismiss(group?.notices ?? []); break;
      case undefined:
    }
  }

  /** Accepts an offer. */
  accept(offerId: string): void {
    if (this.#host.dispatchEvent(new OfferAcceptEvent(offerId))) void this.#bus.ask(acceptOffer(offerId));
  }

  /** Declines an offer. */
  decline(offerId: string): void {
    if (this.#host.dispatchEvent(new OfferDeclineEvent(offerId))) void this.#bus.ask(declineOffer(offerId));
  }

  /** Takes notices from the screen. */
  dismiss(notices: readonly Notice[]): void {
    for (const { id } of notices) if (this.#host.dispatchEvent(new NoticeDismissEvent(id))) void this.#bus.ask(dismissNotice(id));
  }

  #undo({ code, sessionId, values: { conversationId } }: Notice): void {
    if (code === 'conversation-ending' && typeof conversationId === 'string') {
      if (this.#host.dispatchEvent(new ConversationUndoEndEvent(conversationId))) void this.#bus.ask(undoEnd(conversationId));
    } else if (sessionId !== undefined && this.#host.dispatchEvent(new SessionUndoCloseEvent(sessionId))) void this.#bus.ask(undoCloseSession(sessionId));
  }
}

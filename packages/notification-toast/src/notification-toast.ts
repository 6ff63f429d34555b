import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { selectNoticeHistory, selectNotices, selectOpenOffers, selectSettledOffers, VISIBLE_OFFERS, type Notice, type Offer } from '@session-desk/core';
import { AnnounceController, baseStyles, BusController, ClockController, overlayStyles, putBeside, topmostModal, actionsWords, namesWords, noticesWords, notificationToastWords, WordsController, type BusHost } from '@session-desk/controllers';
import { Arrivals } from './arrivals.js';
import { FocusReturn } from './focus-return.js';
import { renderBell, renderHistory } from './history-list.js';
import { textOf } from './notice-words.js';
import { isRejectable } from './offer-card.js';
import { OpenOffer } from './open-offer.js';
import { PassiveNotices } from './passive-notices.js';
import { sameTitles, titlesOfNotices, type SessionTitle } from './session-titles.js';
import { renderShelf } from './shelf.js';
import { ToastAsks } from './toast-asks.js';
import { TopLayer } from './top-layer.js';
import { styles } from './notification-toast.styles.js';

/**
 * What comes in: offers that ask to be accepted while their time runs, and notices that tell what happened and go by themselves. Both stand
 * in the top layer, or in a place of their own in the flow where the page has one, above any open dialog in any case, and never take the
 * focus. One offer shows all it has, the others stand in one line. In its place on the page is a bell with all that happened.
 *
 * @summary Offers, notices, and the list of past ones.
 * @fires {OfferAcceptEvent} offer-accept - The agent asks to accept an offer. Cancelable.
 * @fires {OfferDeclineEvent} offer-decline - The agent asks to decline an offer. Cancelable.
 * @fires {NoticeDismissEvent} notice-dismiss - The agent dismisses a notice, or its time is over. Cancelable.
 * @fires {ConversationUndoEndEvent} conversation-undo-end - The agent asks to take the end of a conversation back. Cancelable.
 * @fires {SessionUndoCloseEvent} session-undo-close - The agent asks to take the close of a session back. Cancelable.
 * @csspart history-button - The bell that opens the list of what happened.
 * @csspart history - That list.
 * @csspart region - What holds all toasts.
 * @csspart offer - An offer.
 * @csspart countdown - The time left to answer.
 * @csspart accept-button - What accepts an offer.
 * @csspart reject-button - What declines an offer.
 * @csspart more - How many offers or notices wait unseen.
 * @csspart notice - A notice.
 * @csspart undo-button - What takes a close or an end back.
 * @csspart dismiss-button - What dismisses a notice.
 * @cssproperty [--notification-toast-width=24em] - How wide toasts are, where there is room.
 * @cssproperty [--notification-toast-inset=1.15em] - How far they stay from the edges of the window.
 * @cssproperty [--notification-toast-inset-block=3.6em] - How far they stay from its upper edge: below a header.
 * @cssproperty [--notification-toast-area=auto] - The grid area of docked toasts.
 * @cssproperty [--notification-toast-bell-area=auto] - The grid area of the bell beside docked toasts.
 */
export class NotificationToastElement extends LitElement {
  static override readonly styles = [baseStyles, overlayStyles, styles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The offers that still ask, the earliest deadline first. */
  @property({ attribute: false }) accessor offers: readonly Offer[] = [];

  /** The offers that ended, for the list of what happened. */
  @property({ attribute: false }) accessor settled: readonly Offer[] = [];

  /** The notices that are on screen. */
  @property({ attribute: false }) accessor notices: readonly Notice[] = [];

  /** The last notices, those dismissed included, for the list of what happened. */
  @property({ attribute: false }) accessor history: readonly Notice[] = [];

  /** What the sessions are called that notices are about, by their ids. */
  @property({ attribute: false }) accessor titles: ReadonlyMap<string, SessionTitle> = new Map();

  /** What accepting is called; `Accept` in the agent's language by default. */
  @property({ attribute: 'accept-label' }) accessor acceptLabel = '';

  /** What declining is called; `Reject` in the agent's language by default. */
  @property({ attribute: 'reject-label' }) accessor rejectLabel = '';

  /** Whether offers can be declined. */
  @property({ attribute: false }) accessor canReject = true;

  /** Whether the toasts stand in the flow: bell and toasts are then two boxes of whatever lays the element out. */
  @property({ type: Boolean, reflect: true }) accessor docked = false;

  readonly #bus: BusController<this> = new BusController<this>(this)
    .bind('offers', selectOpenOffers)
    .bind('settled', selectSettledOffers)
    .bind('notices', selectNotices)
    .bind('history', selectNoticeHistory)
    .bind('titles', titlesOfNotices, { equals: sameTitles })
    .bind('acceptLabel', (state) => state.configuration.offers.acceptLabel)
    .bind('rejectLabel', (state) => state.configuration.offers.rejectLabel)
    .bind('canReject', (state) => state.configuration.offers.canReject);
  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, notices: noticesWords, notificationToast: notificationToastWords });
  readonly #asks = new ToastAsks<this>(this, this.#bus, (offerId) => { this.#open.show(offerId); });
  readonly #clock = new ClockController(this, () => this.#isShown);
  readonly #arrivals = new Arrivals(new AnnounceController(this), this.#words);
  readonly #layer = new TopLayer(this, () => this.renderRoot.querySelector<HTMLElement>('.region'), () => this.docked);
  readonly #return: FocusReturn = new FocusReturn(this, () => [...this.renderRoot.querySelectorAll('.item')], () => this.renderRoot.querySelector('.bell'));
  readonly #passive = new PassiveNotices();
  readonly #open = new OpenOffer(this);

  override connectedCallback(): void {
    if (this.#layer.isMoving) return;
    super.connectedCallback();
    document.addEventListener('focusin', this.#onPageFocus);
    // What left the document left the top layer, too.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    if (this.#layer.isMoving) return;
    super.disconnectedCallback();
    document.removeEventListener('focusin', this.#onPageFocus);
    this.#layer.comeBack();
  }

  /** Puts the focus on the first offer, else the first notice, else the bell; `false` when there is nothing to go to. Escape goes back. */
  focusFirst(): boolean {
    const target = this.renderRoot.querySelector<HTMLElement>('.region .button') ?? this.renderRoot.querySelector<HTMLElement>('.bell:not([hidden])');
    if (!target) return false;
    this.#return.remember();
    target.focus();
    return true;
  }

  /** Accepts the offer with the earliest deadline; `false` when there is none to accept. */
  acceptFirst(): boolean {
    const offer = this.offers.find(({ accepting }) => !accepting);
    if (offer) this.#asks.accept(offer.id);
    return offer !== undefined;
  }

  /** Declines the offer with the earliest deadline; `false` when there is none to decline. */
  rejectFirst(): boolean {
    const offer = this.offers.find((candidate) => isRejectable(candidate, this.canReject));
    if (offer) this.#asks.decline(offer.id);
    return offer !== undefined;
  }

  /** Opens the list of what happened; Escape closes it. */
  showHistory(): void {
    this.renderRoot.querySelector<HTMLElement>('.past')?.showPopover();
  }

  protected override willUpdate(): void {
    this.#passive.settle(this.notices, this.#clock.now, this.#isPaused);
    this.#return.expectChange();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { now } = this.#clock;
    const { acceptLabel, rejectLabel, canReject } = this;
    const looks = { words, now, acceptLabel, rejectLabel, canReject, openId: this.#open.among(this.offers, !this.docked) };
    const isUseful = this.#isShown || this.settled.length + this.history.length > 0;
    const list = this.hasUpdated && this.renderRoot.querySelector('.past:popover-open') ? renderHistory(this.settled, this.history, now, words) : undefined;
    return html`<div class="root">
      ${renderBell({ isUseful, asking: this.offers.length, list }, this.#onHistory, words)}
      <section class="region scroll" part="region" popover="manual" role="region" ?hidden=${!this.#isShown} aria-label=${words.term('notificationToast.label')} @click=${this.#onClick} @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusin} @focusout=${this.#tick} @pointerenter=${this.#tick} @pointerleave=${this.#tick}>${renderShelf(this.offers, this.#passive.groups, this.titles, looks)}</section>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#layer.settle(this.#isShown);
    this.#arrivals.tellOffers(this.offers.slice(0, VISIBLE_OFFERS), this.#clock.now);
    if (changed.has('notices')) this.#arrivals.tellNotices(this.#passive.groups, this.titles);
    this.#return.keep();
    this.#asks.dismiss(this.#passive.takeOver(this.#clock.now, (notice) => textOf(notice, this.#words)));
  }

  get #isShown(): boolean {
    return this.offers.length + this.notices.length > 0;
  }

  /** One that is read holds all of them (N7). */
  get #isPaused(): boolean {
    return document.hidden || topmostModal() !== undefined || (this.hasUpdated && this.renderRoot.querySelector('.region:is(:hover, :focus-within)') !== null);
  }

  readonly #onClick = (event: Event): void => { this.#asks.press(event, this.#passive.groups); };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#return.giveBack();
  };

  readonly #onFocusin = (event: FocusEvent): void => { this.#return.onFocusin(event); this.#tick(); };

  readonly #onHistory = (event: Event & { newState?: string }): void => {
    const bell = this.renderRoot.querySelector('.bell');
    if (event.newState === 'open' && bell) putBeside(event.currentTarget as HTMLElement, bell, 'block-end');
    this.#tick();
  };

  /** A modal that opens takes the focus: then the region must follow it. */
  readonly #onPageFocus = (): void => {
    if (this.#isShown) this.#layer.settle(true);
  };

  readonly #tick = (): void => { this.requestUpdate(); };
}

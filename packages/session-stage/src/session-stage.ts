import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { finishTabSave, type CommandInput } from '@session-desk/core';
import {
  AnnounceController, baseStyles, BusController, ClockController, DialogController, FocusPartController, actionsWords, namesWords, sessionStageWords, WordsController, type BusHost,
} from '@session-desk/controllers';
import { fence } from './fence.js';
import { GestureController } from './gesture-controller.js';
import { pageDoor, type PageWord } from './page-door.js';
import type { Place } from './place.js';
import { Places } from './places.js';
import { PageRegistry, type PageSource } from './registry.js';
import { PageErrorEvent, PageFinishSaveEvent, PageKeepViewEvent, PageMissingEvent } from './session-stage.events.js';
import type { StagePage } from './stage-page.js';
import { focusedPageIn, stagePagesSelector } from './stage-pages.js';
import { StartMounts } from './start-mounts.js';
import { giveUp } from './stub-asks.js';
import { commandOf, keptOf } from './tab-words.js';
import { styles } from './session-stage.styles.js';

/**
 * The page of the tab in focus, and every other page kept alive behind it: input, caret, selection, scroll positions and frames
 * are as they were left, whatever the agent did in between. A page that fails is fenced, with a way to try again.
 *
 * @summary Shows the page in focus and keeps the others alive.
 * @slot - The places of the pages, one `<section>` each; the stage makes them itself.
 * @slot empty - What stands there while no page is in focus.
 * @fires {PageSaveStateEvent} page-save-state - A page asks to keep its state. Cancelable.
 * @fires {PageDirtyEvent} page-dirty - A page says whether it holds unsaved input. Cancelable.
 * @fires {PageTitleEvent} page-title - A page names its tab. Cancelable.
 * @fires {PageFinishSaveEvent} page-finish-save - The save that a page was asked for has ended. Cancelable.
 * @fires {PageKeepViewEvent} page-keep-view - The agent left a page otherwise than before: scrolled, moved the caret, wrote into a plain field. Cancelable.
 * @fires {PageMissingEvent} page-missing - A page is wanted whose type nobody has registered. Cancelable, to no effect.
 * @fires {PageCloseEvent} page-close - The agent gives up a page that nobody can show. Cancelable.
 * @fires {PageErrorEvent} page-error - A page failed and is fenced. Cancelled, it is not reported to the console.
 * @csspart fence - What stands in the place of a page that failed or is not registered.
 * @csspart retry-button - Tries a page that is not there again.
 * @csspart close-button - Gives up a page that nobody can show.
 * @csspart dialog - The question before unsaved input is given up.
 * @csspart progress - The bar that shows while a page loads.
 * @cssproperty [--session-stage-surface=--desk-canvas] - The surface behind the pages.
 */
export class SessionStageElement extends LitElement {
  static override readonly styles = [baseStyles, styles];

  /** The bus of the workspace; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** Every page that is open, in any order. One that is no longer among them is taken away for good. */
  @property({ attribute: false }) accessor pages: readonly StagePage[] = [];

  /** How long a page may load before it is fenced, in milliseconds. */
  @property({ type: Number, attribute: 'load-timeout' }) accessor loadTimeout = 20_000;

  readonly #registry = new PageRegistry((name) => { this.#onRegistered(name); });
  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, sessionStage: sessionStageWords });
  readonly #announce = new AnnounceController(this);
  readonly #gestures = new GestureController(this);
  readonly #dialog = new DialogController(this);
  readonly #loading = new Set<Place>();
  readonly #places = new Places(this, this.#gestures, {
    typeOf: (name) => this.#registry.get(name),
    doorOf: (record, signal) => pageDoor(record, keptOf(this.#bus.bus?.state, record).kept, signal, (word) => { this.#onWord(record, word); }),
    changed: (place, failure) => { this.#onChanged(place, failure); },
    viewOf: (record) => keptOf(this.#bus.bus?.state, record).view,
    keepView: (record, view) => { this.#onWord(record, new PageKeepViewEvent(record.id, view)); },
    found: (place) => {
      this.#places.found(place);
      this.#focusPart.look();
    },
    missing: ({ record }) => { this.dispatchEvent(new PageMissingEvent(record.id, record.tabType)); },
  });
  readonly #bus: BusController<this> = new BusController<this>(this)
    .bind('pages', stagePagesSelector())
    .bindWith('focusedId', (_host, bus) => focusedPageIn(bus.windowId), { now: true });
  readonly #focusPart: FocusPartController = new FocusPartController(this, { name: 'page', bus: () => this.#bus.bus, giveBack: () => this.#places.giveFocusBack() });
  #focusedId: string | undefined;

  constructor() {
    super();
    new ClockController(this, () => this.#loading.size > 0);
    new StartMounts(this, () => this.#bus.bus, (pageId) => { this.#places.prepare(pageId); });
  }

  /** The id of the page in focus. A page that is known already is shown in this very assignment. */
  @property({ attribute: 'focused-id' })
  get focusedId(): string | undefined { return this.#focusedId; }
  set focusedId(id: string | undefined) {
    const before = this.#focusedId;
    this.#focusedId = id;
    if (this.hasUpdated && id !== undefined && this.#places.has(id)) this.#show(id);
    this.requestUpdate('focusedId', before);
  }

  /**
   * Registers a page type, or its `mount` alone, in the place of an earlier one of that name; pages that were waiting for it are mounted
   * when next in focus, the one in focus at once. Returns the removal; pages that stand already stay.
   */
  register(tabType: string, source: PageSource): () => void {
    return this.#registry.register(tabType, source);
  }

  /** The element that holds a page, for whoever must point at it; `undefined` until the page was in focus. */
  placeOf(pageId: string): HTMLElement | undefined {
    return this.#places.get(pageId)?.section;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    for (const place of this.#loading) place.giveUpAfter(this.loadTimeout);
    if (changed.has('pages')) for (const page of this.#places.take(this.pages)) void this.#save(page);
    this.#show(this.#focusedId);
    if (changed.has('pages')) this.#places.clear();
  }

  protected override render(): TemplateResult {
    const place = this.#places.shown;
    return html`<div class="root">
      <slot></slot>
      ${place ? fence(place.status, this.#labelOf(place.record), place.record.tabType, this.#words, { retry: this.#onRetry, close: place.record.closable ? this.#onClose : undefined }) : nothing}
      <div class="empty" ?hidden=${place !== undefined}><slot name="empty"></slot></div>
      ${this.#dialog.render()}
    </div>`;
  }

  readonly #onRetry = (): void => {
    this.#places.retry();
    this.requestUpdate();
  };

  readonly #onClose = (): void => {
    const record = this.#places.shown?.record;
    if (record) void giveUp(record, { element: this, bus: this.#bus, words: this.#words, dialog: this.#dialog, labelOf: (page) => this.#labelOf(page) });
  };

  #onRegistered(name: string): void {
    const place = this.#places.shown;
    if (place?.record.tabType !== name || place.status !== 'unregistered') return;
    place.mount();
  }

  #onChanged(place: Place, failure?: { readonly error: unknown }): void {
    if (place.status === 'loading') this.#loading.add(place);
    else this.#loading.delete(place);
    place.section.ariaBusy = place.status === 'loading' ? 'true' : null;
    const isShown = this.#places.shown === place;
    if (isShown) place.section.hidden = !place.isShowable;
    if (failure) {
      if (this.dispatchEvent(new PageErrorEvent(place.record.id, failure.error))) reportError(failure.error);
      if (isShown) this.#announce.say(this.#words.term('sessionStage.failed', this.#labelOf(place.record)));
    }
    // A page that is mounted while the stage updates is rendered by that very update.
    if (isShown || this.#loading.size > 0) queueMicrotask(() => { this.requestUpdate(); });
  }

  #onWord(record: StagePage, word: PageWord): void {
    if (this.dispatchEvent(word)) this.#ask(record, (sessionId, tabId) => commandOf(sessionId, tabId, word));
  }

  async #save(page: StagePage): Promise<void> {
    const saved = (await this.#places.get(page.id)?.save()) ?? false;
    if (this.dispatchEvent(new PageFinishSaveEvent(page.id, saved))) this.#ask(page, (sessionId, tabId) => finishTabSave(sessionId, tabId, saved));
  }

  #ask({ sessionId, tabId, id }: StagePage, command: (sessionId: string, tabId: string) => CommandInput): void {
    if (sessionId !== undefined) void this.#bus.ask(command(sessionId, tabId ?? id));
  }

  #show(id: string | undefined): void {
    this.#places.show(id);
    const place = this.#places.shown;
    if (!place) return;
    const label = this.#labelOf(place.record);
    if (place.section.ariaLabel !== label) place.section.ariaLabel = label;
  }

  #labelOf({ title, tabType }: StagePage): string {
    return title || this.#words.nameOf(tabType);
  }
}

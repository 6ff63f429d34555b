import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  AnnounceController, baseStyles, BusController, chevronDownIcon, chevronLeftIcon, chevronRightIcon, DialogController, keyedList, MenuController, rememberedRoving,
  ReorderController, reveal, TooltipController, namesWords, sessionTabStripWords, WordsController, type BusHost,
} from '@session-desk/controllers';
import { OverflowController } from './overflow-controller.js';
import { RowKeys } from './row-keys.js';
import { stripViewIn, type StripView } from './strip-view.js';
import { StripRows } from './strip-rows.js';
import { renderTab } from './strip-tab.js';
import { TabAsks } from './tab-asks.js';
import type { TabRow } from './tab-row.js';
import { titleOf } from './tab-words.js';
import { styles } from './session-tab-strip.styles.js';

/**
 * The tabs of the session in focus, its anchor first: which page is shown, which hold unsaved input, which are being saved.
 *
 * @summary The tabs of one session.
 * @slot end - At the inline end, such as a launcher that opens a tab.
 * @fires {TabFocusEvent} tab-focus - The agent asks to show a tab. Cancelable.
 * @fires {TabCloseEvent} tab-close - The agent asks to close a tab, after the dialog where it holds unsaved input. Cancelable.
 * @fires {TabMoveEvent} tab-move - The agent asks to move a tab. Cancelable.
 * @csspart list - The list of tabs.
 * @csspart tab - A tab.
 * @csspart close-button - The X of a tab, for pointers.
 * @csspart all-button - What opens the menu of all tabs.
 * @csspart dialog - The question before unsaved input goes.
 * @csspart menu - The menu of a tab, and of all tabs.
 * @csspart tooltip - The tooltip.
 * @cssproperty [--session-tab-strip-height=2.75em] - How high the strip is.
 * @cssproperty [--session-tab-strip-tab-width=15em] - How wide a tab grows at most.
 * @cssstate overflowing - There are more tabs than fit.
 */
export class SessionTabStripElement extends LitElement {
  static override readonly styles = [baseStyles, styles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The tabs in order, the anchor first; of each only `id` and `title` are required. */
  @property({ attribute: false }) accessor tabs: readonly TabRow[] = [];

  /** The tab that is shown. */
  @property({ attribute: 'focused-tab-id' }) accessor focusedTabId: string | undefined;

  /** The session whose tabs these are; its id comes with every intent. */
  @property({ attribute: 'session-id' }) accessor sessionId = '';

  /** What a host calls its page types, by their registered names; a tab without a title shows it. */
  @property({ attribute: false }) accessor typeNames: Readonly<Record<string, string>> = {};

  /** What the list is called; `Tabs` in the agent's language by default. */
  @property() accessor label = '';

  /** What shows the page of the tab in focus, such as the stage: each tab says that it controls it. */
  @property({ attribute: false }) accessor panel: Element | undefined;

  readonly #bus: BusController<this> = new BusController<this>(this).bindWith('view', (_host, bus) => stripViewIn(bus.windowId), { now: true });
  readonly #words = new WordsController(this, { names: namesWords, sessionTabStrip: sessionTabStripWords });
  readonly #announce = new AnnounceController(this);
  readonly #rows = new StripRows(() => this.renderRoot.querySelector<HTMLElement>('.tabs'));
  readonly #roving = rememberedRoving(this, { items: () => this.#rows.items, entry: () => this.#rows.items[this.#focusedAt], axis: 'horizontal', wrap: true }, { name: 'tabs', bus: () => this.#bus.bus });
  readonly #reorder = new ReorderController(this, {
    list: () => this.#rows.list, items: () => this.#rows.items, axis: 'horizontal', isFixed: (item) => this.#rows.indexOf(item) === 0,
    move: (item, position) => { this.#asks.move(this.#rows.indexOf(item), position); },
  });
  readonly #overflow = new OverflowController(this, () => this.#rows.list, (overflows) => { this.#onOverflow(overflows); });
  readonly #menu = new MenuController(this);
  readonly #dialog = new DialogController(this);
  readonly #tooltip = new TooltipController(this);
  readonly #asks = new TabAsks({ element: this, bus: this.#bus, words: this.#words, dialog: this.#dialog, menu: this.#menu, strip: this, fire: (event) => this.dispatchEvent(event) });
  readonly #internals = this.attachInternals();
  readonly #keys = new RowKeys();

  /** @internal What a bus assigns: the tabs of one session in one piece. */
  set view({ sessionId, tabs, focusedTabId }: StripView) {
    this.sessionId = sessionId;
    this.tabs = tabs;
    this.focusedTabId = focusedTabId;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#rows.expectChange();
    if (!changed.has('tabs')) return;
    const moved = this.#asks.takeMoved();
    const at = this.tabs.findIndex((tab) => tab.id === moved);
    const tab = this.tabs[at];
    if (tab) this.#announce.say(this.#words.term('sessionTabStrip.moved', titleOf(tab, this.typeNames, this.#words), at + 1, this.tabs.length));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const all = words.term('sessionTabStrip.all', this.tabs.length);
    return html`<div class="root">
      <div class="strip">
        <div class="line">
          <span class="scroll-button" aria-hidden="true" @click=${this.#onPageBack}>${chevronLeftIcon}</span>
          <div class="scroller" @wheel=${this.#overflow.onWheel}>
            <div class="tabs" part="list" role="tablist" aria-label=${this.label || words.term('sessionTabStrip.label')} ?hidden=${this.tabs.length === 0} @click=${this.#onClick}
              @auxclick=${this.#onAuxclick} @contextmenu=${this.#onContextmenu} @keydown=${this.#onKeydown} @focusin=${this.#roving.onFocusin}>${this.#renderTabs()}</div>
          </div>
          <span class="scroll-button" aria-hidden="true" @click=${this.#onPageForth}>${chevronRightIcon}</span>
        </div>
        <button class="button quiet icon-button all" part="all-button" aria-haspopup="menu" aria-label=${all} data-tooltip=${all} ?hidden=${this.tabs.length < 2} @click=${this.#onAll}>${chevronDownIcon}</button>
        <slot name="end"></slot>
      </div>
      ${this.#tooltip.render()}${this.#menu.render()}${this.#dialog.render()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const rows = this.#rows;
    const selected = rows.items[this.#focusedAt];
    const wanted = rows.wantsFocus(changed.has('sessionId'), this.#focusedAt);
    if (wanted) this.#roving.focus(wanted);
    else if (!rows.isActive && this.#roving.current !== selected) this.#roving.reset();
    if (changed.has('focusedTabId') || changed.has('sessionId')) this.#reveal();
    if (changed.has('panel') || (this.panel && changed.has('tabs'))) rows.control(this.panel);
  }

  /** Closes the tab in focus as its X does; `false` when it cannot be closed. */
  closeFocused(): boolean {
    return this.#asks.close(this.#focusedAt);
  }

  get #focusedAt(): number {
    return this.tabs.findIndex((tab) => tab.id === this.focusedTabId);
  }

  #renderTabs(): unknown {
    const { typeNames, focusedTabId } = this;
    const words = this.#words;
    const keys = this.#keys.of(this.sessionId, this.tabs.map((tab) => tab.id));
    return keyedList(this.tabs, (tab) => keys.get(tab.id), (tab, at) => renderTab(tab, at, { words, typeNames, selected: tab.id === focusedTabId }));
  }

  #reveal(): void {
    const selected = this.#rows.items[this.#focusedAt];
    const scroller = this.#rows.list?.parentElement;
    if (selected && scroller) reveal(selected, scroller);
  }

  #onOverflow(overflows: boolean): void {
    this.#internals.states[overflows ? 'add' : 'delete']('overflowing');
    // The buttons that come take room from the tabs.
    this.#reveal();
  }

  readonly #onPageBack = (): void => { this.#overflow.page(-1); };
  readonly #onPageForth = (): void => { this.#overflow.page(1); };
  readonly #onAll = (event: Event): void => { void this.#asks.openAll(event.currentTarget as HTMLElement); };

  readonly #onClick = (event: Event): void => {
    const at = this.#rows.positionOf(event);
    if ((event.target as Element).closest('.close')) this.#asks.close(at);
    else this.#asks.focus(at);
  };

  readonly #onAuxclick = (event: MouseEvent): void => {
    if (event.button === 1) this.#asks.close(this.#rows.positionOf(event));
  };

  readonly #onContextmenu = (event: Event): void => {
    const at = this.#rows.positionOf(event);
    const item = this.#rows.items[at];
    if (!item) return;
    event.preventDefault();
    void this.#asks.openMenu(at, item);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const at = this.#rows.positionOf(event);
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    const isUsed = isPlain && (event.key === 'Delete' ? this.#asks.close(at) : (event.key === 'Enter' || event.key === ' ') && this.#asks.focus(at));
    if (isUsed) event.preventDefault();
    this.#reorder.onKeydown(event);
    this.#roving.onKeydown(event);
  };
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { memo, selectWorkItems, steady, type WorkItem, type WorkItemList } from '@session-desk/core';
import {
  AnnounceController, baseStyles, BusController, ClockController, DialogController, InViewController, keyedList, MenuController, RovingFocusController, TooltipController, ViewChangeEvent, actionsWords, namesWords, restoringIn, workItemListWords, WordsController, type BusHost,
} from '@session-desk/controllers';
import { renderEmpty, renderRestoring } from './empty-list.js';
import { ItemAsks } from './item-asks.js';
import { itemMenu } from './item-menu.js';
import { renderItem } from './item-row.js';
import { lists, nameOfList, renderColumns, renderTabs, renderTools } from './list-head.js';
import { readView, viewOf } from './list-view.js';
import { isNear, minuteOf } from './near-times.js';
import { sortedItems, workItemSorts, type WorkItemSort } from './sort-items.js';
import { SteadyRows, type ShownRows } from './steady-rows.js';
import { styles } from './work-item-list.styles.js';

/**
 * The work items of an agent, of their queues, and those closed today: live, sorted and filtered, and never moving under the cursor.
 * Enter opens what is the agent's and picks what is nobody's; Shift opens a session, Ctrl or Cmd a tab in the session in focus.
 *
 * @summary My, open and closed work items.
 * @fires {WorkItemOpenEvent} work-item-open - The agent asks to open an item in a session. Cancelable.
 * @fires {WorkItemPickEvent} work-item-pick - The agent asks for an open item. Cancelable.
 * @fires {WorkItemOpenTabEvent} work-item-open-tab - The agent asks to open an item as a tab of the session in focus. Cancelable.
 * @fires {ViewChangeEvent} view-change - Another list, order or filter is in view.
 * @slot empty - In place of the words that show while a list holds nothing.
 * @csspart tabs - The tabs of the three lists.
 * @csspart tab - One of them.
 * @csspart filter - What filters.
 * @csspart sort - What sorts.
 * @csspart refresh-button - What brings the rows up to date while they are held.
 * @csspart list - The rows.
 * @csspart row - An item with its menu.
 * @csspart item - What opens or picks an item.
 * @csspart menu-button - What opens the menu of an item.
 * @csspart dialog - The question before a pick over capacity.
 * @csspart menu - The menu of an item.
 * @csspart tooltip - The tooltip.
 */
export class WorkItemListElement extends LitElement {
  static override readonly styles = [baseStyles, styles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The work items of all three lists. */
  @property({ attribute: false }) accessor items: readonly WorkItem[] = [];

  /** The list in view: `mine`, `open` or `closed`. */
  @property({ reflect: true }) accessor list: WorkItemList = 'mine';

  /** The order: `modified`, `created`, `due`, `customer`, `workStream` or `transfers`. */
  @property() accessor sort: WorkItemSort = 'modified';

  /** The words that every row shown holds. */
  @property() accessor filter = '';

  /** What picking is called; `Pick` in the agent's language by default. */
  @property({ attribute: 'pick-label' }) accessor pickLabel = '';

  /** What the tabs are called together; `Work items` in the agent's language by default. */
  @property() accessor label = '';

  /** Whether earlier items are still being brought back: until then none is shown, nor how many there are. */
  @property({ type: Boolean }) accessor restoring = false;

  readonly #bus: BusController<this> = new BusController<this>(this).bind('items', selectWorkItems)
    .bind('pickLabel', (state) => state.configuration.pickLabel).bindWith('restoring', (_host, bus) => restoringIn(bus.windowId));
  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, workItemList: workItemListWords });
  readonly #announce = new AnnounceController(this);
  readonly #view = new InViewController(this);
  readonly #clock = new ClockController(this, () => this.#view.isInView && this.items.length > 0, () => {
    if (this.#isNear || minuteOf(this.#clock.now) !== this.#minute) this.requestUpdate();
  });
  readonly #menu = new MenuController(this);
  readonly #dialog = new DialogController(this);
  readonly #tooltip = new TooltipController(this);
  readonly #asks = new ItemAsks<this>(this, this.#bus, this.#dialog, this.#words);
  readonly #steady = new SteadyRows();
  readonly #tabs = new RovingFocusController(this, { items: () => this.#all('.tab'), entry: () => this.#all('.tab')[lists.indexOf(this.list)], axis: 'horizontal', wrap: true });
  readonly #rows = new RovingFocusController(this, {
    items: () => this.#same(this.#all('.main')), row: (item) => item.parentElement, parts: (item) => [...(item.parentElement?.querySelectorAll<HTMLElement>('.more') ?? [])],
    text: (item) => item.querySelector('.name')?.textContent ?? '', axis: 'vertical',
  });
  #shown: ShownRows = { rows: [], gone: new Set(), updates: 0 };
  #refreshing = false;
  #minute = 0;
  /** Whether any row tells seconds; the others wait for the minute. */
  #isNear = false;
  readonly #same = steady<HTMLElement>();
  readonly #sorted = memo((lang: string) => [this.items, this.list, this.sort, this.filter, lang], sortedItems);

  /** List, order and filter in one piece, to be kept and given back; what does not fit is left as it is. */
  get view(): unknown { return viewOf(this); }
  set view(view: unknown) { Object.assign(this, readView(view)); }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('list')) this.#rows.reset();
    const isOnRows = this.hasUpdated && (this.#menu.isOpen() || this.renderRoot.querySelector('.list:is(:hover, :focus-within), .refresh:is(:hover, :focus)') !== null);
    this.#shown = this.#steady.show(this.restoring ? [] : this.#sorted(this.#words.lang), [this.list, this.sort, this.filter].join('\n'), isOnRows && !this.#refreshing);
    this.#minute = minuteOf(this.#clock.now);
    this.#isNear = this.#shown.rows.some((item) => isNear(item, this.#clock.now));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { rows, updates } = this.#shown;
    const countOf = (list: WorkItemList): number | undefined => this.restoring ? undefined : this.items.reduce((sum, item) => sum + Number(item.list === list), 0);
    return html`<div class="root">
      ${renderTabs(this.list, countOf, this.label || words.term('workItemList.label'), { choose: this.#onTab, keydown: this.#tabs.onKeydown, focusin: this.#tabs.onFocusin }, words)}
      <div class="panel" role="tabpanel" id="panel" aria-labelledby="tab-${this.list}" aria-busy=${String(this.restoring)}>
        ${renderTools({ filter: this.filter, sort: this.sort, updates }, { filter: this.#onFilter, sort: this.#onSort, refresh: this.#onRefresh, leave: this.#onLeave }, words)}
        ${rows.length > 0 ? renderColumns(words) : nothing}
        <ul class="list scroll ${rows.length > 200 ? 'long' : ''}" part="list" role="list" aria-label=${nameOfList(this.list, words)} ?hidden=${rows.length === 0} @click=${this.#onClick} @contextmenu=${this.#onContextmenu}
          @keydown=${this.#onKeydown} @focusin=${this.#rows.onFocusin} @focusout=${this.#onLeave} @pointerleave=${this.#onLeave}>${this.#renderRows()}</ul>
        ${rows.length > 0 ? nothing : this.restoring ? renderRestoring(words) : renderEmpty(this.list, this.filter.trim(), this.#onClear, words)}
      </div>
      ${this.#tooltip.render()}${this.#menu.render()}${this.#dialog.render()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The button that was pressed is gone: the agent goes on where the rows are.
    if (this.#refreshing) this.#rows.focus(this.#rows.current);
    this.#refreshing = false;
    if ((['list', 'sort', 'filter'] as const).some((name) => changed.get(name) !== undefined)) this.dispatchEvent(new ViewChangeEvent(this.view));
    if (changed.get('filter') !== undefined) this.#announce.say(this.#words.term('workItemList.found', this.#shown.rows.length));
  }

  #renderRows(): unknown {
    const [words, now] = [this.#words, this.#clock.now];
    const action = this.list === 'open' ? this.#pick : words.term('workItemList.open');
    const { rows, gone } = this.#shown;
    return keyedList(rows, (item) => item.id, (item) => renderItem(item, { words, now, action, gone: gone.has(item.id) }), (item) => [this.#minute, action, gone.has(item.id), words.version, isNear(item, now) ? now : 0]);
  }

  get #pick(): string { return this.pickLabel || this.#words.term('workItemList.pick'); }

  #all(selector: string): readonly HTMLElement[] { return [...this.renderRoot.querySelectorAll<HTMLElement>(selector)]; }

  #itemAt(event: Event): WorkItem | undefined {
    const id = (event.target as Element).closest<HTMLElement>('.item')?.dataset['id'];
    return id === undefined || this.#shown.gone.has(id) ? undefined : this.#shown.rows.find((item) => item.id === id);
  }

  readonly #onTab = (event: Event): void => {
    const chosen = (event.target as Element).closest<HTMLElement>('.tab')?.dataset['list'];
    this.list = lists.find((list) => list === chosen) ?? this.list;
  };

  readonly #onFilter = (event: Event): void => { this.filter = (event.currentTarget as HTMLInputElement).value; };

  readonly #onClear = (): void => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('input');
    if (field) field.value = '';
    this.filter = '';
    field?.focus();
  };

  readonly #onSort = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.sort = workItemSorts.find((sort) => sort === value) ?? this.sort;
  };

  readonly #onRefresh = (): void => { this.requestUpdate(); this.#refreshing = true; };

  readonly #onClick = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const item = this.#itemAt(event);
    if (!button || !item) return;
    if (button.dataset['do'] === 'menu') void this.#menu.toggle(button, itemMenu(item, this.#pick, this.#asks, this.#words));
    else this.#asks.act(item, event);
  };

  readonly #onContextmenu = (event: Event): void => {
    const item = this.#itemAt(event);
    const button = (event.target as Element).closest('.item')?.querySelector<HTMLElement>('.main');
    if (!item || !button) return;
    event.preventDefault();
    void this.#menu.toggle(button, itemMenu(item, this.#pick, this.#asks, this.#words));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const item = this.#itemAt(event);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.shiftKey) && item && (event.target as Element).closest('.main')) {
      // Browsers differ on whether a button is pressed by Enter with another key.
      event.preventDefault();
      this.#asks.act(item, event);
    } else this.#rows.onKeydown(event);
  };

  /** Once nobody is on the rows, or on the way from them to the refresh, they come up to date. */
  readonly #onLeave = ({ relatedTarget, currentTarget }: FocusEvent | PointerEvent): void => {
    const stays = relatedTarget instanceof Element && ((currentTarget as Element).contains(relatedTarget) || relatedTarget.closest('.list, .refresh') !== null);
    if (!stays && this.#shown.updates > 0) this.requestUpdate();
  };
}

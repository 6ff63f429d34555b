import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { focusedSessionIn, selectSessionRows, sessionsElsewhere, type SessionRow, selectClosedRows, type ClosedRow } from '@session-desk/core';
import {
  AnnounceController, baseStyles, BusController, DialogController, keyedList, MenuController, menuIcon, rememberedRoving, ReorderController, reveal,
  TooltipController, namesWords, restoringIn, sessionPaneWords, WordsController, type BusHost,
} from '@session-desk/controllers';
import type { ClosingPlan } from './closing-plan.js';
import { tellInFull } from './cut-off-title.js';
import { renderAfter } from './after-list.js';
import { renderClosedButton } from './closed-button.js';
import { ListRows } from './list-rows.js';
import { rowCounts } from './row-counts.js';
import { SessionAsks } from './session-asks.js';
import { newsOf } from './session-news.js';
import { renderSessionRow } from './session-row.js';
import { SessionPaneToggleEvent } from './session-pane.events.js';
import { WaitingClocks } from './waiting-clocks.js';
import { styles } from './session-pane.styles.js';

/**
 * The list of open sessions at the inline-start edge: which one is in focus, who wrote, who needs the agent now, and what is left to do.
 *
 * @summary The agent's sessions, Home first.
 * @slot header - Beside the burger button, such as a filter.
 * @slot empty - In place of the words that show while no session is open beside Home.
 * @slot footer - Below the list.
 * @fires {SessionFocusEvent} session-focus - The agent asks to bring a session forward. Cancelable.
 * @fires {SessionCloseEvent} session-close - The agent asks to close a session, after the dialog where there is one. Cancelable.
 * @fires {SessionMoveEvent} session-move - The agent asks to move a session. Cancelable.
 * @fires {SessionReopenEvent} session-reopen - The agent asks to open a closed session again. Cancelable.
 * @fires {SessionTearOffEvent} session-tear-off - The agent asks for a session in a window of its own. Cancelable.
 * @fires {SessionPaneToggleEvent} session-pane-toggle - The agent asks to collapse or expand the pane. Cancelable.
 * @csspart burger - The button that collapses and expands.
 * @csspart list - The list.
 * @csspart row - A session with its buttons.
 * @csspart session - What brings a session forward.
 * @csspart badge - The count of unread messages.
 * @csspart alarm - The mark of a session that needs the agent urgently.
 * @csspart menu-button - What opens the menu of a session.
 * @csspart close-button - What closes a session.
 * @csspart reopen-button - What opens closed sessions again.
 * @csspart dialog - The question before a close.
 * @csspart menu - The menu of a session.
 * @csspart tooltip - The tooltip.
 * @cssproperty [--session-pane-width=17em] - How wide the expanded pane is.
 * @cssproperty [--session-pane-collapsed-width=4em] - How wide the collapsed pane is.
 * @cssproperty [--session-pane-row-height=3.5em] - How high each session is.
 */
export class SessionPaneElement extends LitElement {
  static override readonly styles = [baseStyles, styles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The sessions in order, Home first; of each only `id` and `title` are required. */
  @property({ attribute: false }) accessor sessions: readonly SessionRow[] = [];

  /** The session in focus. */
  @property({ attribute: 'focused-id' }) accessor focusedId: string | undefined;

  /** Whether only icons show. */
  @property({ type: Boolean, reflect: true }) accessor collapsed = false;

  /** The sessions that other windows of the agent show. */
  @property({ attribute: false }) accessor elsewhere: readonly string[] = [];

  /** Whether earlier sessions are still being brought back. */
  @property({ type: Boolean }) accessor restoring = false;

  /** What the list is called; `Sessions` in the agent's language by default. */
  @property() accessor label = '';

  /** What can be opened again, the last one that was closed first. */
  @property({ attribute: false }) accessor closed: readonly ClosedRow[] = [];

  /** What closing a session would do, where no bus knows: the dialog says it. */
  @property({ attribute: false }) accessor closingPlan: ((row: SessionRow) => ClosingPlan) | undefined;

  readonly #bus: BusController<this> = new BusController<this>(this)
    .bind('sessions', selectSessionRows)
    .bind('closed', selectClosedRows)
    .bindWith('focusedId', (_host, bus) => focusedSessionIn(bus.windowId), { now: true })
    .bindWith('elsewhere', (_host, bus) => sessionsElsewhere(bus.windowId))
    .bindWith('restoring', (_host, bus) => restoringIn(bus.windowId));
  readonly #words = new WordsController(this, { names: namesWords, sessionPane: sessionPaneWords });
  readonly #announce = new AnnounceController(this);
  readonly #rows = new ListRows(() => this.renderRoot.querySelector<HTMLElement>('.list'));
  readonly #clocks = new WaitingClocks(this, this.#rows, this.#words);
  readonly #roving = rememberedRoving(this, this.#rows.walk(() => this.#focusedAt, () => !this.collapsed), { name: 'sessions', bus: () => this.#bus.bus });
  readonly #reorder = new ReorderController(this, {
    list: () => this.#rows.list, items: () => this.#rows.items, axis: 'vertical',
    isFixed: (item) => this.#rowAt(item)?.kind === 'home',
    move: (item, position) => { this.#asks.move(this.#rowAt(item), position); },
  });
  readonly #menu = new MenuController(this);
  readonly #dialog = new DialogController(this);
  readonly #tooltip = new TooltipController(this, 'inline-end');
  readonly #asks = new SessionAsks({
    element: this, bus: this.#bus, words: this.#words, dialog: this.#dialog, menu: this.#menu, sessions: () => this.sessions,
    planOf: (row) => this.closingPlan?.(row), fire: (event) => this.dispatchEvent(event),
  });
  readonly #counts = rowCounts(this.#words);
  #current: HTMLElement | undefined;
  #round = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A switch of focus writes to two rows; the others are not even looked at.
    if (changed.size === 1 && changed.has('focusedId')) return;
    this.#round += 1;
    this.#rows.expectChange();
    const before = changed.get('sessions');
    if (before && before.length > 0 && !this.restoring && !changed.has('restoring')) this.#announce.say(newsOf(before, this.sessions, this.#asks.takeMoved(), this.#words));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const label = this.label || words.term('sessionPane.label');
    const toggle = words.term(this.collapsed ? 'sessionPane.expand' : 'sessionPane.collapse');
    return html`<div class="root">
      <nav class="pane" aria-label=${label}>
        <div class="head">
          <button class="button quiet icon-button burger" part="burger" aria-expanded=${String(!this.collapsed)} aria-label=${toggle} data-tooltip=${toggle} @click=${this.#onToggle}>${menuIcon}</button>
          <span class="heading truncate" aria-hidden="true">${label}</span>
          <slot name="header"></slot>
        </div>
        <ul class="list scroll ${this.sessions.length > 200 ? 'long' : ''}" part="list" role="list" aria-busy=${String(this.restoring)} @click=${this.#onClick}
          @contextmenu=${this.#onContextmenu} @keydown=${this.#onKeydown} @focusin=${this.#roving.onFocusin} @pointerover=${tellInFull} @scroll=${this.#clocks.onScroll}>
          ${guard([this.#round], () => this.#renderRows())}
        </ul>
        ${renderAfter(this.sessions, this.restoring, words)}
        ${renderClosedButton(this.closed, words, (anchor) => { void this.#asks.openClosed(this.closed, anchor); })}<slot name="footer"></slot>
      </nav>
      ${this.#tooltip.render()}${this.#menu.render()}${this.#dialog.render()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#rows.giveFocusBack((item) => { this.#roving.focus(item); });
    if (changed.has('sessions') || changed.has('focusedId')) this.#markCurrent();
  }

  /** Closes the session in focus as its X does; `false` when it cannot be closed. */
  closeFocused(): boolean { return this.#asks.close(this.sessions[this.#focusedAt]); }

  /** Opens the session again that was closed last; `false` when there is none. */
  reopenLast(): boolean { return this.#asks.reopen(this.closed[0]?.id); }

  /** Puts the keyboard focus on the row of the session in focus; `false` when none is. */
  focusCurrent(): boolean { this.#roving.focus(this.#rows.sessions[this.#focusedAt]); return this.#focusedAt >= 0; }

  get #focusedAt(): number { return this.sessions.findIndex((row) => row.id === this.focusedId); }

  #renderRows(): unknown {
    const [words, { collapsed, elsewhere }] = [this.#words, this];
    const render = (row: SessionRow): unknown => renderSessionRow(row, { words, collapsed, isElsewhere: elsewhere.includes(row.id), waiting: this.#clocks.of(row) });
    return keyedList(this.sessions, (row) => row.id, render, ({ id }) => [words.version, collapsed, elsewhere.includes(id)], this.#counts);
  }

  /** Written here and not in the rows, so that a switch costs two writes however many sessions are open. */
  #markCurrent(): void {
    const session = this.#rows.sessions[this.#focusedAt];
    if (session === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    session?.setAttribute('aria-current', 'true');
    this.#current = session;
    // The row: what is inside of it has no place while the platform skips rows that are out of sight.
    if (session?.parentElement && this.#rows.list) reveal(session.parentElement, this.#rows.list);
  }

  #rowAt(item: Element | null | undefined): SessionRow | undefined { return this.sessions[this.#rows.indexOf(item)]; }

  readonly #onToggle = (): void => { if (this.dispatchEvent(new SessionPaneToggleEvent(!this.collapsed))) this.collapsed = !this.collapsed; };

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const row = this.#rowAt(button?.closest('.item'));
    if (!button || !row) return;
    if (button.dataset['do'] === 'close') this.#asks.close(row);
    else if (button.dataset['do'] === 'menu') void this.#asks.openMenu(row, button, 'block-end');
    else this.#asks.focus(row);
  };

  readonly #onContextmenu = (event: Event): void => {
    const item = (event.target as Element).closest('.item');
    const [row, session] = [this.#rowAt(item), this.#rows.sessions[this.#rows.indexOf(item)]];
    if (!row || !session) return;
    event.preventDefault();
    void this.#asks.openMenu(row, session, 'inline-end');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const row = this.#rowAt((event.target as Element).closest('.item'));
    if (event.key === 'Delete' && this.#asks.close(row)) event.preventDefault();
    this.#reorder.onKeydown(event);
    this.#roving.onKeydown(event);
  };
}

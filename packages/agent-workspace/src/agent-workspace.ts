import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { focusedSessionIn, focusSession, panelModeInFocus, selectSessionRows, type PanelMode, type SessionRow } from '@session-desk/core';
import {
  baseStyles, briefcaseIcon, BusController, DialogController, listChecksIcon, messageIcon, overlayStyles, panelLeftIcon, ShortcutsController, agentWorkspaceWords, namesWords, WordsController, type Keymap, type SessionBus,
} from '@session-desk/controllers';
import { composeWorkspace } from './compose.js';
import { FocusAfterToast } from './focus-after-toast.js';
import { followFrame } from './follow-frame.js';
import { ALONE, FrameParts } from './frame-parts.js';
import { ModesController } from './modes-controller.js';
import { areas, nextRegion, type WorkspaceArea } from './regions.js';
import { renderShortcutHelp } from './shortcut-help.js';
import type { SignOut } from './sign-out.js';
import { SignOutController } from './sign-out-controller.js';
import { workspaceShortcuts } from './workspace-shortcuts.js';
import { styles } from './agent-workspace.styles.js';

/**
 * The whole workspace of an agent: sessions at the inline start, the tabs and the page of the session in focus, the conversation beside it, tools at
 * the inline end, and everything that asks for attention on top. It is only the frame: the parts are its children in light DOM. Left empty, it composes the kit's own.
 *
 * @summary The frame that puts the elements of the kit together.
 * @fires {SignOutEvent} sign-out - The agent asks to sign out. Cancelable.
 * @fires {SignedOutEvent} signed-out - What was kept here is erased, or another window is erasing it (`elsewhere`): the host shows its own door.
 * @slot header - What stands above everything: a brand, a search, the agent's own menu.
 * @slot status - How the work is kept, before the presence.
 * @slot presence - The presence picker, at the inline end of the header.
 * @slot sessions - The list of sessions.
 * @slot tabs - The tabs of the session in focus.
 * @slot - The stage with the pages.
 * @slot communication - The conversation of the session in focus.
 * @slot tools - The productivity pane.
 * @slot notifications - Offers and notices below the list of sessions, and their bell at the inline end of the header.
 * @csspart header - The bar above everything.
 * @csspart sign-out - What signs out.
 * @csspart signed-out - What stands in the place of everything once the agent has signed out.
 * @csspart areas - The bar that chooses an area where the workspace is too narrow for all of them.
 * @cssproperty [--agent-workspace-header-height=2.75em] - How high the header is.
 * @cssstate conversation - The session in focus has a conversation in view.
 */
export class AgentWorkspaceElement extends LitElement {
  static override readonly styles = [baseStyles, overlayStyles, styles];

  /** The bus of the workspace; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: SessionBus | undefined;

  /** The suffix under which the kit's tags are registered on this page, such as `-v2`. */
  @property() accessor suffix = '';

  /** Whether the frame leaves the keyboard alone. */
  @property({ type: Boolean, attribute: 'no-shortcuts' }) accessor noShortcuts = false;

  /** Other keys for the shortcuts, by their names; an empty string switches one off. */
  @property({ attribute: false }) accessor keymap: Keymap = {};

  /** The area in view where there is room for one alone: `sessions`, `work`, `conversation` or `tools`. */
  @property({ reflect: true }) accessor area: WorkspaceArea = 'work';

  /** What signing out does; without it the frame offers none. */
  @property({ attribute: false }) accessor signingOut: SignOut | undefined;

  /** The rows of the list of sessions, for the shortcuts that go to one by its place. */
  @property({ attribute: false }) accessor sessions: readonly SessionRow[] = [];

  /** The session in focus. */
  @property({ attribute: false }) accessor focusedId: string | undefined;

  /** How the communication panel of the session in focus stands. */
  @property({ attribute: false }) accessor panelMode: PanelMode = 'hidden';

  readonly #words = new WordsController(this, { agentWorkspace: agentWorkspaceWords, names: namesWords });
  readonly #bus: BusController<this> = new BusController<this>(this)
    .bind('sessions', selectSessionRows)
    .bindWith('focusedId', (_host, bus) => focusedSessionIn(bus.windowId))
    .bindWith('panelMode', (_host, bus) => panelModeInFocus(bus.windowId));
  readonly #shortcuts: ShortcutsController = new ShortcutsController(this, workspaceShortcuts({
    region: (step) => nextRegion(this, step),
    session: (step) => this.#goBy(step),
    place: (place) => this.#goTo(this.sessions[place]?.id),
    part: (slot, method) => this.#focusPart(slot, method),
    act: (slot, method) => this.#parts.act(slot, method),
    help: () => { this.#help(); },
  }), () => ({ keymap: this.keymap, off: this.noShortcuts }));
  readonly #dialog = new DialogController(this);
  readonly #parts = new FrameParts(this);
  readonly #modes = new ModesController(this);
  readonly #signOut = new SignOutController(this, () => this.#bus.bus, this.#dialog, this.#words);
  readonly #internals = this.attachInternals();
  #unfollow: (() => void) | undefined;
  #followed: SessionBus | undefined;

  readonly #room = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width } = entry.contentRect;
    // In the next frame: what the parts do about it may give others their size, and is not to be told in the same round.
    requestAnimationFrame(() => {
      this.#parts.fit(width);
      // Where the list stands beside the others, it is none of the areas to choose.
      if (width >= ALONE && this.area === 'sessions') this.area = 'work';
    });
  });

  constructor() {
    super();
    new FocusAfterToast(this, { bus: () => this.#bus.bus, reply: () => this.#focusPart('communication', 'focusComposer'), row: () => this.#parts.focus('sessions', 'focusCurrent') });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.firstElementChild) composeWorkspace(this, this.suffix);
    this.#room.observe(this);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room.disconnect();
    this.#unfollow?.();
    this.#unfollow = this.#followed = undefined;
  }

  /** Signs the agent out, after a dialog that lists what was not sent; resolves with whether everything was erased. */
  signOut(): Promise<boolean> {
    return this.#signOut.signOut(this.signingOut);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#follow();
    const hidden = this.panelMode === 'hidden';
    this.#internals.states[hidden ? 'delete' : 'add']('conversation');
    if (changed.has('focusedId') && changed.get('focusedId') !== undefined && this.area === 'sessions') this.area = hidden ? 'work' : 'conversation';
    if (hidden && this.area === 'conversation') this.area = 'work';
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    if (this.#signOut.isOver) return html`<p class="signed-out" part="signed-out" role="status">${words.term('agentWorkspace.signedOut')}</p>`;
    return html`<div class="root">
      <header class="header" part="header">
        <div class="brand"><slot name="header"></slot></div>
        <slot name="status"></slot>
        <slot name="presence"></slot>${this.signingOut ? html`<button class="button quiet small sign-out" part="sign-out" @click=${() => { void this.signOut(); }}>${words.term('agentWorkspace.signOut')}</button>` : nothing}
      </header>
      <div class="notices"><slot name="notifications" @slotchange=${() => { this.#parts.fit(); }}></slot></div>
      <div class="sessions" data-area="sessions"><slot name="sessions"></slot></div>
      <main class="work" data-area="work" aria-label=${words.term('agentWorkspace.work')}>
        <slot name="tabs"></slot>
        <div class="stage"><slot></slot></div>
      </main>
      <div class="conversation" data-area="conversation" ?hidden=${this.panelMode === 'hidden'}><slot name="communication"></slot></div>
      <div class="tools" data-area="tools"><slot name="tools"></slot></div>
      <nav class="areas" part="areas" aria-label=${words.term('agentWorkspace.areas')}>${areas.map((area) => this.#renderArea(area))}</nav>
      ${this.#dialog.render()}${renderShortcutHelp(this.#shortcuts.table, words)}
    </div>`;
  }

  #renderArea(area: WorkspaceArea): TemplateResult | typeof nothing {
    if (area === 'conversation' && this.panelMode === 'hidden') return nothing;
    const unread = area === 'sessions' ? this.sessions.reduce((sum, row) => sum + (row.unread ?? 0), 0) : 0;
    return html`<button class="area" data-goes-to=${area} aria-current=${area === this.area ? 'true' : nothing} @click=${() => { this.area = area; }}>
      ${areaIcons[area]}<span>${this.#words.term(`agentWorkspace.${area}`)}</span>${unread > 0 ? html`<span class="badge" dir="ltr">${this.#words.term('names.badge', unread)}</span>` : nothing}
    </button>`;
  }

  /** The window of this page counts as in front while the agent can see it and it has the focus. */
  #follow(): void {
    const bus = this.#bus.bus;
    if (bus === this.#followed) return;
    this.#unfollow?.();
    this.#followed = bus;
    this.#unfollow = bus && followFrame(this, bus);
    this.#modes.follow(bus?.agent);
  }

  #goBy(step: 1 | -1): boolean {
    const at = this.sessions.findIndex((row) => row.id === this.focusedId);
    return this.#goTo(this.sessions[(at + step + this.sessions.length) % this.sessions.length]?.id);
  }

  #goTo(sessionId: string | undefined): boolean {
    if (sessionId === undefined) return false;
    void this.#bus.ask(focusSession(sessionId));
    return true;
  }

  #focusPart(slot: string, method: string): boolean {
    if (slot === 'communication') this.area = 'conversation';
    return this.#parts.focus(slot, method);
  }

  #help(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('.help');
    if (dialog?.open) dialog.close();
    else dialog?.showModal();
  }
}

const areaIcons: Readonly<Record<WorkspaceArea, TemplateResult>> = { sessions: panelLeftIcon, work: briefcaseIcon, conversation: messageIcon, tools: listChecksIcon };

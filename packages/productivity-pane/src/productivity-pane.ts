import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sessionInFocus } from '@session-desk/core';
import { AnnounceController, baseStyles, BusController, ClockController, FocusPartController, RovingFocusController, TooltipController, actionsWords, namesWords, productivityPaneWords, WordsController, type BusHost } from '@session-desk/controllers';
import { fence } from './fence.js';
import { LiveTools } from './live-tools.js';
import { offeredTools, type OfferedTool } from './offered-tool.js';
import { PaneAsks } from './pane-asks.js';
import { paneHeader } from './pane-header.js';
import type { PaneTool } from './pane-tool.js';
import { paneViewIn, type PaneView } from './pane-view.js';
import { PaneWidth } from './pane-width.js';
import { ToolErrorEvent } from './productivity-pane.events.js';
import { rail } from './rail.js';
import { separator } from './separator.js';
import { ToolNews } from './tool-news.js';
import type { ToolPlace } from './tool-place.js';
import { sameCounts, type ToolOptions, type ToolSource } from './tool-registry.js';
import { styles } from './productivity-pane.styles.js';

/**
 * The tools beside the work, one set per session: open or collapsed to a rail, with the tool that was chosen there, its width and each
 * tool's own state. The tools follow the tab in focus, or the anchor tab when pinned. A tool that fails is fenced, the others work on.
 *
 * @summary Shows the tools of the session in focus and keeps those of the others alive.
 * @slot - The places of the tools, one `<section>` each; the pane makes them itself.
 * @fires {PaneOpenEvent} pane-open - The agent opens the pane. Cancelable.
 * @fires {PaneCloseEvent} pane-close - The agent collapses the pane. Cancelable.
 * @fires {PaneChooseToolEvent} pane-choose-tool - The agent chooses a tool; a closed pane opens with it. Cancelable.
 * @fires {PanePinEvent} pane-pin - The agent pins the pane to the anchor tab, or lets it follow again. Cancelable.
 * @fires {PaneResizeEvent} pane-resize - The agent has given the pane another width. Cancelable.
 * @fires {PaneSaveStateEvent} pane-save-state - A tool asks to keep its state. Cancelable.
 * @fires {PaneKeepViewEvent} pane-keep-view - The agent left a tool otherwise than before: scrolled, moved the caret. Cancelable.
 * @fires {ToolErrorEvent} tool-error - A tool failed and is fenced. Cancelled, it is not reported to the console.
 * @csspart pane - All of it.
 * @csspart rail - The column of tools.
 * @csspart tool - A tool on the rail.
 * @csspart badge - How many new things wait in a tool.
 * @csspart panel - The tool in view with its header.
 * @csspart header - The line above the tool.
 * @csspart pin-switch - Pins the pane to the anchor tab.
 * @csspart width-button - Makes the pane wider or narrower without dragging.
 * @csspart collapse-button - Collapses the pane to its rail.
 * @csspart separator - The handle that resizes.
 * @csspart fence - What stands in the place of a tool that failed.
 * @csspart retry-button - Tries a failed tool again.
 * @csspart progress - The bar that shows while a tool loads.
 * @csspart tooltip - The words beside a control.
 * @cssproperty [--productivity-pane-width] - The width, in place of the agent's own.
 * @cssproperty [--productivity-pane-surface=--desk-surface] - The surface.
 * @cssstate empty - No tool is offered; nothing is shown.
 */
export class ProductivityPaneElement extends LitElement {
  static override readonly styles = [baseStyles, styles];

  /** The bus of the workspace; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The tools to offer, in order; those that nobody registered are left out. */
  @property({ attribute: false }) accessor tools: readonly PaneTool[] = [];

  /** Whose tools are shown: each session has its own of each. */
  @property({ attribute: 'session-id' }) accessor sessionId = '';

  /** The conversation of that session, handed to the tools. */
  @property({ attribute: 'conversation-id' }) accessor conversationId: string | undefined;

  /** Whether a tool is in view beside the rail. */
  @property({ type: Boolean }) accessor open = false;

  /** The tool that the agent chose; the first that is offered, where it is not. */
  @property() accessor tool: string | undefined;

  /** Whether the tools follow the anchor tab instead of the tab in focus. */
  @property({ type: Boolean }) accessor pinned = false;

  /** In CSS pixels, the rail included; 360 by default, within 280 and 720. */
  @property({ type: Number }) accessor width: number | undefined;

  /** How many new things wait in each tool, by its name. */
  @property({ attribute: false }) accessor counts: Readonly<Record<string, number>> = {};

  /** Knows which sessions are open; the tools of others are let go of. Without it the budget alone decides. */
  @property({ attribute: false }) accessor sessionIds: { has(sessionId: string): boolean } | undefined;

  /** How many tools of all sessions stay alive; those longest out of view give way, and come back with what they kept. */
  @property({ type: Number, attribute: 'keep-alive' }) accessor keepAlive = 24;

  readonly #words = new WordsController(this, { actions: actionsWords, names: namesWords, productivityPane: productivityPaneWords });
  readonly #announce = new AnnounceController(this);
  readonly #news = new ToolNews();
  readonly #tooltip = new TooltipController(this, 'inline-start');
  readonly #bus: BusController<this> = new BusController<this>(this)
    .bindWith('view', (_host, bus) => paneViewIn(bus.windowId), { now: true })
    .bindWith('counts', (host, bus) => (state) => host.#live.registry.countsIn(sessionInFocus(bus.windowId)(state)), { equals: sameCounts })
    .bind('sessionIds', (state) => state.index.sessions);
  readonly #asks = new PaneAsks(this, (command) => this.#bus.ask(command));
  readonly #live: LiveTools = new LiveTools(this, {
    bus: () => this.#bus.bus,
    conversationId: () => this.conversationId,
    save: this.#asks.save,
    keepView: this.#asks.keepView,
    found: () => { this.#focusPart.look(); },
    changed: () => { queueMicrotask(() => { this.requestUpdate(); }); },
    failed: (place, error) => { this.#onFailed(place, error); },
  });
  readonly #focusPart: FocusPartController = new FocusPartController(this, { name: 'tools', bus: () => this.#bus.bus, giveBack: () => { if (this.open) this.#live.shown?.giveFocusBack(); } });
  readonly #roving = new RovingFocusController(this, { items: () => this.#railItems, axis: 'vertical', entry: () => this.#railItems.find((item) => item.dataset['name'] === this.#chosen?.name) });
  readonly #width = new PaneWidth(this, this.#asks);
  readonly #internals = this.attachInternals();
  #offered: readonly OfferedTool[] = [];
  #chosen: OfferedTool | undefined;
  #lostFocus = false;

  constructor() {
    super();
    new ClockController(this, () => this.#live.isLoading);
  }

  /** Everything above about one session in one piece, as a bus gives it: assigning it assigns them all. */
  @property({ attribute: false })
  get view(): PaneView { return { sessionId: this.sessionId, conversationId: this.conversationId, tools: this.tools, open: this.open, tool: this.tool, pinned: this.pinned, width: this.width }; }
  set view(view: PaneView) { Object.assign(this, view); }

  /**
   * Registers a tool type, or its `mount` alone, in the place of an earlier one of that name. Returns the removal: the tool is then
   * offered no longer.
   */
  register(name: string, source: ToolSource, options: ToolOptions = {}): () => void {
    return this.#live.registry.register(name, source, options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#live.takeNews()) this.#bus.rebind();
    this.#live.followBus();
    const { shown } = this.#live;
    const hadFocus = this.#panel?.matches(':focus-within') ?? false;
    this.#offered = offeredTools(this.tools, this.#live.registry, this.#live.countsOf(this.sessionId, this.counts), this.#words);
    this.#chosen = this.#offered.find(({ name }) => name === this.tool) ?? this.#offered[0];
    if (changed.has('sessionIds')) this.#live.retain((sessionId) => sessionId === this.sessionId || this.sessionIds?.has(sessionId) !== false);
    this.#live.show(this.open && this.#chosen ? { sessionId: this.sessionId, name: this.#chosen.name } : undefined, this.keepAlive);
    this.#lostFocus = hadFocus && shown !== this.#live.shown;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const chosen = this.#chosen;
    return html`<aside class="root ${this.open ? 'open' : ''}" part="pane" aria-label=${words.term('productivityPane.label')} ?hidden=${!chosen}>
      ${rail(this.#offered, chosen?.name, this.open, words, { click: this.#onRail, keydown: this.#roving.onKeydown, focusin: this.#roving.onFocusin })}
      <div class="panel" part="panel" id="panel" role="tabpanel" aria-labelledby="title" tabindex="-1" ?hidden=${!this.open}>
        ${paneHeader({ label: chosen?.label ?? '', pinned: this.pinned, wide: this.#width.isWide, onPin: this.#onPin, onWidth: this.#width.step, onClose: this.#onClose }, words)}
        <div class="body"><slot></slot>${chosen ? fence(this.#live.shown?.status ?? 'idle', chosen.label, words, this.#onRetry) : nothing}</div>
      </div>
      ${separator(this.#width.size, this.open, this.#width.resize, words)}
      ${this.#tooltip.render()}
    </aside>`;
  }

  protected override updated(): void {
    this.#width.apply(this.renderRoot.querySelector('.root'));
    if (this.#chosen) this.#internals.states.delete('empty');
    else this.#internals.states.add('empty');
    if (this.#lostFocus) this.#catchFocus();
    else if (!this.renderRoot.querySelector('.rail')?.matches(':focus-within')) this.#roving.reset();
    const news = this.#news.risen(this.sessionId, this.#offered).filter(({ name }) => !this.open || name !== this.#chosen?.name);
    if (news.length > 0) this.#announce.say(news.map(({ label, count }) => this.#words.term('productivityPane.withCount', label, count)).join('. '));
  }

  get #panel(): HTMLElement | null { return this.renderRoot.querySelector<HTMLElement>('.panel'); }

  get #railItems(): readonly HTMLElement[] { return [...this.renderRoot.querySelectorAll<HTMLElement>('.tool')]; }

  /** A tool that goes out of view takes the focus along: it stays in the pane, on what does nothing when the agent types on. */
  #catchFocus(): void {
    if (this.open) this.#panel?.focus({ preventScroll: true });
    else this.#roving.focus(this.#railItems.find((item) => item.dataset['name'] === this.#chosen?.name));
  }

  #onFailed(place: ToolPlace, error: unknown): void {
    if (this.dispatchEvent(new ToolErrorEvent(place.sessionId, place.name, error))) reportError(error);
    if (place === this.#live.shown && this.#chosen) this.#announce.say(this.#words.term('productivityPane.failed', this.#chosen.label));
  }

  readonly #onRail = (event: Event): void => {
    const name = (event.target as Element).closest<HTMLElement>('.tool')?.dataset['name'];
    if (name === undefined) return;
    if (this.open && name === this.#chosen?.name) this.#asks.toggle(false);
    else this.#asks.choose(name);
  };

  readonly #onPin = (): void => { this.#asks.pin(!this.pinned); };

  readonly #onClose = (): void => { this.#asks.toggle(false); };

  readonly #onRetry = (): void => {
    this.#live.retry();
    this.#panel?.focus({ preventScroll: true });
    this.requestUpdate();
  };
}

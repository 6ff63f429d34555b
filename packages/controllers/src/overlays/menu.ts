import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { TypeAhead } from '../focus/type-ahead.js';
import { checkIcon } from '../icons/icons-a-l.js';
import type { OverlayHost } from './later-overlay.js';
import type { MenuItem, OpenMenu } from './menu-controller.js';
import { putBeside } from './place-beside.js';

/** What a `MenuController` opens. */
export class Menu implements ReactiveController {
  readonly #host: OverlayHost;
  readonly #typeAhead = new TypeAhead();
  #open: OpenMenu | undefined;
  #anchor: HTMLElement | undefined;
  #closedAt = { anchor: undefined as HTMLElement | undefined, time: 0 };

  constructor(host: OverlayHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the menu is open beside that anchor, or beside any: for `aria-expanded`. */
  isOpen(anchor?: Element): boolean {
    return this.#open !== undefined && (!anchor || anchor === this.#anchor);
  }

  /** Opens it, or closes it when the same anchor is pressed again. The anchor should say `aria-haspopup="menu"`. */
  async toggle(anchor: HTMLElement, menu: OpenMenu): Promise<void> {
    // Pressing the anchor of an open menu first dismisses it by the platform, then clicks.
    if (this.#closedAt.anchor === anchor && performance.now() - this.#closedAt.time < 250) return;
    if (this.#anchor !== anchor) this.#anchor?.removeAttribute('aria-expanded');
    this.#open = menu;
    this.#anchor = anchor;
    anchor.setAttribute('aria-expanded', 'true');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const element = this.#element;
    // Of two that are asked for in one go, the last is shown.
    if (!element || !anchor.isConnected || this.#open !== menu) return;
    if (!element.matches(':popover-open')) element.showPopover();
    putBeside(element, anchor, menu.side ?? 'block-end');
    const items = this.#items;
    (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0])?.focus();
  }

  /** Closes it; focus goes back to the anchor. */
  close(): void {
    const element = this.#element;
    if (element?.matches(':popover-open')) element.hidePopover();
  }

  /** The menu itself. */
  render(): TemplateResult {
    return html`<div class="menu" part="menu" popover="auto" role="menu" aria-label=${this.#open?.label ?? nothing} @keydown=${this.#onKeydown} @beforetoggle=${this.#onToggle}>
      ${this.#open?.items.map((item) => this.#renderItem(item))}
    </div>`;
  }

  /** @internal */
  hostDisconnected(): void {
    this.#open = undefined;
    this.#anchor?.removeAttribute('aria-expanded');
  }

  #renderItem(item: MenuItem): TemplateResult {
    return html`${item.divided ? html`<div class="menu-divider" role="separator"></div>` : nothing}
      <button class="menu-item ${item.danger ? 'danger' : ''}" tabindex="-1" role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
        aria-checked=${item.checked === undefined ? nothing : String(item.checked)} aria-disabled=${item.disabled ? 'true' : nothing} data-id=${item.id} @click=${this.#onClick}>
        ${item.icon ?? nothing}<span class="truncate">${item.label}</span>
        ${item.keys ? html`<span class="keys" aria-hidden="true">${item.keys}</span>` : nothing}
        ${item.checked === undefined ? nothing : html`<span class="check">${checkIcon}</span>`}
      </button>`;
  }

  get #element(): HTMLElement | null {
    return (this.#host as unknown as { renderRoot: ParentNode }).renderRoot.querySelector<HTMLElement>('.menu');
  }

  get #items(): HTMLElement[] {
    return [...(this.#element?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
  }

  readonly #onClick = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    if (button.getAttribute('aria-disabled') === 'true') return;
    const menu = this.#open;
    this.close();
    menu?.choose(button.dataset['id'] ?? '');
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.indexOf(event.target as HTMLElement);
    const next = this.#next(event, items, at);
    if (event.key === 'Tab' || event.key === 'Escape') this.close();
    else if (!next) return;
    next?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  #next(event: KeyboardEvent, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
    if (event.key === 'ArrowDown') return items[(at + 1) % items.length];
    if (event.key === 'ArrowUp') return items.at((at < 0 ? 0 : at) - 1);
    if (event.key === 'Home') return items[0];
    if (event.key === 'End') return items.at(-1);
    return items[this.#typeAhead.find(event, items.map((item) => item.querySelector('.truncate')?.textContent ?? ''), at)];
  }

  readonly #onToggle = (event: Event & { newState?: string }): void => {
    if (event.newState !== 'closed') return;
    const anchor = this.#anchor;
    this.#closedAt = { anchor, time: performance.now() };
    const heldFocus = this.#items.some((item) => item.matches(':focus'));
    this.#open = this.#anchor = undefined;
    anchor?.removeAttribute('aria-expanded');
    if (heldFocus) anchor?.focus();
    this.#host.requestUpdate();
  };
}

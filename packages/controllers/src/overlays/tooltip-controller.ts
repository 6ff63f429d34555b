import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { putBeside, type Side } from './place-beside.js';

const SHOW_AFTER_MS = 350;
const HIDE_AFTER_MS = 120;

/**
 * One tooltip for a whole element: whatever carries `data-tooltip="words"` shows it on hover after 350 ms and on keyboard focus at once;
 * an empty one shows the label of what stands inside under `data-tooltip-words`, so that a count that changes often is written once.
 * It stays while the pointer is on it, goes on Escape without moving anything (WCAG 1.4.13), and is in the top layer.
 * It repeats what the accessible name says already, so it is hidden from assistive technology.
 * The host renders `tooltip.render()` anywhere inside its root.
 */
export class TooltipController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #side: () => Side;
  #anchor: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #root: DocumentFragment | HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, side: Side | (() => Side) = 'block-end') {
    this.#host = host;
    this.#side = typeof side === 'function' ? side : () => side;
    host.addController(this);
  }

  /** The tooltip itself. */
  render(): TemplateResult {
    return html`<div class="tooltip" part="tooltip" popover="manual" aria-hidden="true" @pointerenter=${this.#keep} @pointerleave=${this.#leave}></div>`;
  }

  /** @internal */
  hostUpdated(): void {
    if (!this.#root) this.#listen();
    const text = this.#anchor?.isConnected ? tooltipOf(this.#anchor) : undefined;
    if (this.#anchor && !text) this.hide();
    else if (text) this.#write(text);
  }

  /** @internal */
  hostConnected(): void {
    if (this.#host.isConnected && this.#root) this.#listen();
  }

  /** @internal */
  hostDisconnected(): void {
    this.hide();
    document.removeEventListener('keydown', this.#onEscape, true);
    for (const [type, listener] of this.#listeners()) this.#root?.removeEventListener(type, listener);
  }

  /** Hides it now. */
  hide(): void {
    clearTimeout(this.#timer);
    this.#anchor = undefined;
    document.removeEventListener('keydown', this.#onEscape, true);
    const tooltip = this.#element;
    if (tooltip?.matches(':popover-open')) tooltip.hidePopover();
  }

  get #element(): HTMLElement | null {
    return this.#root?.querySelector<HTMLElement>('.tooltip') ?? null;
  }

  #listen(): void {
    this.#root = (this.#host as unknown as { renderRoot: DocumentFragment | HTMLElement }).renderRoot;
    for (const [type, listener] of this.#listeners()) this.#root.addEventListener(type, listener);
  }

  #listeners(): [string, (event: Event) => void][] {
    return [['pointerover', this.#onPointer], ['pointerout', this.#onPointer], ['focusin', this.#onFocus], ['focusout', this.#leave], ['click', this.#onClick]];
  }

  readonly #onPointer = (event: Event): void => {
    const anchor = event.type === 'pointerover' && (event as PointerEvent).pointerType !== 'touch' ? anchorOf(event) : undefined;
    if (anchor === this.#anchor && anchor) this.#keep();
    else if (anchor) this.#later(SHOW_AFTER_MS, () => { this.#show(anchor); });
    else this.#leave();
  };

  readonly #onFocus = (event: Event): void => {
    const anchor = anchorOf(event);
    if (anchor && (event.target as Element).matches(':focus-visible')) this.#show(anchor);
  };

  readonly #onClick = (): void => { this.hide(); };

  readonly #keep = (): void => { clearTimeout(this.#timer); };

  readonly #leave = (): void => { this.#later(HIDE_AFTER_MS, () => { this.hide(); }); };

  // In the capture phase: Escape dismisses the tooltip first, and only the next one reaches a menu or dialog.
  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.hide();
  };

  #later(milliseconds: number, call: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(call, milliseconds);
  }

  #show(anchor: Element): void {
    clearTimeout(this.#timer);
    const text = tooltipOf(anchor);
    const tooltip = this.#element;
    if (!text || !tooltip || !anchor.isConnected) return;
    this.#anchor = anchor;
    this.#write(text);
    if (!tooltip.matches(':popover-open')) tooltip.showPopover();
    putBeside(tooltip, anchor, this.#side());
    document.addEventListener('keydown', this.#onEscape, true);
  }

  #write(text: string): void {
    const tooltip = this.#element;
    if (tooltip && tooltip.textContent !== text) tooltip.textContent = text;
  }
}

/** The words that the tooltip of an element shows; none where it has no tooltip. */
export function tooltipOf(anchor: Element): string | undefined {
  const own = anchor.getAttribute('data-tooltip');
  return (own === '' ? anchor.querySelector('[data-tooltip-words]')?.getAttribute('aria-label') : own) ?? undefined;
}

function anchorOf(event: Event): Element | undefined {
  return (event.target as Element).closest('[data-tooltip]') ?? undefined;
}

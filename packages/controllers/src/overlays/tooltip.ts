import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { OverlayHost } from './later-overlay.js';
import { putBeside, type Side } from './place-beside.js';
import { tooltipOf } from './tooltip-controller.js';

const SHOW_AFTER_MS = 350;
const HIDE_AFTER_MS = 120;

/** What a `TooltipController` shows, once something has a tooltip to show. */
export class Tooltip implements ReactiveController {
  readonly #host: OverlayHost;
  readonly #side: () => Side;
  #anchor: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: OverlayHost, side: () => Side) {
    this.#host = host;
    this.#side = side;
    host.addController(this);
  }

  /** The tooltip itself. */
  render(): TemplateResult {
    return html`<div class="tooltip" part="tooltip" popover="manual" aria-hidden="true" @pointerenter=${this.#keep} @pointerleave=${this.#leave}></div>`;
  }

  /** @internal */
  hostUpdated(): void {
    const text = this.#anchor?.isConnected ? tooltipOf(this.#anchor) : undefined;
    if (this.#anchor && !text) this.hide();
    else if (text) this.#write(text);
  }

  /** @internal */
  hostDisconnected(): void {
    this.hide();
  }

  /** Something happened inside the host, on what has a tooltip or elsewhere. */
  hear(event: Event, anchor: Element | undefined): void {
    switch (event.type) {
      case 'pointerover': this.#over((event as PointerEvent).pointerType === 'touch' ? undefined : anchor); break;
      case 'focusin': if (anchor && (event.target as Element).matches(':focus-visible')) void this.#show(anchor); break;
      case 'click': this.hide(); break;
      default: this.#leave();
    }
  }

  /** Shows the words of what was met before this could be there, if it is still met. */
  meet(anchor: Element): void {
    if (anchor.matches(':is(:hover, :focus-visible)')) void this.#show(anchor);
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
    return (this.#host as unknown as { renderRoot: ParentNode }).renderRoot.querySelector<HTMLElement>('.tooltip');
  }

  #over(anchor: Element | undefined): void {
    if (anchor === this.#anchor && anchor) this.#keep();
    else if (anchor) this.#later(SHOW_AFTER_MS, () => { void this.#show(anchor); });
    else this.#leave();
  }

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

  async #show(anchor: Element): Promise<void> {
    clearTimeout(this.#timer);
    this.#anchor = anchor;
    // The first time, its host has yet to render it.
    if (!this.#element) await this.#host.updateComplete;
    const text = tooltipOf(anchor);
    const tooltip = this.#element;
    if (!text || !tooltip || !anchor.isConnected || this.#anchor !== anchor) return;
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

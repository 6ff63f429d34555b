import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { LaterOverlay, type OverlayHost } from './later-overlay.js';
import type { Side } from './place-beside.js';
import type { Tooltip } from './tooltip.js';

const HEARD = ['pointerover', 'pointerout', 'focusin', 'focusout', 'click'];

/**
 * One tooltip for a whole element: whatever carries `data-tooltip="words"` shows it on hover after 350 ms and on keyboard focus at once;
 * an empty one shows the label of what stands inside under `data-tooltip-words`, so that a count that changes often is written once.
 * It stays while the pointer is on it, goes on Escape without moving anything (WCAG 1.4.13), and is in the top layer.
 * It repeats what the accessible name says already, so it is hidden from assistive technology.
 * The host renders `tooltip.render()` anywhere inside its root; its code comes later.
 */
export class TooltipController implements ReactiveController {
  readonly #host: OverlayHost;
  readonly #tooltip: LaterOverlay<Tooltip>;
  #root: DocumentFragment | HTMLElement | undefined;
  #met: Event | undefined;

  constructor(host: OverlayHost, side: Side | (() => Side) = 'block-end') {
    this.#host = host;
    this.#tooltip = new LaterOverlay(host, ({ Tooltip }) => new Tooltip(host, typeof side === 'function' ? side : () => side));
    host.addController(this);
  }

  /** The tooltip itself. */
  render(): TemplateResult | typeof nothing {
    return this.#tooltip.made?.render() ?? nothing;
  }

  /** @internal */
  hostUpdated(): void {
    if (!this.#root) this.#listen();
  }

  /** @internal */
  hostConnected(): void {
    if (this.#host.isConnected && this.#root) this.#listen();
  }

  /** @internal */
  hostDisconnected(): void {
    for (const type of HEARD) this.#root?.removeEventListener(type, this.#onEvent);
  }

  /** Hides it now. */
  hide(): void {
    this.#tooltip.made?.hide();
  }

  #listen(): void {
    this.#root = (this.#host as unknown as { renderRoot: DocumentFragment | HTMLElement }).renderRoot;
    for (const type of HEARD) this.#root.addEventListener(type, this.#onEvent);
  }

  readonly #onEvent = (event: Event): void => {
    const anchor = anchorOf(event);
    // Nothing is shown yet that could be kept or hidden.
    if (!anchor && !this.#tooltip.made) return;
    const tooltip = this.#tooltip.here;
    if (tooltip) tooltip.hear(event, anchor);
    else if (anchor) void this.#meetLater(event, anchor);
  };

  /** Whatever happened last counts: who has pressed meanwhile wants no words any more. */
  async #meetLater(event: Event, anchor: Element): Promise<void> {
    this.#met = event;
    const isMeeting = event.type === 'focusin' || (event.type === 'pointerover' && (event as PointerEvent).pointerType !== 'touch');
    const late = await this.#tooltip.useQuietly();
    if (this.#met !== event) return;
    this.#met = undefined;
    if (isMeeting) late?.meet(anchor);
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

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows whether its host has a place on screen: a page behind another one has none. The platform tells, after layout and before paint, so
 * that a host which comes into view is rendered in that very frame. Until it was told anything, a host counts as in view.
 */
export class InViewController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  #isInView = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether anything of the host can be seen when it is scrolled to. */
  get isInView(): boolean {
    return this.#isInView;
  }

  /** @internal */
  hostConnected(): void {
    this.#observer ??= new ResizeObserver(([entry]) => { if (entry) this.#become(entry.contentRect.width > 0); });
    this.#observer.observe(this.#host);
  }

  /** @internal */
  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#isInView = true;
  }

  #become(isInView: boolean): void {
    if (isInView === this.#isInView) return;
    this.#isInView = isInView;
    this.#host.requestUpdate();
  }
}

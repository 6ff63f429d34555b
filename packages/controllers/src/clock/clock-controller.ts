import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onTick, pageNow } from './page-clock.js';

/**
 * Gives an element the time, and renders it anew each second while it has something to count.
 * Elements keep no timers: this is the page's one clock, and it stands still while nobody counts.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #counts: () => boolean;
  #stop: (() => void) | undefined;
  #connected = false;

  /** @param counts Whether the host shows anything that changes with time; asked after each update. */
  constructor(host: ReactiveControllerHost, counts: () => boolean = () => true) {
    this.#host = host;
    this.#counts = counts;
    host.addController(this);
  }

  /** Milliseconds since 1970, by the page's clock. */
  get now(): number {
    return pageNow();
  }

  /** @internal */
  hostConnected(): void {
    this.#connected = true;
    this.#settle();
  }

  /** @internal */
  hostUpdated(): void {
    this.#settle();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#connected = false;
    this.#settle();
  }

  #settle(): void {
    const counts = this.#connected && this.#counts();
    if (counts) this.#stop ??= onTick(() => { this.#host.requestUpdate(); });
    else {
      this.#stop?.();
      this.#stop = undefined;
    }
  }
}

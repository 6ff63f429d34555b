import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onTick, pageNow } from './page-clock.js';

/**
 * Gives an element the time, and renders it anew each second while it has something to count.
 * Elements keep no timers: this is the page's one clock, and it stands still while nobody counts.
 */
export class ClockController implements ReactiveController {
  readonly #counts: () => boolean;
  readonly #tick: () => void;
  #stop: (() => void) | undefined;
  #connected = false;

  /**
   * @param counts Whether the host shows anything that changes with time; asked after each update, and before each tick.
   * @param tick What a second changes, where that is less than the whole host.
   */
  constructor(host: ReactiveControllerHost, counts: () => boolean = () => true, tick: () => void = () => { host.requestUpdate(); }) {
    this.#counts = counts;
    this.#tick = tick;
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
    if (counts) this.#stop ??= onTick(this.#onTick);
    else {
      this.#stop?.();
      this.#stop = undefined;
    }
  }

  readonly #onTick = (): void => {
    this.#settle();
    if (this.#stop) this.#tick();
  };
}

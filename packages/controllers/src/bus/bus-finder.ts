import { ContextEvent } from '@lit/context';
import type { SessionBus } from '@session-desk/session-bus';
import { busContext, ensureContextRoot } from './bus-context.js';
import { busSharedEvent, sharedBus } from './share-bus.js';

/**
 * Finds the bus of an element: its own `bus` property, else the nearest provider, else the page's own.
 * Tells each change, and nothing twice: a page with two context roots answers one request two times.
 */
export class BusFinder {
  readonly #host: HTMLElement & { bus?: SessionBus | undefined };
  readonly #tell: (bus: SessionBus | undefined) => void;
  #provided: SessionBus | undefined;
  #letGo: (() => void) | undefined;
  #found: SessionBus | undefined;
  #looking = false;

  constructor(host: HTMLElement & { bus?: SessionBus | undefined }, tell: (bus: SessionBus | undefined) => void) {
    this.#host = host;
    this.#tell = tell;
  }

  /** Looks, and keeps looking until `stop`. */
  start(): void {
    this.#looking = true;
    ensureContextRoot();
    window.addEventListener(busSharedEvent, this.look);
    this.#request();
    this.look();
  }

  /** Lets go of everything; the bus is told as gone. */
  stop(): void {
    this.#looking = false;
    window.removeEventListener(busSharedEvent, this.look);
    this.#letGo?.();
    this.#letGo = undefined;
    this.#provided = undefined;
    this.#settle(undefined);
  }

  /** Looks again now: for a host whose `bus` property changed. */
  readonly look = (): void => {
    if (this.#looking) this.#settle(this.#host.bus ?? this.#provided ?? sharedBus());
  };

  #request(): void {
    this.#host.dispatchEvent(new ContextEvent(busContext, this.#host, this.#onProvided, true));
  }

  // One identity for life: context roots and providers recognise a repeated request by its callback.
  readonly #onProvided = (bus: SessionBus | undefined, letGo?: () => void): void => {
    if (!this.#looking) {
      letGo?.();
      return;
    }
    if (this.#letGo !== letGo) this.#letGo?.();
    this.#letGo = letGo;
    this.#provided = bus;
    if (bus === undefined) {
      this.#letGo?.();
      this.#letGo = undefined;
      this.#request();
    }
    this.look();
  };

  #settle(bus: SessionBus | undefined): void {
    if (this.#found === bus) return;
    this.#found = bus;
    this.#tell(bus);
  }
}

import { serveCenter, type ServeCenterOptions, type WorkerScope } from '@session-desk/contact-center';

type Connecting = Parameters<Parameters<WorkerScope['addEventListener']>[1]>[0];

/** A SharedWorker in this place: pages come and go, and it stays. */
export class SharedPlace {
  /** What pages said to it, the first first. */
  readonly heard: string[] = [];
  #connect: (connecting: Connecting) => void = () => undefined;
  readonly #ports: MessagePort[] = [];
  readonly #lookers = new Set<() => void>();

  constructor(options: ServeCenterOptions = {}) {
    serveCenter({ addEventListener: (_type, listener) => { this.#connect = listener; } }, options);
  }

  /** The page's end of it, for one more page. */
  readonly worker = (): SharedWorker => {
    const { port1, port2 } = new MessageChannel();
    this.#ports.push(port1, port2);
    port2.addEventListener('message', ({ data }: MessageEvent<{ readonly type: string }>) => {
      this.heard.push(data.type);
      for (const look of this.#lookers) look();
    });
    this.#connect({ data: undefined, ports: [port2] });
    return { port: port1, addEventListener: () => undefined } as unknown as SharedWorker;
  };

  /** Resolves when a page has said this. */
  hears(type: string): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => { if (this.heard.includes(type)) { this.#lookers.delete(look); resolve(); } };
      this.#lookers.add(look);
      look();
    });
  }

  /** Nothing is left of it. */
  [Symbol.dispose](): void {
    for (const port of this.#ports) port.close();
  }
}

/** The window of a page, where there is none: it can say that the page goes. */
export class PageWindow {
  readonly #events = new EventTarget();

  constructor() {
    Object.assign(globalThis, { addEventListener: this.#events.addEventListener.bind(this.#events), removeEventListener: this.#events.removeEventListener.bind(this.#events) });
  }

  /** All pages of this place go. */
  hide(): void {
    this.#events.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: false }));
  }

  /** There is no window again. */
  [Symbol.dispose](): void {
    Reflect.deleteProperty(globalThis, 'addEventListener');
    Reflect.deleteProperty(globalThis, 'removeEventListener');
  }
}

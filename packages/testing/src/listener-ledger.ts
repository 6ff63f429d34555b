type Listener = EventListenerOrEventListenerObject | null;
type Add = (this: EventTarget, type: string, listener: Listener, options?: boolean | AddEventListenerOptions) => void;
type Remove = (this: EventTarget, type: string, listener: Listener, options?: boolean | EventListenerOptions) => void;

const pageFunctions: { readonly addEventListener: Add; readonly removeEventListener: Remove } = EventTarget.prototype;

interface Entry {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: Listener;
  readonly capture: boolean;
}

/** Keeps account of the listeners that code adds to what outlives an element: window, document, its root and body. */
export class ListenerLedger {
  readonly #add = pageFunctions.addEventListener;
  readonly #remove = pageFunctions.removeEventListener;
  readonly #entries = new Set<Entry>();
  readonly #kept: readonly EventTarget[];

  /** Watches from now on; `also` names further targets that outlive the element. */
  constructor(also: readonly EventTarget[] = []) {
    this.#kept = [window, document, document.documentElement, document.body, ...also];
    const added = this.#added.bind(this);
    const removed = this.#removed.bind(this);
    const { prototype } = EventTarget;
    const add = this.#add;
    const remove = this.#remove;
    prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
      added(this ?? window, type, listener, options);
      add.call(this ?? window, type, listener, options);
    };
    prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
      removed(this ?? window, type, listener, options);
      remove.call(this ?? window, type, listener, options);
    };
  }

  /** What is still listened to, as sorted types; equal arrays mean that nothing was left behind. */
  get listening(): readonly string[] {
    return [...this.#entries].map((entry) => entry.type).sort();
  }

  /** Gives the page its own functions back. */
  stop(): void {
    EventTarget.prototype.addEventListener = this.#add;
    EventTarget.prototype.removeEventListener = this.#remove;
  }

  #added(target: EventTarget, type: string, listener: Listener, options?: boolean | AddEventListenerOptions): void {
    const { capture = false, once = false, signal } = typeof options === 'object' ? options : { capture: options };
    if (!this.#kept.includes(target) || !listener || signal?.aborted || this.#find(target, type, listener, capture)) return;
    const entry = { target, type, listener, capture };
    this.#entries.add(entry);
    const forget = (): void => {
      this.#entries.delete(entry);
    };
    if (signal) this.#add.call(signal, 'abort', forget, { once: true });
    if (once) this.#add.call(target, type, forget, { once: true, capture });
  }

  #removed(target: EventTarget, type: string, listener: Listener, options?: boolean | EventListenerOptions): void {
    const capture = typeof options === 'object' ? options.capture === true : options === true;
    const entry = this.#find(target, type, listener, capture);
    if (entry) this.#entries.delete(entry);
  }

  #find(target: EventTarget, type: string, listener: Listener, capture: boolean): Entry | undefined {
    for (const entry of this.#entries) {
      if (entry.target === target && entry.type === type && entry.listener === listener && entry.capture === capture) return entry;
    }
    return undefined;
  }
}

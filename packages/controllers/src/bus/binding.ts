import type { WorkspaceState } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';

/** What a binding reads: state to value. */
export type BusSelector<T> = (state: WorkspaceState) => T;

/** What of a bus can be followed beside its state: its health, say. Gives its value at once, then each later one. */
export interface BusSource<T> {
  subscribe(next: (value: T) => void): { unsubscribe(): void };
}

/** How a bound property is assigned. */
export interface BindOptions<T> {
  /** Assigned, and the host updated, in the call that changed the state; otherwise once per frame. */
  readonly now?: boolean;
  /** When two readings count as the same; `Object.is` by default. */
  readonly equals?: (before: T, after: T) => boolean;
}

/** Where a binding delivers: told once per reading that differs from the one before. */
export interface BindingTarget {
  readonly assign: (name: PropertyKey, value: unknown) => void;
  readonly changed: (binding: Binding, now: boolean) => void;
}

/** One property of a host that follows one selector. The first reading is assigned at once, later ones as asked. */
export class Binding {
  readonly #name: PropertyKey;
  readonly #selector: (bus: SessionBus) => BusSelector<unknown> | undefined;
  readonly #options: BindOptions<unknown>;
  readonly #target: BindingTarget;
  #subscription: { unsubscribe(): void } | undefined;
  #assigned: { readonly value: unknown } | undefined;
  #next: (() => unknown) | undefined;
  #readNow: (() => unknown) | undefined;

  constructor(name: PropertyKey, selector: (bus: SessionBus) => BusSelector<unknown> | undefined, options: BindOptions<unknown>, target: BindingTarget) {
    this.#name = name;
    this.#selector = selector;
    this.#options = options;
    this.#target = target;
  }

  /** Follows the bus from its present state on. Without a selector the property keeps its value. */
  follow(bus: SessionBus): void {
    this.letGo();
    const selector = this.#selector(bus);
    if (!selector) return;
    if (this.#options.now || 'sessionId' in selector) this.#read(bus, selector);
    else this.#readPerFrame(bus, selector);
  }

  /** Follows each reading: for what cannot wait, and for one session's own facts, which are few. */
  #read(bus: SessionBus, selector: BusSelector<unknown>): void {
    let first = true;
    this.#subscription = bus.select(selector, this.#options.equals).subscribe((value) => {
      this.#next = () => value;
      if (first) this.deliver();
      else this.#target.changed(this, this.#options.now === true);
    });
    first = false;
  }

  /** Reads when the frame comes, however many commands settled before: a burst of messages costs one reading. */
  #readPerFrame(bus: SessionBus, selector: BusSelector<unknown>): void {
    const read = (): unknown => selector(bus.state);
    this.#next = this.#readNow = read;
    this.deliver();
    let first = true;
    this.#subscription = bus.state$.subscribe(() => {
      if (first || this.#next) return;
      this.#next = read;
      this.#target.changed(this, false);
    });
    first = false;
  }

  /** Follows a source instead of the state, once per frame. */
  followSource(source: BusSource<unknown>): void {
    this.letGo();
    let first = true;
    this.#subscription = source.subscribe((value) => {
      this.#next = () => value;
      if (first) this.deliver();
      else this.#target.changed(this, false);
    });
    first = false;
  }

  /** Stops following; what was read but not yet delivered is dropped. */
  letGo(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = this.#next = this.#readNow = undefined;
  }

  /** Assigns what is true now, whether or not this binding was told of it yet: the bus tells its readers one by one. */
  catchUp(): void {
    this.#next ??= this.#readNow;
    this.deliver();
  }

  /** Assigns the latest reading, unless it equals what the property already holds. */
  deliver(): void {
    const read = this.#next;
    this.#next = undefined;
    if (!read) return;
    let value: unknown;
    try {
      value = read();
    } catch (error) {
      // One selector that throws must not keep the host's other properties from being assigned.
      reportError(error);
      return;
    }
    if (this.#assigned && (this.#options.equals ?? Object.is)(this.#assigned.value, value)) return;
    this.#assigned = { value };
    this.#target.assign(this.#name, value);
  }
}

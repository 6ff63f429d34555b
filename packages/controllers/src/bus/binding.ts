import type { WorkspaceState } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';

/** What a binding reads: state to value. */
export type BusSelector<T> = (state: WorkspaceState) => T;

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
  readonly #selector: () => BusSelector<unknown> | undefined;
  readonly #options: BindOptions<unknown>;
  readonly #target: BindingTarget;
  #subscription: { unsubscribe(): void } | undefined;
  #assigned: { readonly value: unknown } | undefined;
  #next: { readonly value: unknown } | undefined;

  constructor(name: PropertyKey, selector: () => BusSelector<unknown> | undefined, options: BindOptions<unknown>, target: BindingTarget) {
    this.#name = name;
    this.#selector = selector;
    this.#options = options;
    this.#target = target;
  }

  /** Follows the bus from its present state on. Without a selector the property keeps its value. */
  follow(bus: SessionBus): void {
    this.letGo();
    const selector = this.#selector();
    if (!selector) return;
    let first = true;
    this.#subscription = bus.select(selector, this.#options.equals).subscribe((value) => {
      this.#next = { value };
      if (first) this.deliver();
      else this.#target.changed(this, this.#options.now === true);
    });
    first = false;
  }

  /** Stops following; what was read but not yet delivered is dropped. */
  letGo(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#next = undefined;
  }

  /** Assigns the latest reading, unless it equals what the property already holds. */
  deliver(): void {
    const next = this.#next;
    this.#next = undefined;
    if (!next) return;
    if (this.#assigned && (this.#options.equals ?? Object.is)(this.#assigned.value, next.value)) return;
    this.#assigned = next;
    this.#target.assign(this.#name, next.value);
  }
}

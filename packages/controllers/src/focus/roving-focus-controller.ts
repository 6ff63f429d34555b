import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEditable } from './editable.js';
import { TypeAhead } from './type-ahead.js';

/** How a set of items is walked. */
export interface RovingOptions {
  /** The items, in order; asked at each key and after each update. The same array as before is taken to hold the same items with the same parts. */
  readonly items: () => readonly HTMLElement[];
  /** What holds an item and its parts where the item does not hold them itself; keys and focus anywhere inside count as the item's. */
  readonly row?: (item: HTMLElement) => Element | null;
  /** Which arrows walk the items. Along the other axis they walk the parts of the item. */
  readonly axis: 'vertical' | 'horizontal';
  /** The item that Tab enters before any was walked to; the first by default. */
  readonly entry?: () => HTMLElement | undefined;
  /** What can take focus inside an item beside itself: its buttons, reached by the arrows of the other axis. */
  readonly parts?: (item: HTMLElement) => readonly HTMLElement[];
  /** What letters are compared with; without it letters do nothing. */
  readonly text?: (item: HTMLElement) => string;
  /** Whether the ends meet. */
  readonly wrap?: boolean;
}

/**
 * One tab stop for many items: arrows, Home, End and letters walk them, mirrored in right-to-left.
 * It writes `tabindex` itself (a template must not), and never takes the focus by itself.
 * The host binds `onKeydown` and `onFocusin` around its items.
 */
export class RovingFocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RovingOptions;
  readonly #typeAhead = new TypeAhead();
  #current: HTMLElement | undefined;
  #settled: { readonly items: readonly HTMLElement[]; readonly stop: HTMLElement | undefined } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RovingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The item that holds the tab stop. */
  get current(): HTMLElement | undefined {
    const items = this.#options.items();
    if (this.#current && items.includes(this.#current)) return this.#current;
    return this.#options.entry?.() ?? items[0];
  }

  /** @internal */
  hostUpdated(): void {
    this.#settle();
  }

  /** Moves the tab stop, and the focus, to an item. */
  focus(item: HTMLElement | undefined): void {
    if (!item) return;
    this.#current = item;
    this.#settle();
    item.focus();
  }

  /** Lets the next Tab enter at the entry again. */
  reset(): void {
    this.#current = undefined;
    this.#settle();
  }

  /** To be bound as `@focusin` around the items. */
  readonly onFocusin = (event: FocusEvent): void => {
    const item = this.#itemOf(event);
    if (!item || item === this.#current) return;
    this.#current = item;
    this.#settle();
  };

  /** To be bound as `@keydown` around the items. Keys it does not use pass on. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const from = event.composedPath()[0];
    const item = this.#itemOf(event);
    if (!item || event.defaultPrevented || isEditable(from)) return;
    const next = this.#next(event, item, from);
    if (!next) return;
    event.preventDefault();
    if (this.#options.items().includes(next)) this.focus(next);
    else next.focus();
  };

  #next(event: KeyboardEvent, item: HTMLElement, from: EventTarget | undefined): HTMLElement | undefined {
    const items = this.#options.items();
    const at = items.indexOf(item);
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return this.#byText(event, items, at);
    const vertical = this.#options.axis === 'vertical';
    const forward = this.#host.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const { key } = event;
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    if (key === 'ArrowDown' || key === 'ArrowUp') return vertical ? this.#step(items, at, key === 'ArrowDown') : undefined;
    if (key === 'ArrowLeft' || key === 'ArrowRight') return vertical ? this.#part(item, from, key === forward) : this.#step(items, at, key === forward);
    return this.#byText(event, items, at);
  }

  #step(items: readonly HTMLElement[], at: number, forward: boolean): HTMLElement | undefined {
    const to = at + (forward ? 1 : -1);
    return this.#options.wrap ? items.at(to % items.length) : items[Math.min(Math.max(to, 0), items.length - 1)];
  }

  #part(item: HTMLElement, from: EventTarget | undefined, forward: boolean): HTMLElement | undefined {
    const stops = [item, ...(this.#options.parts?.(item) ?? [])];
    // The item contains its parts, so the last stop that holds the focus is the one meant.
    const at = stops.reduce((last, stop, index) => (from instanceof Node && stop.contains(from) ? index : last), 0);
    return stops[at + (forward ? 1 : -1)];
  }

  #byText(event: KeyboardEvent, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
    const text = this.#options.text;
    return text && items[this.#typeAhead.find(event, items.map(text), at)];
  }

  #itemOf(event: Event): HTMLElement | undefined {
    const path = event.composedPath();
    return this.#options.items().find((item) => path.includes(this.#options.row?.(item) ?? item));
  }

  #settle(): void {
    const items = this.#options.items();
    const stop = this.current;
    const before = this.#settled;
    this.#settled = { items, stop };
    // A list of a thousand is not walked when only the stop moves.
    const touched = before?.items !== items ? items : before.stop === stop ? [] : [before.stop, stop].filter((item) => item !== undefined);
    for (const item of touched) {
      const index = item === stop ? 0 : -1;
      if (item.getAttribute('tabindex') !== String(index)) item.tabIndex = index;
      if (before?.items !== items) for (const part of this.#options.parts?.(item) ?? []) if (part.tabIndex !== -1) part.tabIndex = -1;
    }
  }
}

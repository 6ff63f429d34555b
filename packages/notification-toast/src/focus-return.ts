import { focusedElement } from '@session-desk/controllers';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Remembers where the agent was before the focus came into an element, and which of its items they were on. */
export class FocusReturn implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #items: () => readonly Element[];
  readonly #stays: () => HTMLElement | null;
  #from: HTMLElement | undefined;
  #left: readonly EventTarget[] = [];
  #held: { readonly item: Element; readonly index: number } | undefined;

  /** @param stays What takes the focus when there is nowhere to go back to. */
  constructor(host: ReactiveControllerHost & HTMLElement, items: () => readonly Element[], stays: () => HTMLElement | null) {
    this.#host = host;
    this.#items = items;
    this.#stays = stays;
    host.addController(this);
  }

  /** @internal */
  hostConnected(): void {
    document.addEventListener('focusout', this.#onFocusout, { capture: true });
  }

  /** @internal */
  hostDisconnected(): void {
    document.removeEventListener('focusout', this.#onFocusout, { capture: true });
  }

  /** Before the items are rendered: remembers which of them holds the focus. */
  expectChange(): void {
    const item = this.#active?.closest('.item');
    this.#held = item ? { item, index: this.#items().indexOf(item) } : undefined;
  }

  /**
   * After it: a button that is gone leaves the focus to the one in its place. When its item is gone, the next item takes it as a whole, for on
   * a button of its own the keys of an agent who types on would answer what nobody asked; after the last one it goes back to where it was.
   */
  keep(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || (held.item.isConnected && this.#active?.checkVisibility() === true)) return;
    const items = this.#items();
    const next = items[held.index] ?? items.at(-1);
    if (held.item.isConnected) held.item.querySelector<HTMLElement>('.button')?.focus();
    else if (next) next.querySelector<HTMLElement>('.toast')?.focus();
    else this.giveBack();
  }

  /** To be bound as `@focusin`: whoever comes from outside can be sent back. */
  readonly onFocusin = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    const from = relatedTarget && this.#left.includes(relatedTarget) ? this.#left[0] : relatedTarget;
    if (from instanceof HTMLElement && !this.#isOurs(from)) this.#from = from;
  };

  /** Keeps where the focus is now, before it is taken by a key. */
  remember(): void {
    const active = focusedElement();
    if (active instanceof HTMLElement && !this.#isOurs(active) && active !== document.body) this.#from = active;
  }

  /** Sends the focus back to where it was; where that is gone or hidden it goes to what stays of the element, else the items only let it go. */
  giveBack(): void {
    const from = this.#from;
    this.#from = undefined;
    this.#active?.blur();
    from?.focus();
    if (isNowhere()) this.#stays()?.focus();
  }

  /** Afterwards only the host of a shadow root is seen from outside of it, which takes no focus back. */
  readonly #onFocusout = (event: FocusEvent): void => { this.#left = event.composedPath(); };

  get #active(): HTMLElement | undefined {
    const active = this.#host.shadowRoot?.activeElement;
    return active instanceof HTMLElement ? active : undefined;
  }

  #isOurs(element: HTMLElement): boolean {
    return element === this.#host || element.getRootNode() === this.#host.shadowRoot;
  }
}

function isNowhere(): boolean {
  const active = focusedElement();
  return !active || active === document.body;
}

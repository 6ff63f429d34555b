import { focusedElement } from '@session-desk/controllers';

/** Remembers where the agent was before the focus came into an element, and which of its items they were on. */
export class FocusReturn {
  readonly #host: HTMLElement;
  readonly #items: () => readonly Element[];
  #from: HTMLElement | undefined;
  #held: { readonly item: Element; readonly index: number } | undefined;

  constructor(host: HTMLElement, items: () => readonly Element[]) {
    this.#host = host;
    this.#items = items;
  }

  /** Before the items are rendered: remembers which of them holds the focus. */
  expectChange(): void {
    const item = this.#active?.closest('.item');
    this.#held = item ? { item, index: this.#items().indexOf(item) } : undefined;
  }

  /** After it: when what held the focus is gone, its item takes it, or the next one; after the last one it goes back to where it was. */
  keep(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || (held.item.isConnected && this.#active?.checkVisibility() === true)) return;
    const items = this.#items();
    const next = held.item.isConnected ? held.item : (items[held.index] ?? items.at(-1));
    if (next) next.querySelector<HTMLElement>('.button')?.focus();
    else this.giveBack();
  }

  /** To be bound as `@focusin`: whoever comes from outside can be sent back. */
  readonly onFocusin = (event: FocusEvent): void => {
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !this.#isOurs(from)) this.#from = from;
  };

  /** Keeps where the focus is now, before it is taken by a key. */
  remember(): void {
    const active = focusedElement();
    if (active instanceof HTMLElement && !this.#isOurs(active) && active !== document.body) this.#from = active;
  }

  /** Sends the focus back to where it was; where that is gone, the items only let it go. */
  giveBack(): void {
    const from = this.#from;
    this.#from = undefined;
    if (from?.isConnected) from.focus();
    else this.#active?.blur();
  }

  get #active(): HTMLElement | undefined {
    const active = this.#host.shadowRoot?.activeElement;
    return active instanceof HTMLElement ? active : undefined;
  }

  #isOurs(element: HTMLElement): boolean {
    return element === this.#host || element.getRootNode() === this.#host.shadowRoot;
  }
}

import type { RovingOptions } from '@session-desk/controllers';

const NONE: readonly HTMLElement[] = [];

/**
 * The rows of a list as they stand in the document. They are collected once per change, and the arrays stay the same while the same
 * rows stand in the same order, so that whoever compares arrays walks nothing.
 */
export class ListRows {
  readonly #find: () => HTMLElement | null;
  #list: HTMLElement | null = null;
  #items: readonly HTMLElement[] = NONE;
  #sessions: readonly HTMLElement[] = NONE;
  #isKnown = false;
  #held: { readonly item: HTMLElement; readonly index: number } | undefined;

  constructor(find: () => HTMLElement | null) {
    this.#find = find;
  }

  /** The list. */
  get list(): HTMLElement | null {
    return (this.#list ??= this.#find());
  }

  /** The rows, in order. */
  get items(): readonly HTMLElement[] {
    this.#collect();
    return this.#items;
  }

  /** What takes the focus in each row, in the same order. */
  get sessions(): readonly HTMLElement[] {
    this.#collect();
    return this.#sessions;
  }

  /** The position of a row; -1 for anything else. */
  indexOf(item: Element | null | undefined): number {
    return item instanceof HTMLElement ? this.items.indexOf(item) : -1;
  }

  /** How keys walk the rows: up and down from one to the next, along the line to its buttons where they are shown. */
  walk(entry: () => number, showsButtons: () => boolean): RovingOptions {
    return {
      items: () => this.sessions,
      row: (session) => session.parentElement,
      parts: (session) => (showsButtons() ? [...(session.parentElement?.querySelectorAll<HTMLElement>('.action') ?? [])] : []),
      entry: () => this.sessions[entry()],
      text: (session) => session.querySelector('.title')?.textContent ?? '',
      axis: 'vertical',
    };
  }

  /** Before the rows are rendered: remembers which of them holds the focus. */
  expectChange(): void {
    const active = (this.#list?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    const item = active?.closest<HTMLElement>('.item');
    this.#held = item && this.#list?.contains(item) ? { item, index: this.indexOf(item) } : undefined;
    this.#isKnown = false;
  }

  /** After it: when the row that held the focus is gone, the one above it takes the focus, where the state's own focus goes too. */
  giveFocusBack(focus: (session: HTMLElement | undefined) => void): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || held.item.isConnected) return;
    focus(this.sessions[Math.max(0, held.index - 1)]);
  }

  #isTheSame(): boolean {
    let child = this.list?.firstElementChild ?? null;
    for (const item of this.#items) {
      if (child !== item) return false;
      child = child.nextElementSibling;
    }
    return child === null;
  }

  #collect(): void {
    if (this.#isKnown) return;
    this.#isKnown = this.list !== null;
    if (this.#isTheSame()) return;
    const found = [...(this.list?.children ?? [])].filter((child) => child instanceof HTMLElement);
    this.#items = found;
    this.#sessions = found.map((item) => item.firstElementChild).filter((child) => child instanceof HTMLElement);
  }
}

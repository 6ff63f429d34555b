/** The rows of the strip as they stand in the document: a handful, so they are asked for each time. */
export class StripRows {
  readonly #find: () => HTMLElement | null;
  #list: HTMLElement | null = null;
  #held = -1;

  constructor(find: () => HTMLElement | null) {
    this.#find = find;
  }

  /** The list of tabs; `null` before it is first rendered. */
  get list(): HTMLElement | null {
    return (this.#list ??= this.#find());
  }

  /** The tabs, in order. */
  get items(): readonly HTMLElement[] {
    return [...(this.list?.children ?? [])].filter((child) => child instanceof HTMLElement);
  }

  /** The position of the tab that an event comes from; -1 where it comes from none. */
  positionOf(event: Event): number {
    return this.indexOf((event.target as Element).closest('.tab'));
  }

  /** The position of a tab; -1 for anything else. */
  indexOf(item: Element | null | undefined): number {
    return item instanceof HTMLElement ? this.items.indexOf(item) : -1;
  }

  /** Before the tabs are rendered: remembers which of them holds the focus. */
  expectChange(): void {
    this.#held = this.indexOf(this.#active);
  }

  /**
   * After it: where the focus belongs when it was on a tab and cannot stay. With another session in front that is the tab in focus;
   * when the tab is gone, its neighbour at the inline-start side (T5). `undefined` when nothing is to be done.
   */
  wantsFocus(isOtherSession: boolean, selected: number): HTMLElement | undefined {
    const held = this.#held;
    if (held < 0) return undefined;
    if (isOtherSession) return this.items[selected];
    return this.#active ? undefined : this.items[Math.max(0, held - 1)];
  }

  /** Whether the focus is on a tab. */
  get isActive(): boolean {
    return this.#active !== undefined;
  }

  /** Each tab says that it controls the panel; told once per row. */
  control(panel: Element | undefined): void {
    for (const item of this.items) {
      if (item.ariaControlsElements?.[0] !== panel) item.ariaControlsElements = panel ? [panel] : null;
    }
  }

  get #active(): HTMLElement | undefined {
    const active = (this.#list?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    return active?.closest<HTMLElement>('.tab') ?? undefined;
  }
}

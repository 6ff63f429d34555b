const BEFORE_SCROLLS = ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin'];

/**
 * Remembers how far each box of a page is scrolled, and puts back what a browser forgot while the page was hidden.
 * Positions are noted when they change, never read while hiding: that would cost a layout.
 */
export class ScrollMemory {
  readonly #place: HTMLElement;
  readonly #positions = new Map<Element, readonly [left: number, top: number]>();
  readonly #roots = new WeakSet<EventTarget>();
  readonly #signal: AbortSignal;
  readonly #changed: () => void;

  /**
   * @param signal Ends the listening in shadow trees, which may outlive the place; that on the place itself goes with it.
   * @param changed Told of each new position.
   */
  constructor(place: HTMLElement, signal: AbortSignal, changed: () => void = () => undefined) {
    this.#place = place;
    this.#signal = signal;
    this.#changed = changed;
    // Without the signal: one that many listeners wait for costs more than they do, for each page that opens and closes.
    place.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    for (const type of BEFORE_SCROLLS) place.addEventListener(type, this.#onGesture, { capture: true, passive: true });
  }

  /** How far each box is scrolled, in pixels; those at their beginning are left out. */
  get positions(): Iterable<readonly [box: Element, position: readonly [left: number, top: number]]> {
    return [...this.#positions].filter(([box, [left, top]]) => box.isConnected && (left !== 0 || top !== 0));
  }

  /** Puts a box where it was in an earlier life of its content, and remembers that. `false` while its content is too short for it, or has no layout. */
  put(box: Element, left: number, top: number): boolean {
    box.scrollTo({ left, top, behavior: 'instant' });
    const isThere = Math.abs(box.scrollLeft - left) <= 1 && Math.abs(box.scrollTop - top) <= 1;
    if (isThere) {
      this.#positions.set(box, [left, top]);
      this.listenIn(box.getRootNode());
    }
    return isThere;
  }

  /** Listens in a shadow tree, or in the document of a frame, from now on. */
  listenIn(tree: Node): void {
    if (tree === this.#place.getRootNode() || this.#roots.has(tree)) return;
    this.#roots.add(tree);
    tree.addEventListener('scroll', this.#onScroll, { capture: true, passive: true, signal: this.#signal });
  }

  /** Puts the positions back. Call it where layout is clean: then it costs nothing unless something was forgotten. */
  giveBack(): void {
    for (const [box, [left, top]] of this.#positions) {
      if (!box.isConnected) this.#positions.delete(box);
      else if (box.scrollLeft !== left || box.scrollTop !== top) box.scrollTo({ left, top, behavior: 'instant' });
    }
  }

  readonly #onScroll = (event: Event): void => {
    const target = event.composedPath()[0] as Node;
    // The document of a frame scrolls by its root; its classes are of another realm.
    const box = target.nodeType === Node.DOCUMENT_NODE ? (target as Document).scrollingElement : (target as Element);
    if (!box || this.#place.hidden) return;
    this.#positions.set(box, [box.scrollLeft, box.scrollTop]);
    this.#changed();
  };

  /** Scrolling inside a shadow tree is told there alone, so each is listened to from the first gesture in it. */
  readonly #onGesture = (event: Event): void => {
    for (const target of event.composedPath()) {
      if (target === this.#place) return;
      if (target instanceof ShadowRoot) this.listenIn(target);
    }
  };
}

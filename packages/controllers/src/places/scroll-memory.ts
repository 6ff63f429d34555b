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

  /** @param signal Ends the listening in shadow trees, which may outlive the place; that on the place itself goes with it. */
  constructor(place: HTMLElement, signal: AbortSignal) {
    this.#place = place;
    this.#signal = signal;
    // Without the signal: one that many listeners wait for costs more than they do, for each page that opens and closes.
    place.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    for (const type of BEFORE_SCROLLS) place.addEventListener(type, this.#onGesture, { capture: true, passive: true });
  }

  /** Puts the positions back. Call it where layout is clean: then it costs nothing unless something was forgotten. */
  giveBack(): void {
    for (const [box, [left, top]] of this.#positions) {
      if (!box.isConnected) this.#positions.delete(box);
      else if (box.scrollLeft !== left || box.scrollTop !== top) box.scrollTo({ left, top, behavior: 'instant' });
    }
  }

  readonly #onScroll = (event: Event): void => {
    const box = event.composedPath()[0];
    if (!(box instanceof Element) || this.#place.hidden) return;
    this.#positions.set(box, [box.scrollLeft, box.scrollTop]);
  };

  /** Scrolling inside a shadow tree is told there alone, so each is listened to from the first gesture in it. */
  readonly #onGesture = (event: Event): void => {
    for (const target of event.composedPath()) {
      if (target === this.#place) return;
      if (!(target instanceof ShadowRoot) || this.#roots.has(target)) continue;
      this.#roots.add(target);
      target.addEventListener('scroll', this.#onScroll, { capture: true, passive: true, signal: this.#signal });
    }
  };
}

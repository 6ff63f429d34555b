import { readCaret, type Caret } from './caret.js';

/** The element inside a place that has the focus, through shadow trees and frames of this origin; `undefined` when the focus is elsewhere. */
export function focusIn(place: Element): HTMLElement | undefined {
  let active = (place.getRootNode() as Document | ShadowRoot).activeElement;
  if (!active || !place.contains(active)) return undefined;
  for (;;) {
    const inner: Element | null | undefined = active.shadowRoot?.activeElement ?? focusInFrame(active);
    if (!inner) return active as HTMLElement;
    active = inner;
  }
}

/** Remembers which control of a page had the focus, with its caret and selection, and gives it back. */
export class FocusMemory {
  readonly #place: HTMLElement;
  #kept: { readonly element: HTMLElement; readonly caret: Caret | undefined } | undefined;
  #count = -1;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Whether there is a control to give the focus to; the place itself is none. */
  get remembers(): boolean {
    return this.#kept?.element.isConnected === true;
  }

  /** Whether the agent has done nothing since the focus was remembered. */
  isUntouched(count: number): boolean {
    return count === this.#count;
  }

  /** Takes a control that had the focus in an earlier life of the page, with its caret. */
  seed(element: HTMLElement, caret: Caret | undefined): void {
    this.#kept ??= { element, caret };
  }

  /** Notes what has the focus now; does nothing while the focus is elsewhere. */
  note(count: number, element: HTMLElement | undefined = focusIn(this.#place)): void {
    if (!element) return;
    this.#count = count;
    if (element !== this.#place) this.#kept = { element, caret: readCaret(element) };
  }

  /** Gives the focus back to the very control, with its caret. */
  giveBack(): void {
    const kept = this.#kept;
    if (!kept) return;
    const frame = kept.element.ownerDocument.defaultView?.frameElement;
    if (frame && this.#place.contains(frame)) (frame as HTMLElement).focus({ preventScroll: true });
    kept.element.focus({ preventScroll: true });
    kept.caret?.();
  }

  /** Puts the caret back into a control that has just got the focus, if it is the one. */
  giveCaretTo(element: EventTarget | undefined): void {
    if (this.#kept?.element === element) this.#kept?.caret?.();
  }
}

/** A frame of another origin keeps its focus to itself. */
function focusInFrame(element: Element): Element | null | undefined {
  if (element.localName !== 'iframe') return undefined;
  const inside = (element as HTMLIFrameElement).contentDocument;
  return inside?.activeElement === inside?.body ? undefined : inside?.activeElement;
}

import { topmostModal } from '@session-desk/controllers';

/**
 * Keeps a region that stands in the top layer usable above an open modal. Whatever lies outside of a modal is inert, so the
 * element moves into the modal while that is open, and back to its place afterwards; bus and properties stay as they are.
 */
export class TopLayer {
  readonly #host: HTMLElement;
  readonly #region: () => HTMLElement | null;
  readonly #isDocked: () => boolean;
  #place: Comment | undefined;
  #modal: Element | undefined;
  #moving = false;

  /** @param isDocked Whether the page has a place for the region; then it is in the top layer over a modal alone. */
  constructor(host: HTMLElement, region: () => HTMLElement | null, isDocked: () => boolean) {
    this.#host = host;
    this.#region = region;
    this.#isDocked = isDocked;
  }

  /** Whether the element is being moved now: it neither leaves nor comes. */
  get isMoving(): boolean {
    return this.#moving;
  }

  /** Shows the region, or hides it, where it can be used now. */
  settle(shown: boolean): void {
    const modal = shown ? topmostModal() : undefined;
    // A modal of the region's own, if a host puts one there, is none to go into.
    if (modal && this.#host.contains(modal)) return;
    const moved = modal !== this.#modal && this.#go(modal);
    const region = this.#region();
    if (!region?.isConnected) return;
    const isOpen = region.matches(':popover-open');
    const floats = shown && (modal !== undefined || !this.#isDocked());
    if (isOpen && (moved || !floats)) region.hidePopover();
    if (floats && (moved || !isOpen)) region.showPopover();
  }

  /** After the element left the document: back to its place when it left along with the modal; else it was taken away, and stays so. */
  comeBack(): void {
    const place = this.#place;
    const left = this.#modal?.isConnected === false;
    this.#region()?.parentElement?.classList.remove('lifted');
    if (left && place?.isConnected) place.before(this.#host);
    this.forget();
  }

  /** Leaves nothing behind. */
  forget(): void {
    this.#modal?.removeEventListener('close', this.#onClose);
    this.#place?.remove();
    this.#place = this.#modal = undefined;
  }

  #go(modal: Element | undefined): boolean {
    const place = (this.#place ??= this.#mark());
    this.#modal?.removeEventListener('close', this.#onClose);
    this.#modal = modal;
    if (modal) {
      modal.addEventListener('close', this.#onClose);
      // First, not last: whoever renders the modal may own everything from some node of it to its end.
      this.#move(modal, modal.firstChild);
    } else {
      if (place.parentNode) this.#move(place.parentNode, place);
      this.forget();
    }
    // What belongs to its place on the page does not show in somebody's dialog.
    this.#region()?.parentElement?.classList.toggle('lifted', modal !== undefined);
    return true;
  }

  #mark(): Comment {
    const place = document.createComment('');
    this.#host.before(place);
    return place;
  }

  #move(parent: ParentNode & Node, before: Node | null): void {
    this.#moving = true;
    try {
      // Not every browser has it; where it is, a move keeps more than an insertion does.
      if (Reflect.has(parent, 'moveBefore')) parent.moveBefore(this.#host, before);
      else parent.insertBefore(this.#host, before);
    } finally {
      this.#moving = false;
    }
  }

  readonly #onClose = (): void => { this.settle(true); };
}

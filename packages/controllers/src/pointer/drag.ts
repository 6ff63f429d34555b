import Sortable from 'sortablejs';
import type { ReorderOptions } from './reorder-controller.js';

/** Dragging in the list of a `ReorderController`: the drop place is marked, nothing in the DOM is moved, and the move is asked for. */
export class Drag {
  readonly #options: ReorderOptions;
  readonly #sortable: Sortable;
  #drop: { readonly beside: HTMLElement; readonly after: boolean } | undefined;

  constructor(list: HTMLElement, options: ReorderOptions) {
    this.#options = options;
    this.#sortable = Sortable.create(list, {
      animation: 0,
      delay: 0,
      fallbackTolerance: 4,
      forceFallback: true,
      fallbackClass: 'drag-image',
      ghostClass: 'drag-source',
      filter: (_event, target) => !this.#canMove(target),
      preventOnFilter: false,
      onMove: ({ related, willInsertAfter }) => {
        this.#mark(related, willInsertAfter === true);
        // Lit keeps its place by comment nodes between the rows: a row that is carried off would take the list apart.
        return false;
      },
      onEnd: ({ item }) => { this.#finish(item); },
    });
  }

  /** Lets go of the list. */
  end(): void {
    this.#sortable.destroy();
  }

  #canMove(item: HTMLElement): boolean {
    return this.#options.items().includes(item) && !this.#options.isFixed?.(item);
  }

  #mark(beside: HTMLElement, after: boolean): void {
    this.#drop?.beside.removeAttribute('data-drop');
    this.#drop = this.#canMove(beside) ? { beside, after } : undefined;
    this.#drop?.beside.setAttribute('data-drop', after ? 'after' : 'before');
  }

  #finish(item: HTMLElement): void {
    const drop = this.#drop;
    drop?.beside.removeAttribute('data-drop');
    this.#drop = undefined;
    if (!drop || drop.beside === item) return;
    const items = this.#options.items();
    const from = items.indexOf(item);
    const to = items.indexOf(drop.beside) + (drop.after ? 1 : 0);
    const position = to > from ? to - 1 : to;
    if (position !== from) this.#options.move(item, position);
  }
}

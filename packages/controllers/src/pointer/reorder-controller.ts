import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Later } from '../later/later.js';
import type { Drag } from './drag.js';

const dragging = new Later(() => import('./drag.js'));

/** How a list is reordered. */
export interface ReorderOptions {
  /** The element whose children are the items; asked after each update. */
  readonly list: () => HTMLElement | null;
  /** The items that can be moved or moved past, in order. */
  readonly items: () => readonly HTMLElement[];
  readonly axis: 'vertical' | 'horizontal';
  /** Whether an item stays where it is, such as Home or an anchor tab: it neither moves nor is moved past. */
  readonly isFixed?: (item: HTMLElement) => boolean;
  /** Told where an item shall go, as its position among all items. The order on screen changes only when the state says so. */
  readonly move: (item: HTMLElement, position: number) => void;
}

const CODES = { vertical: ['ArrowUp', 'ArrowDown'], horizontal: ['ArrowLeft', 'ArrowRight'] } as const;

/**
 * Reorders by keyboard (Alt+Shift+Arrow, mirrored in right-to-left) and by pointer, with SortableJS loaded when a pointer first
 * enters the list. Nothing in the DOM is moved: the drop place is marked by `data-drop="before|after"`, and `move` is asked.
 * The host binds `onKeydown` around the items.
 */
export class ReorderController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ReorderOptions;
  #list: HTMLElement | undefined;
  #drag: Drag | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ReorderOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** @internal */
  hostUpdated(): void {
    const list = this.#options.list() ?? undefined;
    if (list === this.#list) return;
    this.#letGo();
    this.#list = list;
    list?.addEventListener('pointerenter', this.#onPointerenter);
  }

  /** @internal */
  hostConnected(): void {
    if (this.#host.isConnected) this.#host.requestUpdate();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#letGo();
  }

  /** To be bound as `@keydown` around the items. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    const [back, forth] = CODES[this.#options.axis];
    if (event.key !== back && event.key !== forth) return;
    const items = this.#options.items();
    const item = items.find((candidate) => event.composedPath().includes(candidate));
    if (!item || this.#options.isFixed?.(item)) return;
    event.preventDefault();
    const mirrored = this.#options.axis === 'horizontal' && this.#host.matches(':dir(rtl)');
    const to = items.indexOf(item) + ((event.key === forth) === mirrored ? -1 : 1);
    const neighbour = items[to];
    if (neighbour && !this.#options.isFixed?.(neighbour)) this.#options.move(item, to);
  };

  readonly #onPointerenter = (event: PointerEvent): void => {
    const list = this.#list;
    if (event.pointerType === 'touch' || !list) return;
    list.removeEventListener('pointerenter', this.#onPointerenter);
    void this.#load(list);
  };

  async #load(list: HTMLElement): Promise<void> {
    const parts = await dragging.use();
    if (this.#list !== list || !this.#host.isConnected) return;
    if (parts) this.#drag = new parts.Drag(list, this.#options);
    // Whoever drags comes in anew, and whoever does not has keys and menus.
    else list.addEventListener('pointerenter', this.#onPointerenter);
  }

  #letGo(): void {
    this.#list?.removeEventListener('pointerenter', this.#onPointerenter);
    this.#drag?.end();
    this.#drag = this.#list = undefined;
  }
}

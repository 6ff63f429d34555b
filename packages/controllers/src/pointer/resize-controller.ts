import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The measures of what is resized, in CSS pixels. */
export interface Size {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** How a separator resizes. */
export interface ResizeOptions {
  /** The size now. */
  readonly size: () => Size;
  /** Told while it moves, and once with `final` when it rests. Always within the bounds. */
  readonly change: (value: number, final: boolean) => void;
  /** Told when Enter or a double click asks to collapse or restore; without it, neither does anything. */
  readonly collapse?: () => void;
  /** Which edge of the resized area the separator stands at: `start` grows it towards the inline start. */
  readonly edge: 'start' | 'end';
}

const STEP = 16;
const BIG_STEP = 64;

/**
 * Makes a focusable `role="separator"` a window splitter: pointer, arrows (Shift for larger steps), Home and End for the
 * bounds, Enter to collapse and restore; mirrored in right-to-left. The host binds the four handlers to it.
 */
export class ResizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ResizeOptions;
  #drag: { readonly pointer: number; readonly from: number; readonly size: number } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ResizeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether a pointer is moving it. */
  get isDragging(): boolean {
    return this.#drag !== undefined;
  }

  /** @internal */
  hostDisconnected(): void {
    this.#drag = undefined;
  }

  /** To be bound as `@pointerdown`. */
  readonly onPointerdown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const separator = event.currentTarget as HTMLElement;
    separator.setPointerCapture(event.pointerId);
    this.#drag = { pointer: event.pointerId, from: event.clientX, size: this.#options.size().value };
    this.#host.requestUpdate();
    // No preventDefault: the separator should take the focus, so that the keys go on where the pointer left off.
  };

  /** To be bound as `@pointermove`. */
  readonly onPointermove = (event: PointerEvent): void => {
    if (this.#drag?.pointer === event.pointerId) this.#move(this.#drag, event, false);
  };

  /** To be bound as `@pointerup` and `@pointercancel`; a cancelled drag goes back to where it began. */
  readonly onPointerup = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    this.#drag = undefined;
    if (event.type === 'pointercancel') this.#change(drag.size, true);
    else if (event.clientX !== drag.from) this.#move(drag, event, true);
    this.#host.requestUpdate();
  };

  /** To be bound as `@keydown`. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { value, min, max } = this.#options.size();
    const step = (event.shiftKey ? BIG_STEP : STEP) * this.#sign;
    const { key } = event;
    if (key === 'ArrowRight') this.#change(value + step, true);
    else if (key === 'ArrowLeft') this.#change(value - step, true);
    else if (key === 'Home') this.#change(min, true);
    else if (key === 'End') this.#change(max, true);
    else if (key === 'Enter') this.#options.collapse?.();
    else return;
    event.preventDefault();
  };

  /** To be bound as `@dblclick`. */
  readonly onDoubleClick = (): void => { this.#options.collapse?.(); };

  /** Whether moving right makes it larger (+1) or smaller (−1). */
  get #sign(): 1 | -1 {
    return (this.#options.edge === 'end') === this.#host.matches(':dir(rtl)') ? -1 : 1;
  }

  #move(drag: { readonly from: number; readonly size: number }, event: PointerEvent, final: boolean): void {
    this.#change(drag.size + (event.clientX - drag.from) * this.#sign, final);
  }

  #change(value: number, final: boolean): void {
    const { min, max } = this.#options.size();
    this.#options.change(Math.round(Math.min(Math.max(value, min), max)), final);
  }
}

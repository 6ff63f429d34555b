import { ResizeController, type Size } from '@session-desk/controllers';
import type { LitElement } from 'lit';

const USUAL = 360;
const WIDE = 520;
const MIN = 280;
const MAX = 720;

/** What the width needs of its pane. */
export interface PaneWidthHost extends LitElement {
  readonly open: boolean;
  readonly width?: number | undefined;
}

/** What resizing asks for. */
export interface PaneWidthAsks {
  readonly toggle: (open: boolean) => void;
  readonly resize: (width: number) => void;
}

/** The pane's width: what the agent gave it, while dragging what the pointer says, and what may be asked of it. All in CSS pixels. */
export class PaneWidth {
  readonly resize: ResizeController;
  readonly #pane: PaneWidthHost;
  readonly #asks: PaneWidthAsks;
  #dragged: number | undefined;

  constructor(pane: PaneWidthHost, asks: PaneWidthAsks) {
    this.#pane = pane;
    this.#asks = asks;
    this.resize = new ResizeController(pane, { size: () => this.#atGesture, change: (value, final) => { this.#change(value, final); }, collapse: () => { asks.toggle(!pane.open); }, edge: 'start' });
  }

  /** Its measures now; a collapsed pane has none of its own. */
  get size(): Size {
    const { open, width = USUAL } = this.#pane;
    return open ? { value: this.#dragged ?? Math.min(Math.max(width, MIN), MAX), min: MIN, max: MAX } : { value: 0, min: 0, max: MAX };
  }

  /** Writes the width where the looks read it; before one was chosen they go by the room there is. */
  apply(root: HTMLElement | null): void {
    if (this.#pane.width === undefined && this.#dragged === undefined) root?.style.removeProperty('--_width');
    else root?.style.setProperty('--_width', `${String(this.size.value)}px`);
  }

  /** Measured only when a gesture asks. */
  get #atGesture(): Size {
    const { open, width, offsetWidth } = this.#pane;
    return open && width === undefined && this.#dragged === undefined ? { ...this.size, value: offsetWidth } : this.size;
  }

  get isWide(): boolean { return this.size.value >= WIDE; }

  /** Asks for the other of two widths: for whoever does not drag. */
  readonly step = (): void => { this.#asks.resize(this.isWide ? USUAL : WIDE); };

  #change(value: number, final: boolean): void {
    if (!this.#pane.open) {
      if (final && value > 0) this.#asks.toggle(true);
      return;
    }
    this.#dragged = final ? undefined : value;
    if (final && value !== this.#pane.width) this.#asks.resize(value);
    this.#pane.requestUpdate();
  }
}

import { nothing, type TemplateResult } from 'lit';
import { unlessFocusMoves } from '../focus/unless-focus-moves.js';
import { LaterOverlay, type OverlayHost } from './later-overlay.js';
import type { Menu } from './menu.js';
import type { Side } from './place-beside.js';

/** One entry of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: TemplateResult | undefined;
  /** Keys that do the same, shown only. */
  readonly keys?: string | undefined;
  /** Whether it is the chosen one of its kind; such an entry is a radio. */
  readonly checked?: boolean | undefined;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Whether a line stands before it. */
  readonly divided?: boolean | undefined;
}

/** What is opened. */
export interface OpenMenu {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly choose: (id: string) => void;
  readonly side?: Side | undefined;
}

/**
 * One menu for a whole element, opened beside whatever was pressed: arrows, Home, End and letters walk it, Enter and Space choose,
 * Escape and Tab close it. Focus goes back to the anchor. The host renders `menu.render()` anywhere inside its root; its code comes later.
 */
export class MenuController {
  readonly #menu: LaterOverlay<Menu>;
  #wanted: OpenMenu | undefined;

  constructor(host: OverlayHost) {
    this.#menu = new LaterOverlay(host, ({ Menu }) => new Menu(host));
  }

  /** Whether the menu is open beside that anchor, or beside any: for `aria-expanded`. */
  isOpen(anchor?: Element): boolean {
    return this.#menu.made?.isOpen(anchor) ?? false;
  }

  /** Opens it, or closes it when the same anchor is pressed again. The anchor should say `aria-haspopup="menu"`. */
  toggle(anchor: HTMLElement, menu: OpenMenu): Promise<void> {
    this.#wanted = menu;
    return this.#menu.here?.toggle(anchor, menu) ?? this.#toggleLater(anchor, menu);
  }

  /** Closes it, or lets go of one that is on its way; focus goes back to the anchor. */
  close(): void {
    this.#wanted = undefined;
    this.#menu.made?.close();
  }

  /** The menu itself. */
  render(): TemplateResult | typeof nothing {
    return this.#menu.made?.render() ?? nothing;
  }

  async #toggleLater(anchor: HTMLElement, menu: OpenMenu): Promise<void> {
    const overlay = await unlessFocusMoves(this.#menu.use());
    // Of two presses while its code was on the way, the last counts.
    if (this.#wanted === menu && anchor.isConnected) await overlay?.toggle(anchor, menu);
  }
}

import { baseStyles, DialogController, MenuController, TooltipController } from '@session-desk/controllers';
import { html, LitElement, type TemplateResult } from 'lit';

/** A host of all overlays; each test file is a page of its own, in whose first test no code of an overlay is here yet. */
export class LaterElement extends LitElement {
  static override readonly styles = baseStyles;
  readonly menu = new MenuController(this);
  readonly dialog = new DialogController(this);
  readonly tooltip = new TooltipController(this);

  protected override render(): TemplateResult {
    return html`<div class="root"><button id="anchor" aria-haspopup="menu" data-tooltip="Words">menu</button><button id="other" aria-haspopup="menu">other</button>${this.menu.render()}${this.dialog.render()}${this.tooltip.render()}</div>`;
  }

  at(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  get overlays(): (string | null)[] {
    return [...this.renderRoot.querySelectorAll('[part]')].map((part) => part.getAttribute('part'));
  }
}
customElements.define('test-later', LaterElement);

/** A menu of one entry. */
export const menuOf = (label: string): { label: string; items: { id: string; label: string }[]; choose: () => void } => ({ label, items: [{ id: 'one', label: 'One' }], choose: () => undefined });

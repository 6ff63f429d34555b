import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '@session-desk/controllers';
import type { SessionBus } from '@session-desk/session-bus';

/**
 * The conversation of the session in focus and the reply to it.
 *
 * @tag communication-panel
 */
export class CommunicationPanelElement extends LitElement {
  static override readonly styles = [baseStyles];

  /** The bus of the workspace; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: SessionBus | undefined;

  /** Puts the focus into the composer; false when there is none. */
  focusComposer(): boolean { return false; }

  protected override render(): TemplateResult {
    return html`<div class="root"></div>`;
  }
}

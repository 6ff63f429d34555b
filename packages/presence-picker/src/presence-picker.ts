import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Presence } from '@session-desk/core';
import { baseStyles, type BusHost } from '@session-desk/controllers';

/**
 * The agent's presence: what it is, why, and what comes next.
 *
 * @summary Shows and changes the agent's presence.
 */
export class PresencePickerElement extends LitElement {
  static override readonly styles = [baseStyles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The agent's presence. */
  @property({ attribute: false }) accessor presence: Presence | undefined;

  protected override render(): TemplateResult {
    return html`<div class="root"></div>`;
  }
}

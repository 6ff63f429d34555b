import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Notice, Offer } from '@session-desk/core';
import { baseStyles, type BusHost } from '@session-desk/controllers';

/**
 * What comes in: offers that ask to be accepted, and notices that tell what happened.
 *
 * @summary Offers and notices, in the top layer.
 */
export class NotificationToastElement extends LitElement {
  static override readonly styles = [baseStyles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The offers that still ask. */
  @property({ attribute: false }) accessor offers: readonly Offer[] = [];

  /** The notices that are on screen. */
  @property({ attribute: false }) accessor notices: readonly Notice[] = [];

  protected override render(): TemplateResult {
    return html`<div class="root"></div>`;
  }
}

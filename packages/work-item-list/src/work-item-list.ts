import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { WorkItem } from '@session-desk/core';
import { baseStyles, type BusHost } from '@session-desk/controllers';

/**
 * The work items of the agent, of the queues, and those closed today.
 *
 * @summary My, open and closed work items.
 */
export class WorkItemListElement extends LitElement {
  static override readonly styles = [baseStyles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The work items of all three lists. */
  @property({ attribute: false }) accessor items: readonly WorkItem[] = [];

  protected override render(): TemplateResult {
    return html`<div class="root"></div>`;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '@session-desk/controllers';
import { statusLabel } from '../records/field-words.js';

/** The status of a record, coloured by how much it wants. */
export function statusChip(words: WordsController, status: string): TemplateResult | typeof nothing {
  return status === '' ? nothing : html`<span class="chip ${lookOf(status)}"><bdi>${statusLabel(words, status)}</bdi></span>`;
}

/** A priority; the normal one goes without saying. */
export function priorityChip(words: WordsController, priority: string): TemplateResult | typeof nothing {
  if (priority === '' || priority === 'normal') return nothing;
  return html`<span class="chip ${priority === 'urgent' ? 'danger' : priority === 'high' ? 'warning' : ''}"><bdi>${words.nameOf(priority)}</bdi></span>`;
}

function lookOf(status: string): string {
  if (['resolved', 'closed', 'delivered', 'paid', 'confirmed'].includes(status)) return 'success';
  return ['open', 'active', 'in-progress', 'in transit'].includes(status) ? 'info' : ['waiting', 'wrap-up'].includes(status) ? 'warning' : '';
}

import { html, nothing, type TemplateResult } from 'lit';
import { keyedList } from '@session-desk/controllers';

/** A list of toasts, and below it how many more wait unseen; nothing while there is none. */
export function renderStack<Item>(items: readonly Item[], keyOf: (item: Item) => string, template: (item: Item) => TemplateResult, visible: number, moreOf: (count: number) => string): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const more = items.length - visible;
  return html`<ul class="stack" role="list">${keyedList(items.slice(0, visible), keyOf, template)}</ul>
    ${more > 0 ? html`<p class="more" part="more"><span class="chip">${moreOf(more)}</span></p>` : nothing}`;
}

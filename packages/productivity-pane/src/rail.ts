import type { WordsController } from '@session-desk/controllers';
import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedTool } from './offered-tool.js';

/** What the rail hears. */
export interface RailListeners {
  readonly click: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focusin: (event: FocusEvent) => void;
}

/**
 * The rail: a vertical list of tabs while a panel shows, a toolbar of buttons while none does. Its tab stop is written by the
 * controller that walks it.
 */
export function rail(tools: readonly OfferedTool[], chosen: string | undefined, open: boolean, words: WordsController, on: RailListeners): TemplateResult {
  return html`<div class="rail" part="rail" @click=${on.click} @keydown=${on.keydown} @focusin=${on.focusin} role=${open ? 'tablist' : 'toolbar'} aria-orientation="vertical" aria-label=${words.term('productivityPane.rail')}>
    ${tools.map(({ name, label, icon, count }) => {
      const isChosen = open && name === chosen;
      const waits = count > 0 && !isChosen;
      const told = waits ? words.term('productivityPane.withCount', label, count) : label;
      return html`<button class="tool" part="tool" data-name=${name} data-tooltip=${told} aria-controls="panel"
        role=${open ? 'tab' : nothing} aria-selected=${open ? String(isChosen) : nothing} aria-expanded=${open ? nothing : 'false'}>
        <span class="visually-hidden">${told}</span>${icon ?? html`<span class="letter" aria-hidden="true">${[...label][0]}</span>`}
        ${waits ? html`<span class="badge" part="badge" aria-hidden="true" dir="ltr">${words.term('names.badge', count)}</span>` : nothing}
      </button>`;
    })}
  </div>`;
}

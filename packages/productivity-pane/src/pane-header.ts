import { chevronsLeftIcon, chevronsRightIcon, panelRightCloseIcon, pinIcon, type WordsController } from '@session-desk/controllers';
import { html, type TemplateResult } from 'lit';

/** What the header shows, and what its buttons ask for. */
export interface PaneHeader {
  readonly label: string;
  readonly pinned: boolean;
  /** Whether the pane is wide, so that the button makes it narrow. */
  readonly wide: boolean;
  readonly onPin: () => void;
  readonly onWidth: () => void;
  readonly onClose: () => void;
}

/** The line above a tool: its name, the switch that pins the pane to the anchor tab, a width button in place of dragging, and collapse. */
export function paneHeader({ label, pinned, wide, onPin, onWidth, onClose }: PaneHeader, words: WordsController): TemplateResult {
  const width = words.term(wide ? 'productivityPane.narrower' : 'productivityPane.wider');
  const close = words.term('productivityPane.collapse');
  return html`<header class="header" part="header">
    <h2 class="title truncate" id="title"><bdi>${label}</bdi></h2>
    <button class="button quiet icon-button small pin" part="pin-switch" role="switch" aria-checked=${String(pinned)} aria-label=${words.term('productivityPane.pin')}
      data-tooltip=${words.term(pinned ? 'productivityPane.pinned' : 'productivityPane.pin')} @click=${onPin}>${pinIcon}</button>
    <button class="button quiet icon-button small" part="width-button" aria-label=${width} data-tooltip=${width} @click=${onWidth}>${wide ? chevronsRightIcon : chevronsLeftIcon}</button>
    <button class="button quiet icon-button small" part="collapse-button" aria-label=${close} data-tooltip=${close} @click=${onClose}>${panelRightCloseIcon}</button>
  </header>`;
}

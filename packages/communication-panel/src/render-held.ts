import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, undoIcon, type WordsController } from '@session-desk/controllers';
import { heldIn } from './panel-conversation.js';
import type { Thread } from './thread.js';

/** What a message that can still be taken back shows and asks. */
export interface HeldScene {
  readonly words: WordsController;
  readonly now: number;
  readonly undo: (messageId: string) => void;
}

/** The messages that can still be taken back, where the agent's hands are. The seconds are seen and not read out. */
export function renderHeld({ talk }: Thread, { words, now, undo }: HeldScene): TemplateResult | typeof nothing {
  const held = heldIn(talk);
  if (held.length === 0) return nothing;
  return html`<div class="asides" part="held">${held.map(({ id, text, until = 0 }) => html`
    <div class="holding"><span class="truncate">${clockIcon} <bdi>${text}</bdi></span>
      <span class="numeric muted" aria-hidden="true">${words.term('communicationPanel.sendingIn', Math.max(0, Math.ceil((until - now) / 1000)))}</span>
      <button class="button small" aria-label=${words.term('communicationPanel.undoMessage', text)} @click=${() => { undo(id); }}>${undoIcon}<span>${words.term('actions.undo')}</span></button></div>`)}
  </div>`;
}

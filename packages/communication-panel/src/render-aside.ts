import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '@session-desk/controllers';
import type { Thread } from './thread.js';

/** What a text that was set aside shows and asks. */
export interface AsideScene {
  readonly words: WordsController;
  /** The window of this panel; what came from it is called the agent's own. */
  readonly windowId: string | undefined;
  readonly aside: (asideId: string, choice: 'use' | 'discard') => void;
}

/** The texts of other windows that the draft did not give way to: calm lines above the reply, each to be used or discarded. */
export function renderAsides(thread: Thread, { words, windowId, aside: choose }: AsideScene): TemplateResult | typeof nothing {
  const { aside = [] } = thread.talk;
  if (aside.length === 0) return nothing;
  return html`<div class="asides" part="asides">${aside.map(({ id, text, subject, to, windowId: from }, at) => html`
    <div class="aside" role="group" aria-labelledby="aside-${thread.number}-${at}">
      <p class="aside-label" id="aside-${thread.number}-${at}">${words.term(from === windowId ? 'communicationPanel.asideOwn' : 'communicationPanel.aside')}${heading(words, to, subject)}</p>
      <p class="aside-text" dir="auto">${text}</p>
      <button class="button small" @click=${() => { choose(id, 'use'); }}>${words.term('communicationPanel.asideUse')}</button>
      <button class="button small quiet" @click=${() => { choose(id, 'discard'); }}>${words.term('communicationPanel.asideDiscard')}</button>
    </div>`)}
  </div>`;
}

/** The heading of an e-mail that was set aside, with its text or alone. */
function heading(words: WordsController, to = '', subject = ''): readonly TemplateResult[] {
  const lines = [[words.term('communicationPanel.to'), to], [words.term('communicationPanel.subject'), subject]] as const;
  return lines.filter(([, value]) => value !== '').map(([name, value]) => html`<br>${name}: <bdi>${value}</bdi>`);
}

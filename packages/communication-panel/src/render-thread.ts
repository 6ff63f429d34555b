import { html, nothing, type TemplateResult } from 'lit';
import { arrowDownIcon, lockIcon } from '@session-desk/controllers';
import { renderClosed } from './render-closed.js';
import { renderComposer, type ComposerScene } from './render-composer.js';
import { lookOf, renderMessages } from './render-log.js';
import { messageWords } from './message-words.js';
import type { Thread } from './thread.js';

/** What a thread shows and asks beside its composer. */
export interface ThreadScene extends ComposerScene {
  readonly isInFront: boolean;
  readonly scroll: (event: Event) => void;
  readonly walk: (event: KeyboardEvent) => void;
  readonly jump: () => void;
  readonly note: () => void;
  readonly retry: (messageId: string) => void;
  readonly discard: (messageId: string) => void;
}

/** One conversation: its log, and below it where the agent answers. Behind another one it is hidden as it stands. */
export function renderThread(thread: Thread, scene: ThreadScene): TemplateResult {
  const { words, name } = scene;
  const { talk } = thread;
  const rows = { words, texts: messageWords(words, name, talk.subject ?? ''), look: lookOf(talk), retry: scene.retry, discard: scene.discard };
  return html`<div class="thread" data-thread=${thread.number} ?hidden=${!scene.isInFront}>
    <div class="reading">
      <div class="log scroll" part="log" role="log" tabindex="0" aria-label=${words.term('communicationPanel.conversationWith', name)} @scroll=${scene.scroll} @keydown=${scene.walk}>
        <div class="content">${talk.count > 0 ? renderMessages(thread, rows) : html`<p class="no-messages">${words.term('communicationPanel.noMessages')}</p>`}</div>
      </div>
      ${talk.customerTyping ? html`<p class="typing"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span>${words.term('communicationPanel.typing', name)}</span></p>` : nothing}
      ${thread.stuck ? nothing : html`<button class="button jump" @click=${scene.jump}>${arrowDownIcon}<span>${words.term('communicationPanel.jump', thread.unseen)}</span></button>`}
    </div>
    ${thread.showsNotes ? renderNotes(scene) : nothing}
    ${talk.status === 'active' ? renderComposer(thread, scene) : renderClosed(talk, words, name)}
  </div>`;
}

function renderNotes({ words, note }: ThreadScene): TemplateResult {
  return html`<label class="notes" part="notes">
    <span class="notes-label">${lockIcon}<span>${words.term('communicationPanel.notes')}</span><span class="notes-hint">${words.term('communicationPanel.notesHint')}</span></span>
    <textarea data-field="note" autocomplete="off" rows="2" dir="auto" placeholder=${words.term('communicationPanel.notesPlaceholder')} @input=${note}></textarea>
  </label>`;
}

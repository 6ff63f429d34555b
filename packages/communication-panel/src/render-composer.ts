import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, ellipsisIcon, lockIcon, sendIcon, sparklesIcon, zapIcon } from '@session-desk/controllers';
import { renderAsides, type AsideScene } from './render-aside.js';
import { renderHeld, type HeldScene } from './render-held.js';
import { renderOvertaken } from './render-overtaken.js';
import type { QuickReply } from './quick-replies.js';
import type { Thread } from './thread.js';

/** What a composer shows and asks. */
export interface ComposerScene extends AsideScene, HeldScene {
  readonly words: AsideScene['words'];
  readonly name: string;
  readonly hasQuickReplies: boolean;
  readonly found: readonly QuickReply[];
  readonly enterBreaks: boolean;
  /** Whether replies wait until the centre can be reached. */
  readonly reconnecting: boolean;
  /** Whether there is anything to send. */
  readonly isEmpty: boolean;
  readonly input: () => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly send: () => void;
  readonly keep: () => void;
  readonly quick: () => void;
  readonly choose: (reply: QuickReply) => void;
  readonly closeList: () => void;
  readonly notes: () => void;
  readonly options: (anchor: HTMLElement) => void;
}

/** Where the reply is written. Its text is never bound: what the agent types belongs to the field. */
export function renderComposer(thread: Thread, scene: ComposerScene): TemplateResult {
  const { words, name, found } = scene;
  const { channel } = thread.talk;
  const isLetter = channel === 'email';
  const label = words.term('communicationPanel.replyTo', name, channel);
  const listId = `quick-${thread.number}`;
  const isOpen = found.length > 0;
  return html`<div class="composer" part="composer">
    ${scene.reconnecting ? html`<p class="hint">${clockIcon}<span>${words.term('communicationPanel.reconnectingHint')}</span></p>` : nothing}
    ${thread.talk.customerGone ? html`<p class="hint">${words.term('communicationPanel.customerAway', name)}</p>` : nothing}
    ${renderHeld(thread, scene)}
    ${thread.unkept ? html`<p class="hint" role="status">${words.term('communicationPanel.unkept')}</p>` : nothing}
    ${renderAsides(thread, scene)}
    ${renderOvertaken(thread, words, name, scene)}
    ${thread.suggestionId === undefined ? nothing : html`<p class="hint suggested">${sparklesIcon}<span>${words.term('communicationPanel.suggested')}</span></p>`}
    ${isOpen ? renderList(thread, listId, scene) : nothing}
    <div class="box">
      ${isLetter ? html`${renderLine('to', words.term('communicationPanel.to'), scene)}${renderLine('subject', words.term('communicationPanel.subject'), scene)}` : nothing}
      <textarea class="reply ${isLetter ? 'letter' : ''}" part="reply" data-field="reply" autocomplete="off" rows="2" dir="auto" aria-label=${label}
        placeholder=${words.term(scene.hasQuickReplies ? 'communicationPanel.placeholderQuick' : 'communicationPanel.placeholder')}
        aria-autocomplete=${scene.hasQuickReplies ? 'list' : nothing} aria-haspopup=${scene.hasQuickReplies ? 'listbox' : nothing} aria-controls=${isOpen ? listId : nothing}
        aria-activedescendant=${isOpen ? `${listId}-${thread.quick?.active ?? 0}` : nothing} aria-describedby=${thread.overtakenBy > 0 ? `overtaken-${thread.number}` : nothing}
        @input=${scene.input} @keydown=${scene.keydown} @blur=${scene.closeList}
        @beforeinput=${(event: InputEvent) => { if (thread.sending) event.preventDefault(); }}></textarea>
      <div class="toolbar">
        ${scene.hasQuickReplies ? renderTool(words.term('communicationPanel.quickReplies'), zapIcon, scene.quick) : nothing}
        ${renderTool(words.term('communicationPanel.notes'), lockIcon, scene.notes, thread.showsNotes)}
        <button class="button quiet icon-button small" aria-haspopup="menu" aria-label=${words.term('communicationPanel.options')} data-tooltip=${words.term('communicationPanel.options')}
          @click=${(event: Event) => { scene.options(event.currentTarget as HTMLElement); }}>${ellipsisIcon}</button>
        <span class="keys faint truncate">${words.term(scene.enterBreaks || isLetter ? 'communicationPanel.keysBreak' : 'communicationPanel.keysSend')}</span>
        <button class="button primary send" part="send" aria-disabled=${String(scene.isEmpty || thread.sending)}
          @click=${(event: MouseEvent) => { if (event.detail < 2) scene.send(); }}>${sendIcon}<span>${words.term('communicationPanel.send')}</span></button>
      </div>
    </div>
  </div>`;
}

function renderLine(name: 'to' | 'subject', label: string, scene: ComposerScene): TemplateResult {
  return html`<label class="line"><span>${label}</span><input data-field=${name} dir="auto" autocomplete="off" @input=${scene.input}></label>`;
}

function renderTool(label: string, icon: TemplateResult, act: () => void, pressed?: boolean): TemplateResult {
  return html`<button class="button quiet icon-button small" aria-label=${label} data-tooltip=${label} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${act}>${icon}</button>`;
}

function renderList(thread: Thread, listId: string, scene: ComposerScene): TemplateResult {
  return html`<div class="quick" part="quick-replies" role="listbox" id=${listId} aria-label=${scene.words.term('communicationPanel.quickReplies')}>${scene.found.map((reply, at) => html`
    <div class="quick-reply" role="option" id="${listId}-${at}" aria-selected=${String(at === thread.quick?.active)}
      @pointerdown=${(event: Event) => { event.preventDefault(); scene.choose(reply); }}><bdi class="quick-title">${reply.title}</bdi><bdi class="quick-text truncate">${reply.text}</bdi></div>`)}
  </div>`;
}

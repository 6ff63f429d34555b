import { html, nothing, type TemplateResult } from 'lit';
import { arrowDownIcon, arrowUpIcon, channelIcons, clockIcon, panelRightCloseIcon, panelRightOpenIcon, type WordsController } from '@session-desk/controllers';
import { sentimentFaces } from './faces.js';
import type { Thread } from './thread.js';

/** What the head of the panel shows and asks. */
export interface HeadScene {
  readonly words: WordsController;
  readonly now: number;
  readonly reconnecting: boolean;
  readonly end: () => void;
  readonly toggle: () => void;
}

/** Who the customer is, how the conversation stands, how long the customer waits and how they seem to feel. */
export function renderHeader({ talk, trend, name }: Thread, scene: HeadScene): TemplateResult {
  const { words } = scene;
  const { channel, status, waitingSince, sentiment } = talk;
  const feeling = words.nameOf(sentiment).toLowerCase();
  return html`<header class="head" part="header">
    <span class="channel ${channel}" data-tooltip=${words.nameOf(channel)}>${channelIcons[channel]}<span class="visually-hidden">${words.nameOf(channel)}</span></span>
    <h2 class="name truncate" dir="auto">${name}</h2>
    <div class="head-buttons">
      ${status === 'active' ? html`<button class="button small end" part="end-button" @click=${scene.end}>${words.term('communicationPanel.end')}</button>` : nothing}
      <button class="button quiet icon-button small" aria-label=${words.term('communicationPanel.minimise')} data-tooltip=${words.term('communicationPanel.minimise')} @click=${scene.toggle}>${panelRightCloseIcon}</button>
    </div>
    <p class="standing">
      ${scene.reconnecting && status !== 'closed'
        ? html`<span class="status reconnecting" data-tooltip=${words.term('communicationPanel.reconnectingHint')}>${words.term('communicationPanel.reconnecting')}</span>`
        : html`<span class="status ${status}">${words.term('communicationPanel.status', status)}</span>`}
      ${waitingSince === undefined || status !== 'active' ? nothing : renderWaiting(words, scene.now - waitingSince)}
      <span class="sentiment ${sentiment}" data-tooltip=${words.term('communicationPanel.sentiment', feeling)}>
        ${sentimentFaces[sentiment]}<span>${words.nameOf(sentiment)}</span>
        ${trend ? html`<span class="trend">${trend === 'rising' ? arrowUpIcon : arrowDownIcon}<span class="visually-hidden">${words.term(trend === 'rising' ? 'communicationPanel.sentimentRising' : 'communicationPanel.sentimentFalling')}</span></span>` : nothing}
        <span class="estimate">(${words.term('actions.estimate')})</span>
      </span>
    </p>
  </header>`;
}

/** What is left of the panel while it is minimised. */
export function renderBar({ talk, unseen, name }: Thread, scene: HeadScene): TemplateResult {
  const { words } = scene;
  return html`<div class="mini" part="bar">
    <button class="button quiet icon-button" aria-label=${words.term('communicationPanel.restore')} data-tooltip=${words.term('communicationPanel.restore')} @click=${scene.toggle}>${panelRightOpenIcon}</button>
    <span class="channel ${talk.channel}">${channelIcons[talk.channel]}<span class="visually-hidden">${words.nameOf(talk.channel)}</span></span>
    ${unseen > 0 ? html`<span class="badge" dir="ltr">${words.term('names.badge', unseen)}</span>` : nothing}
    <h2 class="mini-name truncate"><bdi>${name}</bdi></h2>
  </div>`;
}

function renderWaiting(words: WordsController, milliseconds: number): TemplateResult {
  const time = words.duration(milliseconds);
  return html`<span class="waiting" role="timer" aria-live="off" data-tooltip=${words.term('communicationPanel.waitingLong', time)}>${clockIcon}<span>${words.term('communicationPanel.waiting', time)}</span></span>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, type WordsController } from '@session-desk/controllers';
import { chosenPresence, type ChannelCapacity, type ChosenPresence, type Presence } from '@session-desk/core';
import { presenceShape } from './presence-shape.js';
import { untilOf, whyOf } from './presence-words.js';

/** The statuses that an agent can choose, in the order of the menu. */
export const choices: readonly ChosenPresence[] = chosenPresence.options;

/** What the panel listens with. */
export interface PanelListeners {
  readonly choose: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly focusin: (event: FocusEvent) => void;
  readonly write: () => void;
  readonly say: (event: Event) => void;
  readonly next: (event: Event) => void;
}

/** What stands in the panel: why, the statuses, words over them, what comes next, and what is held. */
export function renderPanel(presence: Presence, capacity: readonly ChannelCapacity[], listeners: PanelListeners, words: WordsController): TemplateResult {
  return html`
    <div class="why">
      <p class="why-line">${presenceShape(presence.status)}<strong>${words.nameOf(presence.status)}</strong><span class="faint">${words.term('presencePicker.since', words.time(presence.since))}</span></p>
      <p class="muted small-text">${whyOf(presence, capacity, words)}. ${untilOf(presence, capacity, words)}</p>
    </div>
    <div class="choices" role="menu" aria-label=${words.term('presencePicker.choose')} @click=${listeners.choose} @keydown=${listeners.keydown} @focusin=${listeners.focusin}>
      ${choices.map((status) => html`<button class="menu-item" part="choice" role="menuitemradio" aria-checked=${String(status === presence.status)} data-status=${status}>
        ${presenceShape(status)}<span class="name">${words.nameOf(status)}</span><span class="check">${checkIcon}</span></button>`)}
    </div>
    <form class="say" @submit=${listeners.say}>
      <label class="label" for="text">${words.term('presencePicker.text')}</label>
      <div class="say-line"><input class="field" id="text" part="text" maxlength="120" autocomplete="off" dir="auto" placeholder=${words.term('presencePicker.textHint')} @input=${listeners.write}>
        <button class="button" part="text-button">${words.term('presencePicker.setText')}</button></div>
    </form>
    <div class="next">
      <label class="label" for="next">${words.term('presencePicker.next')}</label>
      <select class="field" id="next" part="next" autocomplete="off" @change=${listeners.next}>
        <option value="" ?selected=${presence.next === undefined}>${words.term('presencePicker.nextNone')}</option>
        ${choices.map((status) => html`<option value=${status} ?selected=${presence.next === status}>${words.nameOf(status)}</option>`)}
      </select>
    </div>
    ${capacity.length > 0 ? renderCapacity(capacity, words) : nothing}`;
}

function renderCapacity(capacity: readonly ChannelCapacity[], words: WordsController): TemplateResult {
  return html`<div class="capacity" part="capacity"><p class="label" id="capacity">${words.term('presencePicker.capacity')}</p>
    <ul role="list" aria-labelledby="capacity">${capacity.map(({ channel, used, limit }) => html`<li class="channel ${used >= limit ? 'full' : ''}">
      <span>${words.term('presencePicker.used', channel, used, limit)}</span>
      <span class="cells" aria-hidden="true">${Array.from({ length: Math.min(Math.max(limit, used), 12) }, (_, at) => html`<i class="cell ${at < used ? (at < limit ? 'taken' : 'over') : ''}"></i>`)}</span>
    </li>`)}</ul></div>`;
}

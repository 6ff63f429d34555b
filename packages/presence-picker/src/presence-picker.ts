import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { changePresence, queueNextPresence, selectCapacity, selectPresence, type ChannelCapacity, type ChosenPresence, type Presence } from '@session-desk/core';
import { AnnounceController, baseStyles, BusController, chevronDownIcon, overlayStyles, putBeside, restoringIn, RovingFocusController, TooltipController, namesWords, presencePickerWords, WordsController, type BusHost } from '@session-desk/controllers';
import { choices, renderPanel } from './presence-panel.js';
import { PresenceChangeEvent, PresenceQueueNextEvent } from './presence-picker.events.js';
import { presenceShape } from './presence-shape.js';
import { untilOf, whyOf } from './presence-words.js';
import { renderRestoring } from './restoring.js';
import { styles } from './presence-picker.styles.js';

/**
 * The agent's presence in word, shape and colour, why it is so, and what will change it; a panel to choose another, to say more about
 * it, and to choose what comes after the current work.
 *
 * @summary Shows and changes the agent's presence.
 * @fires {PresenceChangeEvent} presence-change - The agent chooses a presence. Cancelable.
 * @fires {PresenceQueueNextEvent} presence-queue-next - The agent chooses what comes after the current work. Cancelable.
 * @csspart button - What shows the presence and opens the panel.
 * @csspart back-button - What ends Inactive.
 * @csspart panel - The panel.
 * @csspart choice - A presence to choose.
 * @csspart text - The agent's own words over the presence.
 * @csspart text-button - What sets them.
 * @csspart next - The presence for after the current work.
 * @csspart capacity - What the agent holds.
 * @csspart tooltip - The tooltip.
 */
export class PresencePickerElement extends LitElement {
  static override readonly styles = [baseStyles, overlayStyles, styles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** The agent's presence; without one there is nothing to choose. */
  @property({ attribute: false }) accessor presence: Presence | undefined;

  /** What the agent holds of each channel, and may hold. */
  @property({ attribute: false }) accessor capacity: readonly ChannelCapacity[] = [];

  /** Whether the presence that was is still being brought back: until then none is shown. */
  @property({ type: Boolean }) accessor restoring = false;

  readonly #bus: BusController<this> = new BusController<this>(this)
    .bind('presence', selectPresence)
    .bind('capacity', selectCapacity)
    .bindWith('restoring', (_host, bus) => restoringIn(bus.windowId));
  readonly #words = new WordsController(this, { names: namesWords, presencePicker: presencePickerWords });
  readonly #announce = new AnnounceController(this);
  readonly #tooltip = new TooltipController(this);
  readonly #roving = new RovingFocusController(this, {
    items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('.menu-item')],
    entry: () => this.renderRoot.querySelector<HTMLElement>('.menu-item[aria-checked="true"]') ?? undefined,
    text: (item) => item.textContent,
    axis: 'vertical', wrap: true,
  });
  #told: Presence | undefined;
  /** Whether the agent wrote over their words since the panel opened: words of yesterday do not go along with another status. */
  #wroteText = false;

  protected override render(): TemplateResult {
    const words = this.#words;
    const { presence } = this;
    if (this.restoring) return renderRestoring(words);
    if (!presence) return html`<div class="root"><button class="button quiet" part="button" aria-disabled="true">${presenceShape('offline')}<span>${words.term('presencePicker.unknown')}</span></button></div>`;
    const why = whyOf(presence, this.capacity, words);
    const next = presence.next && words.term('presencePicker.nextShort', words.nameOf(presence.next));
    const detail = [next, why].filter((part) => part).join(' · ');
    const until = untilOf(presence, this.capacity, words);
    return html`<div class="root">
      ${presence.status === 'inactive' ? html`<button class="button primary small" part="back-button" @click=${this.#onBack}>${words.term('presencePicker.back')}</button>` : nothing}
      <button class="button quiet opener" part="button" aria-haspopup="dialog" popovertarget="panel"
        aria-description=${until} data-tooltip=${`${detail}.\n${until}`}>
        ${presenceShape(presence.status)}
        <span class="lines"><span class="status truncate"><span class="visually-hidden">${words.term('presencePicker.label')}: </span>${words.nameOf(presence.status)}${presence.text ? html`<span class="own"> · <bdi>${presence.text}</bdi></span>` : nothing}</span>
          <span class="detail truncate">${detail}</span></span>
        <span class="chevron">${chevronDownIcon}</span>
      </button>
      <div class="menu panel" part="panel" id="panel" popover="auto" role="dialog" aria-label=${words.term('presencePicker.label')} @toggle=${this.#onToggle}>
        ${renderPanel(presence, this.capacity, { choose: this.#onChoose, keydown: this.#roving.onKeydown, focusin: this.#roving.onFocusin, write: this.#onWrite, say: this.#onSay, next: this.#onNext }, words)}
      </div>
      ${this.#tooltip.render()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('presence') || changed.has('restoring')) this.#tell();
  }

  /** Says every change of status once, with its reason; the first status is no change. */
  #tell(): void {
    if (this.restoring) return;
    const { presence } = this;
    const before = this.#told;
    this.#told = presence;
    if (!presence || !before || (before.status === presence.status && before.text === presence.text)) return;
    const status = [this.#words.nameOf(presence.status), presence.text].filter((part) => part).join(', ');
    this.#announce.say(this.#words.term('presencePicker.button', this.#words.term('presencePicker.because', status, whyOf(presence, this.capacity, this.#words))));
  }

  get #panel(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.panel');
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#text');
  }

  #change(status: ChosenPresence, text: string | undefined): void {
    this.#panel?.hidePopover();
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
    const event = new PresenceChangeEvent(status, text);
    if (this.dispatchEvent(event)) void this.#bus.ask(changePresence(status, text));
  }

  readonly #onBack = (): void => { this.#change('available', undefined); };

  readonly #onChoose = (event: Event): void => {
    const chosen = (event.target as Element).closest<HTMLElement>('[data-status]')?.dataset['status'];
    const status = choices.find((choice) => choice === chosen);
    if (status) this.#change(status, this.#wroteText ? this.#written : undefined);
  };

  readonly #onWrite = (): void => { this.#wroteText = true; };

  readonly #onSay = (event: Event): void => {
    event.preventDefault();
    const current = choices.find((choice) => choice === this.presence?.status);
    this.#change(current ?? 'available', this.#written);
  };

  readonly #onNext = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLSelectElement;
    const status = choices.find((choice) => choice === value);
    const event = new PresenceQueueNextEvent(status);
    if (this.dispatchEvent(event)) void this.#bus.ask(queueNextPresence(status));
  };

  get #written(): string | undefined {
    return this.#field?.value.trim() || undefined;
  }

  readonly #onToggle = (event: Event & { newState?: string }): void => {
    const opener = this.renderRoot.querySelector('.opener');
    const panel = this.#panel;
    const field = this.#field;
    if (event.newState !== 'open' || !opener || !panel || !field) return;
    this.#tooltip.hide();
    field.value = this.presence?.text ?? '';
    this.#wroteText = false;
    putBeside(panel, opener, 'block-end');
    this.#roving.reset();
    this.#roving.focus(this.#roving.current);
  };
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { alertTriangleIcon, AnnounceController, baseStyles, BusController, circleAlertIcon, circleCheckIcon, loaderIcon, lockIcon, overlayStyles, putBeside, restoringIn, saveStatusWords, WordsController, type BusHost } from '@session-desk/controllers';
import type { Health, HealthLevel } from '@session-desk/session-bus';
import { LossSeenEvent, UnsavedExportEvent } from './save-status.events.js';
import { isCalm, looksSame, shownLevel, type ShownLevel } from './shown-health.js';
import { unsavedText } from './unsaved-text.js';
import { whyOf } from './why-of.js';
import { styles } from './save-status.styles.js';

/**
 * How the agent's work is kept. While all is well it is a faint sign; otherwise it says in a word what is wrong, and in a panel why, how much
 * lives on this page alone, and what to do; what is on this page alone can be saved as a file.
 *
 * @summary Shows whether everything is saved, and why not.
 * @fires {UnsavedExportEvent} unsaved-export - The agent wants to keep what is in memory alone. Cancelable; by default a file is downloaded.
 * @fires {LossSeenEvent} loss-seen - The agent has seen what was lost. Cancelable.
 * @csspart button - What shows the level and opens the panel.
 * @csspart panel - The panel.
 * @csspart export-button - What saves the text as a file.
 * @csspart seen-button - What ends the telling of a loss.
 */
export class SaveStatusElement extends LitElement {
  static override readonly styles = [baseStyles, overlayStyles, styles];

  /** The bus to listen to; else the nearest provider's or the page's own. */
  @property({ attribute: false }) accessor bus: BusHost['bus'];

  /** How well the work is kept; without it nothing is shown. */
  @property({ attribute: false }) accessor health: Health | undefined;

  /** Whether earlier work is still being brought back: nothing was lost or kept yet. */
  @property({ type: Boolean }) accessor restoring = false;

  readonly #bus: BusController<this> = new BusController<this>(this)
    .bindTo('health', (bus) => bus.health$, { equals: looksSame })
    .bindWith('restoring', (_host, bus) => restoringIn(bus.windowId));
  readonly #words = new WordsController(this, { saveStatus: saveStatusWords });
  readonly #announce = new AnnounceController(this);
  #told: HealthLevel = 'saved';

  protected override render(): TemplateResult | typeof nothing {
    const { health } = this;
    if (!health) return nothing;
    const words = this.#words;
    const level = shownLevel(health, this.restoring);
    const isFaint = isCalm(level);
    const name = words.term(`saveStatus.${level}`);
    return html`<div class="root">
      <button class="button quiet opener ${isFaint ? 'faint-sign ' : ''}${level}" part="button" aria-haspopup="dialog" popovertarget="panel" aria-busy=${level === 'restoring' ? 'true' : nothing} title=${isFaint ? name : nothing}>
        ${icons[level]}<span class=${isFaint ? 'visually-hidden' : 'name truncate'}>${name}</span>
      </button>
      <div class="menu panel" part="panel" id="panel" popover="auto" role="dialog" aria-label=${words.term('saveStatus.label')} @toggle=${this.#onToggle}>
        <p class="level">${name}</p>
        ${health.causes.length > 0 ? html`<ul class="causes">${health.causes.map((cause) => html`<li>${whyOf(cause, words)}</li>`)}</ul>` : nothing}
        ${isFaint ? nothing : html`${this.#renderAmount(health)}<p class="todo">${this.#todo(health, level)}</p>${this.#renderActions(health, level)}`}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('health')) this.#tell();
  }

  #renderAmount({ unsavedFacts, unsavedBytes, oldestUnsavedMs }: Health): TemplateResult | typeof nothing {
    if (unsavedFacts === 0) return nothing;
    const words = this.#words;
    const size = unsavedBytes < 1000 ? words.term('saveStatus.bytes', words.number(unsavedBytes)) : words.term('saveStatus.kilobytes', words.number(Math.round(unsavedBytes / 100) / 10));
    return html`<p class="amount">${words.term('saveStatus.unsaved', unsavedFacts, size, words.duration(oldestUnsavedMs ?? 0))}</p>`;
  }

  /** What to do; a file is spoken of only where there is something to save. */
  #todo(health: Health, level: Exclude<ShownLevel, 'saved' | 'restoring'>): string {
    const words = this.#words;
    const todo = words.term(`saveStatus.do-${health.causes.some(({ code }) => code === 'erased') ? 'erased' : level}`);
    const mayBeKept = mayExport(health, level) && (level === 'memory-only' || level === 'read-only');
    return mayBeKept ? `${todo} ${words.term(`saveStatus.file-${level}`)}` : todo;
  }

  #renderActions(health: Health, level: ShownLevel): TemplateResult | typeof nothing {
    const words = this.#words;
    const isLost = health.causes.some((cause) => cause.level === 'lost' && cause.code !== 'write-lost');
    const isKept = mayExport(health, level);
    if (!isKept && !isLost) return nothing;
    return html`<div class="actions">
      ${isKept ? html`<button class="button primary small" part="export-button" @click=${this.#onExport}>${words.term('saveStatus.export')}</button>` : nothing}
      ${isLost ? html`<button class="button small" part="seen-button" @click=${this.#onSeen}>${words.term('saveStatus.seen')}</button>` : nothing}
    </div>`;
  }

  /** Says every change of level once, with its worst reason; that something is being saved is no news, nor is saved at first. */
  #tell(): void {
    const { health } = this;
    if (!health) return;
    const shown = shownLevel(health);
    const level = shown === 'saving' || isCalm(shown) ? 'saved' : shown;
    if (level === this.#told) return;
    this.#told = level;
    const cause = health.causes.find((one) => one.level === level);
    this.#announce.say(this.#words.term('saveStatus.announce', this.#words.term(`saveStatus.${level}`), cause && level !== 'saved' ? whyOf(cause, this.#words) : ''));
  }

  readonly #onExport = (): void => {
    const { bus } = this.#bus;
    const unsaved = bus?.exportUnsaved();
    if (!this.dispatchEvent(new UnsavedExportEvent(unsaved)) || !bus || !unsaved) return;
    const address = URL.createObjectURL(new Blob([unsavedText(unsaved, bus.state)], { type: 'text/plain' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: `${this.#words.term('saveStatus.file')}-${String(unsaved.at)}.txt` });
    link.click();
    // The download has begun with the click; the address is needed no more.
    setTimeout(() => { URL.revokeObjectURL(address); });
  };

  readonly #onSeen = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.panel')?.hidePopover();
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
    if (this.dispatchEvent(new LossSeenEvent())) this.#bus.bus?.lossSeen();
  };

  readonly #onToggle = (event: Event & { newState?: string }): void => {
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    const opener = this.renderRoot.querySelector('.opener');
    if (event.newState === 'open' && panel && opener) putBeside(panel, opener, 'block-end');
  };
}

const mayExport = ({ unsavedFacts }: Health, level: ShownLevel): boolean => unsavedFacts > 0 && level !== 'saving' && level !== 'degraded';

const icons: Readonly<Record<ShownLevel, TemplateResult>> = {
  restoring: loaderIcon, saved: circleCheckIcon, saving: loaderIcon, degraded: circleAlertIcon, 'memory-only': alertTriangleIcon, 'read-only': lockIcon, lost: alertTriangleIcon,
};

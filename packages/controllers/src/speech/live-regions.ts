import { topmostModal } from '../overlays/topmost-modal.js';

const REMOVE_AFTER_MS = 10_000;

type Notifying = Element & { ariaNotify?: (text: string, options?: { priority: 'normal' | 'high' }) => void };

/**
 * A polite and an urgent live region in the light DOM, standing before they are used. They move into the topmost open modal,
 * because everything outside of it is inert; where the platform has `ariaNotify`, that speaks in their place.
 */
export class LiveRegions {
  readonly #place = document.createElement('div');
  readonly #polite = region('status', 'polite');
  readonly #urgent = region('alert', 'assertive');

  constructor() {
    this.#place.dataset['sessionDesk'] = 'announcer';
    const { style } = this.#place;
    for (const [name, value] of Object.entries(HIDDEN)) style.setProperty(name, value);
    this.#place.append(this.#polite, this.#urgent);
    this.settle();
  }

  /** Goes to where it can be heard now. */
  settle(): void {
    const place = topmostModal() ?? document.body;
    if (this.#place.parentNode !== place) place.append(this.#place);
  }

  /** Says it now. */
  say(text: string, urgent: boolean): void {
    const voice = this.#place.parentElement as Notifying | null;
    if (voice?.ariaNotify) {
      voice.ariaNotify(text, { priority: urgent ? 'high' : 'normal' });
      return;
    }
    const words = document.createElement('div');
    words.textContent = text;
    (urgent ? this.#urgent : this.#polite).append(words);
    setTimeout(() => { words.remove(); }, REMOVE_AFTER_MS);
  }
}

const HIDDEN = {
  position: 'fixed', 'inline-size': '1px', 'block-size': '1px', overflow: 'hidden', 'clip-path': 'inset(50%)', 'white-space': 'nowrap',
  'inset-block-start': '0', 'inset-inline-start': '0',
};

function region(role: string, live: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', role);
  element.setAttribute('aria-live', live);
  return element;
}

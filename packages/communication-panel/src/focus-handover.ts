import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEditable } from '@session-desk/controllers';

const FOLLOWS_MS = 300;

/**
 * Decides whether the focus goes along from one conversation's composer to the next. It does only where a key asked for the other
 * conversation: were it to go along with code, the rest of a word would be typed to another customer (V5).
 */
export class FocusHandover implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #chordAt = -Infinity;
  #held = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** @internal */
  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeydown, { capture: true });
  }

  /** @internal */
  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown, { capture: true });
  }

  /** Call before the other conversation comes to the front. */
  before(root: DocumentOrShadowRoot): void {
    this.#held = isEditable(root.activeElement ?? undefined) && performance.now() - this.#chordAt < FOLLOWS_MS;
  }

  /** Call afterwards; true once when the focus should follow. */
  follows(): boolean {
    const held = this.#held;
    this.#held = false;
    return held;
  }

  /** A chord or a function key may mean "go there"; a letter never does. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const isChord = event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/u.test(event.key);
    this.#chordAt = isChord && !event.isComposing ? event.timeStamp : -Infinity;
  };
}

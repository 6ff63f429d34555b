import { isEditable } from '@session-desk/controllers';

const FOLLOWS_MS = 300;

/**
 * Decides whether the focus goes along from one conversation's composer to the next. It does only where a key asked for the other
 * conversation: were it to go along with code, the rest of a word would be typed to another customer (V5).
 */
export class FocusHandover {
  #chordAt = -Infinity;
  #held = false;

  /** To be bound to `keydown` of the host in the capture phase: a chord or function key may mean "go there". */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const isChord = event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/u.test(event.key);
    this.#chordAt = isChord && !event.isComposing ? event.timeStamp : -Infinity;
  };

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
}

import { keepCaret } from './keep-caret.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

const REMEMBERED = 500;

/**
 * Tells a text that comes back from where it was written to from one that someone else wrote. What the agent types here is never
 * overwritten by its own echo, however late that comes; what was written elsewhere is taken over.
 */
export class OwnText {
  #field: Field | undefined;
  /** What came from outside last: a host that renders for another reason says nothing new. */
  #told: string | undefined;
  /** What was typed here and has not come back yet, in order. */
  #typed: string[] = [];

  /** Whether no field has shown it yet. */
  get isFresh(): boolean {
    return this.#field === undefined;
  }

  /** Notes what was typed here. */
  wrote(text: string): void {
    this.#typed.push(text);
    if (this.#typed.length > REMEMBERED) this.#typed.shift();
  }

  /** Puts a text that came from elsewhere into the field, with the caret kept; false when it is the field's own. A new field gets it in any case. */
  take(field: Field, text: string): boolean {
    const isNew = field !== this.#field;
    this.#field = field;
    if (!isNew && text === this.#told) return false;
    this.#told = text;
    // What was typed before an echo has been skipped, and does not come back any more.
    const echo = this.#typed.lastIndexOf(text);
    this.#typed = echo < 0 ? [] : this.#typed.slice(echo + 1);
    if ((echo >= 0 && !isNew) || field.value === text) return false;
    keepCaret(field, text);
    return !isNew;
  }

  /** Empties the field, for a text that was sent. */
  clear(field: Field): void {
    this.#told = '';
    this.#typed = [];
    field.value = '';
  }
}

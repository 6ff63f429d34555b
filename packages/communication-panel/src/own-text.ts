import { keepCaret } from './keep-caret.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Tells a text that comes back from where it was written to from one that someone else wrote. What the agent types here is never
 * overwritten by its own echo, however late or out of step that comes; what was written elsewhere is taken over.
 */
export class OwnText {
  #known = '';
  #pending: string[] = [];
  #field: Field | undefined;

  /** Whether no field has shown it yet. */
  get isFresh(): boolean {
    return this.#field === undefined;
  }

  /** Notes what was typed here. Call the answer once it is settled: from then on it is the text that is known. */
  wrote(text: string): () => void {
    this.#pending.push(text);
    return () => {
      const at = this.#pending.indexOf(text);
      if (at < 0) return;
      this.#pending.splice(0, at + 1);
      this.#known = text;
    };
  }

  /** Puts a text that came from elsewhere into the field, with the caret kept; false when it is the field's own. A new field gets it in any case. */
  take(field: Field, text: string): boolean {
    const isNew = field !== this.#field;
    this.#field = field;
    if (!isNew && (text === this.#known || this.#pending.includes(text))) return false;
    this.#known = text;
    this.#pending = [];
    if (field.value !== text) keepCaret(field, text);
    return !isNew;
  }

  /** Empties the field, for a text that was sent. */
  clear(field: Field): void {
    this.#known = '';
    this.#pending = [];
    field.value = '';
  }
}

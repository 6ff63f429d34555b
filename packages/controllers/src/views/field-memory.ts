import { addressOf } from './element-address.js';
import type { KeptField } from './kept-view.js';
import { mayKeep, valueOf } from './plain-field.js';

/** Which plain fields of a place the agent has written into. What stands in them is read when it is asked for, so that what a page emptied is not kept. */
export class FieldMemory {
  readonly #place: HTMLElement;
  readonly #touched = new Set<Element>();
  readonly #secrets = new WeakSet<Element>();
  readonly #documents = new WeakSet<Document>();

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Takes `input`, `change`, `toggle`, `reset` and whatever may be about to show a password as text. */
  onEvent(event: Event): void {
    const target = event.composedPath()[0] as Element;
    if (target.nodeType !== Node.ELEMENT_NODE) return;
    switch (event.type) {
      case 'reset':
        for (const field of this.#touched) if (target.contains(field)) this.#touched.delete(field);
        break;
      case 'input': case 'change': case 'toggle': this.touch(target); break;
      default: this.#markSecrets(target);
    }
  }

  /** Notes a field as written into, when it is a plain one that may be kept. */
  touch(target: Element): void {
    const field = plainField(target, this.#place);
    if (!field) return;
    this.#markSecrets(field);
    if (mayKeep(field, this.#secrets)) this.#touched.add(field);
  }

  /** Whether the agent has written into a field. */
  has(field: Element): boolean { return this.#touched.has(field); }

  /** Whether a field may be given something back. */
  allows(field: Element): boolean {
    this.#markSecrets(field);
    return plainField(field, this.#place) === field && mayKeep(field, this.#secrets);
  }

  /** Whether a frame's document was here before; from now on it was. */
  hasEntered(document: Document): boolean {
    const known = this.#documents.has(document);
    this.#documents.add(document);
    return known;
  }

  /** What stands in the fields that the agent has written into. */
  kept(): readonly KeptField[] {
    return [...this.#touched].flatMap((field): readonly KeptField[] => {
      const value = valueOf(field);
      const at = field.isConnected && mayKeep(field, this.#secrets) ? addressOf(this.#place, field) : undefined;
      if (!at || value === undefined) return [];
      return field.ownerDocument === this.#place.ownerDocument ? [[at, value]] : [[at, value, field.ownerDocument.URL]];
    });
  }

  /** Forgets all of them. */
  clear(): void {
    this.#touched.clear();
  }

  #markSecrets(near: Element): void {
    const tree = near.ownerDocument === this.#place.ownerDocument ? this.#place : near.ownerDocument;
    for (const secret of tree.querySelectorAll('input[type="password"]')) this.#secrets.add(secret);
  }
}

/** The field that an event in light DOM is about: fields in shadow trees belong to whoever made the tree. In editable content it is the outermost element. */
function plainField(target: Element, place: Element): Element | undefined {
  if (target.nodeType !== Node.ELEMENT_NODE || target.getRootNode() !== (target.ownerDocument === place.ownerDocument ? place.getRootNode() : target.ownerDocument)) return undefined;
  if (['input', 'textarea', 'select', 'details'].includes(target.localName)) return target;
  let editable: Element | undefined;
  for (let each: Element | null = target; each && (each as HTMLElement).isContentEditable; each = each.parentElement) editable = each;
  return editable;
}

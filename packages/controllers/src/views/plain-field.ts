/** What stands in a plain field: text (`rich` as the text of editable content), whether it is ticked or unfolded, or what is chosen of a list. */
export type FieldValue = string | boolean | readonly string[];

const SECRET_KINDS = new Set(['password', 'hidden', 'file', 'submit', 'button', 'image', 'reset']);
const SECRET_HINTS = /(?:^|\s)(?:one-time-code|current-password|new-password|cc-[a-z-]+)(?:\s|$)/u;

/**
 * Whether what stands in a field may be kept: never a password, a one-time code, a card, a file, a hidden field, nor what a page has marked
 * with `data-no-capture`, itself or anything around it. A field that was a password once stays one: a page may show it as text.
 */
export function mayKeep(field: Element, secrets: WeakSet<Element>): boolean {
  if (secrets.has(field) || field.closest('[data-no-capture]')) return false;
  const { type = '' } = field as Partial<HTMLInputElement>;
  if (field.localName === 'input' && SECRET_KINDS.has(type)) return false;
  return !SECRET_HINTS.test(field.getAttribute('autocomplete')?.toLowerCase() ?? '');
}

/** What stands in a field; `undefined` for what is none. By name, not by class: a field of a frame is of another realm. */
export function valueOf(field: Element): FieldValue | undefined {
  switch (field.localName) {
    case 'input': return isTicked(field) ? (field as HTMLInputElement).checked : (field as HTMLInputElement).value;
    case 'textarea': return (field as HTMLTextAreaElement).value;
    case 'select': return [...(field as HTMLSelectElement).selectedOptions].map(({ value }) => value);
    case 'details': return (field as HTMLDetailsElement).open;
  }
  // As text: what an agent pasted must not come back as markup of this page.
  return (field as HTMLElement).isContentEditable ? (field as HTMLElement).innerText : undefined;
}

/** Puts a value into a field as if the agent had, told by `input` and `change`. `false` when it does not fit the field that is there. */
export function fill(field: Element, value: FieldValue): boolean {
  if (!put(field, value)) return false;
  if (field.localName === 'details') return true;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function put(field: Element, value: FieldValue): boolean {
  const kind = field.localName;
  if (typeof value === 'boolean') {
    if (kind === 'details') (field as HTMLDetailsElement).open = value;
    else if (kind === 'input' && isTicked(field)) (field as HTMLInputElement).checked = value;
    else return false;
    return true;
  }
  if (typeof value !== 'string') {
    if (kind !== 'select') return false;
    const options = [...(field as HTMLSelectElement).options];
    // Options that are still to come: the field is not ready for its value.
    if (!value.every((chosen) => options.some((option) => option.value === chosen))) return false;
    for (const option of options) option.selected = value.includes(option.value);
    return true;
  }
  if (kind === 'textarea' || (kind === 'input' && !isTicked(field))) (field as HTMLInputElement).value = value;
  else if ((field as HTMLElement).isContentEditable) (field as HTMLElement).innerText = value;
  else return false;
  return true;
}

function isTicked(field: Element): boolean {
  return ['checkbox', 'radio'].includes((field as HTMLInputElement).type);
}

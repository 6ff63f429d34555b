/** Where caret or selection stand in a field, or in editable text: characters from its beginning. */
export interface KeptCaret {
  readonly start: number;
  readonly end: number;
  readonly backward?: boolean | undefined;
}

interface TextField extends Element {
  selectionStart: number | null;
  selectionEnd: number | null;
  selectionDirection: 'forward' | 'backward' | 'none' | null;
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void;
}

/** The caret of a field or of editable text; `undefined` for what has none, such as a button or a field for numbers. */
export function caretOf(element: Element): KeptCaret | undefined {
  if (isTextField(element)) {
    const { selectionStart: start, selectionEnd: end, selectionDirection } = element;
    return start === null || end === null ? undefined : caret(start, end, selectionDirection === 'backward');
  }
  if (!(element as HTMLElement).isContentEditable) return undefined;
  const selection = selectionAround(element);
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || !element.contains(anchorNode) || !element.contains(focusNode)) return undefined;
  const [anchor, focus] = [charactersBefore(element, anchorNode, selection.anchorOffset), charactersBefore(element, focusNode, selection.focusOffset)];
  return caret(Math.min(anchor, focus), Math.max(anchor, focus), focus < anchor);
}

/** Puts the caret where it stood; the element must have the focus where it is editable text. Beyond its end means at its end. */
export function putCaret(element: Element, { start, end, backward = false }: KeptCaret): void {
  if (isTextField(element)) {
    // A field whose kind has changed since has no caret, and says so by throwing.
    if (element.selectionStart !== null) element.setSelectionRange(start, end, backward ? 'backward' : 'forward');
    return;
  }
  if (!(element as HTMLElement).isContentEditable) return;
  const from = nodeAfter(element, start);
  const to = nodeAfter(element, end);
  const [anchor, focus] = backward ? [to, from] : [from, to];
  selectionAround(element)?.setBaseAndExtent(...anchor, ...focus);
}

/** Reads a caret that was kept; anything else reads as none. */
export function readCaret(value: unknown): KeptCaret | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { start, end, backward } = value as Partial<Record<keyof KeptCaret, unknown>>;
  return isPlace(start) && isPlace(end) && start <= end ? caret(start, end, backward === true) : undefined;
}

const caret = (start: number, end: number, backward: boolean): KeptCaret => (backward && start < end ? { start, end, backward } : { start, end });
const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** By its members, not its class: a field of a frame is of another realm. */
function isTextField(element: Element): element is TextField {
  return 'selectionStart' in element && 'setSelectionRange' in element;
}

/** Chromium tells the selection inside a shadow tree by its root alone. */
function selectionAround(element: Element): Selection | null {
  const root = element.getRootNode() as (Document | ShadowRoot) & { getSelection?(): Selection | null };
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

function charactersBefore(element: Element, node: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function nodeAfter(element: Element, characters: number): readonly [Node, number] {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = characters;
  let last: Node = element;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { length } = text as Text;
    if (left <= length) return [text, left];
    left -= length;
    last = text;
  }
  return [last, last === element ? element.childNodes.length : (last as Text).length];
}

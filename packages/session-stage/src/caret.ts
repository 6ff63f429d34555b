interface TextField extends Element {
  selectionStart: number | null;
  selectionEnd: number | null;
  selectionDirection: 'forward' | 'backward' | 'none' | null;
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void;
}

/** Where the caret, or the selection, stands in an element that has the focus. Puts it back; the element must have the focus again. */
export type Caret = () => void;

/** Reads the caret of a field or of editable text; `undefined` for what has none, such as a button or a field for numbers. */
export function readCaret(element: Element): Caret | undefined {
  return isTextField(element) ? caretInField(element) : (element as HTMLElement).isContentEditable ? caretInText(element) : undefined;
}

function caretInField(field: TextField): Caret | undefined {
  const { selectionStart: start, selectionEnd: end, selectionDirection: direction } = field;
  if (start === null || end === null) return undefined;
  return () => { field.setSelectionRange(start, end, direction ?? 'none'); };
}

function caretInText(element: Element): Caret | undefined {
  // Chromium tells the selection inside a shadow tree by its root alone.
  const root = element.getRootNode() as (Document | ShadowRoot) & { getSelection?(): Selection | null };
  const selection = root.getSelection?.() ?? element.ownerDocument.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return undefined;
  return () => {
    if (anchorNode.isConnected && focusNode.isConnected) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

/** By its members, not its class: a field of a frame is of another realm. */
function isTextField(element: Element): element is TextField {
  return 'selectionStart' in element && 'setSelectionRange' in element;
}

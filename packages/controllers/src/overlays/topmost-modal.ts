import { focusedElement } from '../focus/focused-element.js';

/** The modal dialog that holds the focus, however many shadow roots lie around it; else the last one in the document. Everything outside of it is inert. */
export function topmostModal(): Element | undefined {
  for (let at = focusedElement(); at;) {
    const modal: Element | null = at.closest('dialog:modal');
    if (modal) return modal;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

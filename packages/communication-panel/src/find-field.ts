import type { FieldName, LeftField, Thread } from './thread.js';

/** The text field of a thread in the shadow root; `undefined` while the thread does not show it. */
export function findField(root: ParentNode, thread: Thread, name: FieldName): HTMLInputElement | HTMLTextAreaElement | undefined {
  return root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-thread="${thread.number}"] [data-field="${name}"]`) ?? undefined;
}

/** What stands in the fields of a thread, and where the caret is, to be given back to fields made later. */
export function leaveFields(root: ParentNode, thread: Thread): Partial<Record<FieldName, LeftField>> {
  const left: Partial<Record<FieldName, LeftField>> = {};
  for (const name of Object.keys(thread.texts) as FieldName[]) {
    const field = findField(root, thread, name);
    if (field) left[name] = { text: field.value, start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0, backward: field.selectionDirection === 'backward' };
  }
  return left;
}

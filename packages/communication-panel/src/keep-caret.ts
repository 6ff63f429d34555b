/** Sets a field's text, and leaves caret and selection at the same place among what did not change. */
export function keepCaret(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { value: before, selectionStart, selectionEnd, selectionDirection } = field;
  field.value = text;
  // A field that was empty has its caret where a value set by code puts it: at the end.
  if (before === '' || selectionStart === null || selectionEnd === null) return;
  const move = mapOf(before, text);
  field.setSelectionRange(move(selectionStart), move(selectionEnd), selectionDirection ?? 'none');
}

function mapOf(before: string, after: string): (place: number) => number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return (place) => (place <= start ? place : place >= before.length - end ? place + after.length - before.length : after.length - end);
}

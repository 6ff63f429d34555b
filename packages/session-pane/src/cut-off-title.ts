/** A title that is cut off tells itself in full under the pointer, unless its row has something to tell. Measured only where the pointer is. */
export function tellInFull(event: Event): void {
  const title = (event.target as Element).closest('.title');
  if (!title) return;
  if (!title.closest('.session')?.hasAttribute('data-tooltip') && title.scrollWidth > title.clientWidth) title.setAttribute('data-tooltip', title.textContent.trim());
  else title.removeAttribute('data-tooltip');
}

import { focusedElement } from './focused-element.js';

/** Resolves and rejects as `coming` does; with `undefined` when the focus is elsewhere by then: nothing opens under the hands of an agent who has gone on. */
export async function unlessFocusMoves<Part>(coming: Promise<Part>): Promise<Part | undefined> {
  const focused = focusedElement();
  const part = await coming;
  return focusedElement() === focused ? part : undefined;
}

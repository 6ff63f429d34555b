import type { LogAnchor } from './thread-view.js';
import type { Thread } from './thread.js';

/** The message at the top of a log, by which it is found again. Reads layout: a handful of boxes, however long the log is. */
export function anchorIn(log: HTMLElement, thread: Thread): LogAnchor | undefined {
  const { top } = log.getBoundingClientRect();
  const pages = [...log.querySelectorAll('.page')];
  const page = firstBelow(pages, top);
  const items = pages[page] ? [...pages[page].querySelectorAll('.item')] : [];
  const at = firstBelow(items, top);
  const message = thread.talk.pages[page]?.[at];
  const item = items[at];
  return message && item && { messageId: message.id, offset: Math.round(item.getBoundingClientRect().top - top) };
}

/** How far the log is to be scrolled for its anchor to stand where it stood; `undefined` when that message is not there. */
export function placeOfAnchor(log: HTMLElement, { talk, anchor }: Thread): number | undefined {
  if (!anchor) return undefined;
  const page = talk.pages.findIndex((messages) => messages.some(({ id }) => id === anchor.messageId));
  const at = talk.pages[page]?.findIndex(({ id }) => id === anchor.messageId) ?? -1;
  const item = log.querySelectorAll('.page')[page]?.querySelectorAll('.item')[at];
  return item && log.scrollTop + item.getBoundingClientRect().top - log.getBoundingClientRect().top - anchor.offset;
}

/** The first of these boxes, which stand below each other, whose end is below a line. */
function firstBelow(boxes: readonly Element[], line: number): number {
  let [from, to] = [0, boxes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((boxes[middle]?.getBoundingClientRect().bottom ?? 0) > line) to = middle;
    else from = middle + 1;
  }
  return from;
}

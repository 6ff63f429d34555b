const scrollers = new WeakMap<Element, Element>();
let watcher: IntersectionObserver | undefined;

/**
 * Scrolls a scroller, and nothing around it, until an element inside is in view: once, when the frame is laid out, so that no layout is forced.
 * Does nothing where it is in view already, or hidden.
 */
export function reveal(element: Element, scroller: Element): void {
  scrollers.set(element, scroller);
  watcher ??= new IntersectionObserver((entries, observer) => {
    for (const { target, boundingClientRect } of entries) {
      observer.unobserve(target);
      const around = scrollers.get(target);
      if (around && boundingClientRect.height > 0) scrollTo(around, boundingClientRect);
    }
  });
  // One that is watched already would not be told again.
  watcher.unobserve(element);
  watcher.observe(element);
}

function scrollTo(scroller: Element, box: DOMRectReadOnly): void {
  const frame = scroller.getBoundingClientRect();
  const left = beyond(box.left, box.right, frame.left, frame.right);
  const top = beyond(box.top, box.bottom, frame.top, frame.bottom);
  if (left !== 0 || top !== 0) scroller.scrollBy({ left, top, behavior: 'instant' });
}

function beyond(start: number, end: number, from: number, to: number): number {
  return start < from ? start - from : end > to ? Math.min(end - to, start - from) : 0;
}

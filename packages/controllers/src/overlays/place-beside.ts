/** A rectangle in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which side of its anchor a box takes, as the page is written; it turns to the other side where there is no room. */
export type Side = 'block-end' | 'block-start' | 'inline-end' | 'inline-start';

/**
 * Where a box of that size stands beside its anchor: on the wanted side, else on the opposite one, and always inside the
 * viewport with 4 px to spare. Along the anchor it begins where the anchor begins.
 */
export function placeBeside(anchor: Box, size: { width: number; height: number }, viewport: { width: number; height: number }, side: Side, rightToLeft: boolean): { left: number; top: number } {
  const gap = 4;
  const before = { left: anchor.left - gap - size.width, top: anchor.top - gap - size.height };
  const after = { left: anchor.left + anchor.width + gap, top: anchor.top + anchor.height + gap };
  const startEdge = rightToLeft ? anchor.left + anchor.width - size.width : anchor.left;
  const inside = (value: number, length: number, room: number): number => Math.max(gap, Math.min(value, room - length - gap));
  const turn = (wantsAfter: boolean, low: number, high: number, length: number, room: number): number => {
    const fitsAfter = high + length + gap <= room;
    const fitsBefore = low >= gap;
    return (wantsAfter ? fitsAfter || !fitsBefore : !fitsBefore && fitsAfter) ? high : low;
  };
  const isBlock = side === 'block-end' || side === 'block-start';
  const wantsAfter = isBlock ? side === 'block-end' : (side === 'inline-end') !== rightToLeft;
  const left = isBlock ? startEdge : turn(wantsAfter, before.left, after.left, size.width, viewport.width);
  const top = isBlock ? turn(wantsAfter, before.top, after.top, size.height, viewport.height) : anchor.top;
  return { left: inside(left, size.width, viewport.width), top: inside(top, size.height, viewport.height) };
}

/** Puts an element that is in the top layer beside its anchor: one measurement, then one write. */
export function putBeside(element: HTMLElement, anchor: Element, side: Side): void {
  const { width, height } = element.getBoundingClientRect();
  const viewport = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const { left, top } = placeBeside(anchor.getBoundingClientRect(), { width, height }, viewport, side, anchor.matches(':dir(rtl)'));
  element.style.setProperty('left', `${String(left)}px`);
  element.style.setProperty('top', `${String(top)}px`);
}

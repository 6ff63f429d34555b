/**
 * One state of an element by name, as its `states.ts` lists them (`empty`, `one`, `many`, `overflow`, `unread`, …). Tests,
 * screenshots and the demo walk over that list. `states.ts` imports nothing from here: an element ships plain objects of
 * this shape, `export const states: readonly { name: string; width?: number; height?: number; apply(el: XElement): void }[]`.
 */
export interface ElementState {
  /** Kebab case, unique in its list; names the screenshot. */
  readonly name: string;
  /** Inline size of the place in CSS pixels; without it the element decides. */
  readonly width?: number | undefined;
  /** Block size of the place in CSS pixels; without it the element decides. */
  readonly height?: number | undefined;
  /** Sets properties, and for slots children; needs no bus. Runs once, on a connected element in its default state. */
  apply(el: HTMLElement): void | Promise<void>;
}

/** How a state is looked at. `forced-colors` needs the media emulated by whoever drives the browser. */
export type Variant = 'light' | 'dark' | 'rtl' | 'narrow' | 'forced-colors';

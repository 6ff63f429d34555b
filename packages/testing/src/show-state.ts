import type { ElementState, Variant } from './element-state.js';
import { settled } from './settled.js';

/** An element in one of its states, in a place of its own. */
export interface ShownState<E extends HTMLElement = HTMLElement> {
  readonly name: string;
  readonly variant: Variant;
  readonly place: HTMLElement;
  readonly el: E;
}

/**
 * Puts a new `<tag>` in the state into `parent` and settles when it is drawn and its finite animations have ended.
 * `light` and `dark` come by `color-scheme` on the place, `rtl` by its `dir`, `narrow` is 320 CSS pixels wide.
 */
export async function showState<E extends HTMLElement>(
  parent: HTMLElement,
  tag: string,
  state: ElementState,
  variant: Variant = 'light',
): Promise<ShownState<E>> {
  if (!customElements.get(tag)) throw new Error(`<${tag}> is not registered: import its define module first`);
  const place = document.createElement('div');
  place.dir = variant === 'rtl' ? 'rtl' : 'ltr';
  place.lang = 'en';
  place.style.colorScheme = variant === 'dark' ? 'dark' : 'light';
  place.style.background = 'Canvas';
  place.style.color = 'CanvasText';
  const width = variant === 'narrow' ? Math.min(320, state.width ?? 320) : state.width;
  if (width !== undefined) place.style.inlineSize = `${width}px`;
  if (state.height !== undefined) place.style.blockSize = `${state.height}px`;
  const el = document.createElement(tag) as E;
  place.append(el);
  parent.append(place);
  await settled(el);
  await state.apply(el);
  await settled(el);
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
  return { name: state.name, variant, place, el };
}

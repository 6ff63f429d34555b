import type { ReactiveControllerHost } from 'lit';
import { FocusPartController, type FocusPart } from '../views/focus-part-controller.js';
import { RovingFocusController, type RovingOptions } from './roving-focus-controller.js';

/** One tab stop for the items of a part of the workspace, which has the focus again after a restart if it had it before. */
export function rememberedRoving(host: ReactiveControllerHost & HTMLElement, options: RovingOptions, part: Pick<FocusPart, 'name' | 'bus'>): RovingFocusController {
  const roving = new RovingFocusController(host, options);
  new FocusPartController(host, { ...part, giveBack: () => { roving.focus(roving.current); } });
  return roving;
}

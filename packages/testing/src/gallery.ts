export type { ElementState, Variant } from './element-state.js';
export type { ShownState } from './show-state.js';
export { settled } from './settled.js';
export { showState } from './show-state.js';

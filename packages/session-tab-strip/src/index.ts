export { SessionTabStripElement } from './session-tab-strip.js';
export { TabCloseEvent, TabFocusEvent, TabMoveEvent } from './session-tab-strip.events.js';
export type { TabRow } from './tab-row.js';

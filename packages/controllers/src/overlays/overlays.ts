/** What overlays are made of, in one chunk: whoever opens a menu soon sees a tooltip or a dialog too. */
export { Dialog } from './dialog.js';
export { Menu } from './menu.js';
export { Tooltip } from './tooltip.js';
export { overlayStyles } from '../looks/overlays.styles.js';

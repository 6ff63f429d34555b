export { SessionPaneElement } from './session-pane.js';
export { SessionCloseEvent, SessionFocusEvent, SessionMoveEvent, SessionPaneToggleEvent } from './session-pane.events.js';
export type { ClosingPlan } from './closing-plan.js';

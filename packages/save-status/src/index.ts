export { SaveStatusElement } from './save-status.js';
export { LossSeenEvent, UnsavedExportEvent } from './save-status.events.js';
export { unsavedText } from './unsaved-text.js';

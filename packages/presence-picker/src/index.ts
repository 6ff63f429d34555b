export { PresencePickerElement } from './presence-picker.js';
export { PresenceChangeEvent, PresenceQueueNextEvent } from './presence-picker.events.js';

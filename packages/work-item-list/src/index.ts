export { WorkItemListElement } from './work-item-list.js';
export { WorkItemOpenEvent, WorkItemOpenTabEvent, WorkItemPickEvent } from './work-item-list.events.js';

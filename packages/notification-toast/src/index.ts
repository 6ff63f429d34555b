export { NotificationToastElement } from './notification-toast.js';
export { NoticeDismissEvent, OfferAcceptEvent, OfferDeclineEvent, SessionUndoCloseEvent } from './notification-toast.events.js';

import { defineElement } from '@session-desk/controllers';
import { NotificationToastElement } from './notification-toast.js';

declare global {
  interface HTMLElementTagNameMap {
    'notification-toast': NotificationToastElement;
  }
}

defineElement('notification-toast', NotificationToastElement, '0.1.0');

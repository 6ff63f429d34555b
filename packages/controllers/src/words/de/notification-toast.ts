import type { Words } from '../en.js';

/** The words of `<notification-toast>` in German. */
export const notificationToast = {
  label: 'Benachrichtigungen',
} satisfies Words['notificationToast'];

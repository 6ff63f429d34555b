import type { Words } from '../en.js';

/** The words of `<notification-toast>` in Arabic. */
export const notificationToast = {
  label: 'الإشعارات',
} satisfies Words['notificationToast'];

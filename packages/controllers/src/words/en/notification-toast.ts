/** The words of `<notification-toast>` in English. */
export const notificationToast = {
  label: 'Notifications',
};

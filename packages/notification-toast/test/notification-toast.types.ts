import type { NotificationToastElement } from '@session-desk/notification-toast';

declare const el: NotificationToastElement;

el.notices = [{ id: 'n', level: 'info', text: 'Saved', values: {}, at: 0, dismissed: false }];
// @ts-expect-error a level is one of four
el.notices = [{ id: 'n', level: 'shout', values: {}, at: 0, dismissed: false }];
// @ts-expect-error an offer has a deadline
el.offers = [{ id: 'o', title: 'Kenny' }];
el.addEventListener('offer-accept', ({ offerId }): string => offerId);
// @ts-expect-error an intent is readonly
document.addEventListener('notice-dismiss', (event) => { event.noticeId = 'b'; });

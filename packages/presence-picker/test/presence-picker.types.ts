import type { PresencePickerElement } from '@session-desk/presence-picker';

declare const el: PresencePickerElement;

el.presence = { status: 'busy', by: 'rule', reason: { code: 'capacity', values: {} }, since: 0 };
// @ts-expect-error a status is one of six
el.presence = { status: 'asleep', by: 'rule', reason: { code: 'capacity', values: {} }, since: 0 };
el.capacity = [{ channel: 'chat', used: 1, limit: 3 }];
el.addEventListener('presence-change', ({ status, text }): string => `${status}${text ?? ''}`);
// @ts-expect-error an intent is readonly
document.addEventListener('presence-queue-next', (event) => { event.status = 'away'; });

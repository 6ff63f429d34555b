import type { WorkItemListElement } from '@session-desk/work-item-list';

declare const el: WorkItemListElement;

el.items = [{ id: 'i', list: 'mine', kind: 'record', title: 'Parcel', priority: 'normal', createdAt: 0, modifiedAt: 0, transfers: 0 }];
// @ts-expect-error an item stands in one of three lists
el.items = [{ id: 'i', list: 'lost', kind: 'record', title: 'Parcel', priority: 'normal', createdAt: 0, modifiedAt: 0, transfers: 0 }];
// @ts-expect-error there is no such order
el.sort = 'colour';
el.addEventListener('work-item-pick', ({ workItemId, overCapacity }): string => `${workItemId}${String(overCapacity)}`);
// @ts-expect-error an intent is readonly
document.addEventListener('work-item-open', (event) => { event.workItemId = 'b'; });

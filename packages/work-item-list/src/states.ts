import { pageNow } from '@session-desk/controllers';
import type { WorkItem } from '@session-desk/core';
import type { WorkItemListElement } from './work-item-list.js';

const MINUTE = 60_000;

function item(id: string, title: string, more: Partial<WorkItem> = {}): WorkItem {
  const now = pageNow();
  return { id, list: 'mine', kind: 'record', recordType: 'case', recordId: id, title, priority: 'normal', createdAt: now - 3 * 60 * MINUTE, modifiedAt: now - 20 * MINUTE, transfers: 0, ...more };
}

function chat(id: string, title: string, more: Partial<WorkItem> = {}): WorkItem {
  return item(id, title, { kind: 'conversation', recordType: undefined, recordId: undefined, channel: 'chat', conversationId: `${id}-talk`, ...more });
}

function many(): readonly WorkItem[] {
  const now = pageNow();
  return [
    item('1042', 'Parcel lost between depot and door', { customer: 'Kenny Smith', queue: 'Returns', workStream: 'Parcels', status: 'In progress', priority: 'high', dueAt: now + 12 * MINUTE, modifiedAt: now - 4 * MINUTE }),
    chat('talk', 'Where is my refund?', { customer: 'Yuki Yamada', queue: 'Billing', workStream: 'Live chat', status: 'Waiting', priority: 'urgent', dueAt: now - 5 * MINUTE, transfers: 2, modifiedAt: now - MINUTE }),
    chat('mail', 'Rechnung fehlt in der letzten Lieferung, bitte um Zusendung', { channel: 'email', customer: 'Margarethe von Hohenstein-Oberndorff', queue: 'Billing', workStream: 'E-mail', status: 'Active', dueAt: now + 26 * 60 * MINUTE, modifiedAt: now - 90 * MINUTE }),
    item('account', 'Contract renewal', { recordType: 'account', customer: 'Contoso Logistics', queue: 'Key accounts', status: 'New', priority: 'low', modifiedAt: now - 26 * 60 * MINUTE }),
    chat('arabic', 'متى يصل طلبي؟', { channel: 'social', customer: 'أمل الحسن', queue: 'Arabic', workStream: 'Social', status: 'Active', modifiedAt: now - 31 * MINUTE }),
    ...['Broken screen', 'Wrong size delivered', 'Change of address'].map((title, at) => item(`open-${String(at)}`, title, { list: 'open', queue: 'Returns', workStream: 'Parcels', customer: ['Tomás Ó Briain', 'Ada Nowak', undefined][at], status: 'Open', dueAt: now + (at + 1) * 20 * MINUTE })),
    item('done', 'Password reset', { list: 'closed', customer: 'Ada Nowak', queue: 'Accounts', status: 'Resolved', modifiedAt: now - 50 * MINUTE }),
  ];
}

/** What `<work-item-list>` can look like. */
export const states: readonly { name: string; width?: number; height?: number; apply(el: WorkItemListElement): void | Promise<void> }[] = [
  { name: 'empty', width: 1100, height: 360, apply: () => {} },
  { name: 'restoring', width: 1100, height: 360, apply: (el) => { el.restoring = true; } },
  { name: 'one', width: 1100, height: 360, apply: (el) => { el.items = many().slice(0, 1); } },
  { name: 'many', width: 1100, height: 460, apply: (el) => { el.items = many(); } },
  { name: 'middle', width: 800, height: 460, apply: (el) => { el.items = many(); } },
  { name: 'stacked', width: 420, height: 520, apply: (el) => { el.items = many(); } },
  { name: 'open', width: 1100, height: 360, apply: (el) => { el.items = many(); el.list = 'open'; el.pickLabel = 'Assign to me'; } },
  { name: 'picking', width: 1100, height: 360, apply: (el) => { el.items = many().map((one) => (one.id === 'open-1' ? { ...one, picking: true } : one)); el.list = 'open'; } },
  { name: 'closed', width: 1100, height: 360, apply: (el) => { el.items = many(); el.list = 'closed'; } },
  { name: 'filtered', width: 1100, height: 360, apply: (el) => { el.items = many(); el.filter = 'billing'; } },
  { name: 'nothing-found', width: 1100, height: 360, apply: (el) => { el.items = many(); el.filter = 'zebra'; } },
  { name: 'held', width: 1100, height: 460, apply: async (el) => {
    el.items = many();
    await el.updateComplete;
    el.shadowRoot?.querySelector<HTMLElement>('.main')?.focus();
    el.items = [...many().slice(1), item('new-1', 'Just came in', { modifiedAt: pageNow() }), item('new-2', 'Another one', { modifiedAt: pageNow() })];
  } },
  { name: 'menu', width: 1100, height: 460, apply: async (el) => {
    el.items = many();
    await el.updateComplete;
    el.shadowRoot?.querySelector<HTMLElement>('.more')?.click();
    await el.updateComplete;
  } },
  { name: 'overflow', width: 1100, height: 460, apply: (el) => { el.items = Array.from({ length: 60 }, (_, at) => item(`i${String(at)}`, `Case ${String(at + 1)}`, { customer: 'Kenny Smith', queue: 'Returns', transfers: at % 4 })); } },
];

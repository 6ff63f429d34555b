import { pageNow } from '@session-desk/controllers';
import type { Notice, NoticeLevel, Offer } from '@session-desk/core';
import type { NotificationToastElement } from './notification-toast.js';

function offer(id: string, title: string, seconds: number, more: Partial<Offer> = {}): Offer {
  const now = pageNow();
  return {
    id, title, channel: 'chat', fields: [], presentedAt: now - (120 - seconds) * 1000, deadline: now + seconds * 1000, autoAssign: false, confirm: false, accepting: false,
    conversation: { conversationId: `${id}-talk`, channel: 'chat', customer: {}, persistent: false, context: {}, messages: [], sentiment: 'neutral', transfers: 0 }, ...more,
  };
}

function notice(id: string, level: NoticeLevel, text: string, more: Partial<Notice> = {}): Notice {
  return { id, level, text, values: {}, at: pageNow(), dismissed: false, ...more };
}

const fields = [
  { name: 'Subject', value: 'Parcel lost between depot and door' }, { name: 'Account', value: 'Contoso Logistics' },
  { name: 'Waiting', value: '2 minutes' }, { name: 'Language', value: 'English' },
];

function kenny(): Offer { return offer('kenny', 'Kenny Smith', 96, { fields }); }

function queue(): readonly Offer[] {
  return [
    offer('tomas', 'Tomás Ó Briain', 14, { channel: 'voice', fields: [{ name: 'Number', value: '+353 1 555 0142' }, { name: 'Queue', value: 'Returns' }] }),
    offer('amal', 'أمل الحسن', 48, { channel: 'social', fields: [{ name: 'Subject', value: 'متى يصل طلبي؟' }] }),
    offer('greta', 'Margarethe von Hohenstein-Oberndorff', 112, { channel: 'email', autoAssign: true, fields: [{ name: 'Subject', value: 'Invoice attached' }] }),
    ...['a', 'b', 'c', 'd'].map((id) => offer(id, id, 115)),
  ];
}

function levels(): readonly Notice[] {
  return [
    notice('saved', 'success', 'Case CAS-1042 is saved.'),
    notice('moved', 'info', 'Greta’s conversation was transferred to Returns.'),
    notice('limit', 'warning', '', { text: undefined, code: 'session-limit-reached', values: { limit: 9 } }),
  ];
}

function closing(): readonly Notice[] {
  return [notice('closing', 'info', '', { text: undefined, code: 'session-closing', values: { title: 'Kenny Smith' }, sessionId: 'kenny', until: pageNow() + 6000 })];
}

/** What `<notification-toast>` can look like. */
export const states: readonly { name: string; width?: number; height?: number; apply(el: NotificationToastElement): void | Promise<void> }[] = [
  { name: 'empty', apply: () => {} },
  { name: 'one', apply: (el) => { el.offers = [kenny()]; } },
  { name: 'bare', apply: (el) => { el.offers = [offer('visitor', '', 60, { visitor: 7 })]; } },
  { name: 'many', apply: (el) => { el.offers = queue(); } },
  { name: 'docked', width: 238, height: 420, apply: (el) => { el.docked = true; el.offers = queue(); el.notices = levels().slice(0, 1); } },
  { name: 'docked-closing', width: 238, height: 160, apply: (el) => { el.docked = true; el.notices = closing(); } },
  { name: 'docked-narrow', width: 56, height: 420, apply: (el) => { el.docked = true; el.offers = queue().slice(0, 2); } },
  { name: 'accepting', apply: (el) => { el.offers = [{ ...kenny(), accepting: true }]; } },
  { name: 'assigned', apply: (el) => { el.offers = [{ ...kenny(), autoAssign: true }]; } },
  { name: 'short', apply: (el) => { el.offers = [{ ...kenny(), deadline: pageNow() + 9000 }]; } },
  { name: 'no-reject', apply: (el) => { el.acceptLabel = 'Take it'; el.canReject = false; el.offers = [kenny()]; } },
  { name: 'notices', apply: (el) => { el.notices = levels(); } },
  { name: 'error', apply: (el) => { el.notices = [notice('failed', 'error', '', { text: undefined, code: 'restore-failed' })]; } },
  { name: 'closing', apply: (el) => { el.notices = closing(); } },
  { name: 'grouped', apply: (el) => {
    el.titles = new Map([['kenny', { title: 'Kenny Smith' }]]);
    el.notices = ['Assigned to you', 'Priority is high now', 'A note was added'].map((text, at) => notice(`n${String(at)}`, 'info', text, { sessionId: 'kenny', at: pageNow() + at }));
  } },
  { name: 'overflow', apply: (el) => { el.offers = [kenny(), offer('x', 'Yuki Yamada', 100, { channel: 'sms' })]; el.notices = [...levels(), ...levels().map((one) => ({ ...one, id: `${one.id}-2` }))]; } },
  { name: 'history', apply: async (el) => {
    const now = pageNow();
    el.settled = (['accepted', 'timed-out', 'queue-limit', 'withdrawn'] as const).map((outcome, at) => offer(outcome, ['Kenny Smith', 'Yuki Yamada', 'Tomás Ó Briain', 'أمل الحسن'][at] ?? '', 0, { outcome, settledAt: now - (at + 1) * 400_000 }));
    el.history = levels().map((one, at) => ({ ...one, at: now - at * 90_000, dismissed: true }));
    await el.updateComplete;
    el.showHistory();
  } },
];

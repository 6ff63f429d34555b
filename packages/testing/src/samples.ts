import type { SessionRow } from '@session-desk/core';

/** A customer of the sample data. */
export interface SampleCustomer {
  readonly id: string;
  readonly name: string;
  readonly channel: 'chat' | 'sms' | 'social' | 'voice' | 'email';
  readonly lastWords: string;
  readonly unread: number;
}

/** The moment at which the samples are looked at, in milliseconds since 1970: Monday 16 November 2026, noon UTC. */
export const sampleNow: number = Date.UTC(2026, 10, 16, 12);

/** Who works in the samples. */
export const sampleAgent = { tenant: 'contoso', id: 'agent-1', role: 'first-line' } as const;

/** Customers with short, long, unknown and right-to-left names, none to ten unread. */
export const sampleCustomers: readonly SampleCustomer[] = [
  { id: 'kenny', name: 'Kenny Smith', channel: 'chat', lastWords: 'Is there a number for my parcel?', unread: 5 },
  { id: 'visitor-7', name: 'Visitor 7', channel: 'chat', lastWords: 'This is the third time I ask.', unread: 1 },
  { id: 'amal', name: 'أمل الحسن', channel: 'social', lastWords: 'متى يصل طلبي؟', unread: 0 },
  { id: 'greta', name: 'Margarethe von Hohenstein-Oberndorff', channel: 'email', lastWords: 'Anbei die Rechnung.', unread: 12 },
  { id: 'tomas', name: 'Tomás Ó Briain', channel: 'voice', lastWords: 'Hold on a second.', unread: 0 },
  { id: 'yuki', name: '山田 由紀', channel: 'sms', lastWords: '届きました。', unread: 9 },
];

/** As many session rows as asked for, Home first, as an element takes them by property. */
export function sampleSessions(count = 4): readonly SessionRow[] {
  const home: SessionRow = { id: 'home', kind: 'home', title: 'Home', unread: 0, closable: false };
  const rows = Array.from({ length: Math.max(0, count - 1) }, (_, index): SessionRow => {
    const { id, name, channel, unread } = sampleCustomer(index);
    return { id, kind: 'conversation', title: name, channel, unread, closable: true };
  });
  return count > 0 ? [home, ...rows] : [];
}

/** The customer at a position; beyond the list they come again under new ids. */
export function sampleCustomer(index: number): SampleCustomer {
  const customer = sampleCustomers[index % sampleCustomers.length] as SampleCustomer;
  const again = Math.floor(index / sampleCustomers.length);
  return again ? { ...customer, id: `${customer.id}-${String(again)}` } : customer;
}

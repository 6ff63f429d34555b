import type { Dialogue } from '../dialogues/dialogue.js';
import { seededRandom, seedOf } from '../random.js';
import type { CenterRecord } from '../port/records-port.js';

type NewRecord = Omit<CenterRecord, 'version' | 'updatedAt'>;

const levels = ['Standard', 'Silver', 'Gold'] as const;

/** The id of the case that a dialogue is about. */
export function caseIdOf({ id }: Dialogue): string {
  return `case-${id}`;
}

/** The id of the order that a dialogue is about, when its record tells of one. */
export function orderIdOf({ id, order }: Dialogue): string | undefined {
  return order === undefined ? undefined : `order-${id}`;
}

/** Customer, case and, where there is one, order of a dialogue: what its record tells, and for the rest what its id decides. */
export function makeRecords(dialogue: Dialogue): readonly NewRecord[] {
  const random = seededRandom(seedOf(dialogue.id));
  const { customer, language, subject, queue } = dialogue;
  const name = customer.name ?? '';
  const orderId = orderIdOf(dialogue);
  const records: NewRecord[] = [
    {
      kind: 'customer',
      id: customer.id,
      fields: {
        name,
        email: customer.email ?? null,
        phone: customer.phone ?? `+1 555 01${String(Math.floor(random() * 90) + 10)}`,
        language,
        level: levels[Math.floor(random() * levels.length)] ?? levels[0],
        since: String(2012 + Math.floor(random() * 13)),
        ...dialogue.facts,
      },
    },
    {
      kind: 'case',
      id: caseIdOf(dialogue),
      fields: { customerId: customer.id, title: subject, status: 'open', priority: 'normal', queue, description: '', resolution: '', orderId: orderId ?? null, ...dialogue.case },
    },
  ];
  if (orderId !== undefined) records.push({ kind: 'order', id: orderId, fields: { customerId: customer.id, ...dialogue.order } });
  return records;
}

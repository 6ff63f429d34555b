import type { RecordKind, RecordsPort, RecordValue } from '@session-desk/contact-center';
import { conversationOf, putCard, sessionOf, type Conversation } from '@session-desk/core';
import type { Macro, MacroContext } from '@session-desk/tools';

/** What a macro writes: a record of the conversation's customer, and which fields of it. */
const WRITES: Readonly<Record<string, readonly [kind: RecordKind, changes: Readonly<Record<string, RecordValue>>]>> = {
  'mark-verified': ['customer', { verified: true }],
  'create-refund': ['order', { refund: 'requested' }],
  'open-carrier-claim': ['order', { carrierClaim: 'open' }],
  'submit-fraud-report': ['case', { fraudReport: 'submitted' }],
  'freeze-account': ['customer', { account: 'frozen' }],
  'cancel-contract': ['customer', { contract: 'cancelled' }],
  'book-engineer': ['case', { engineer: 'booked' }],
};

/** The macros of the demo's scripts that work on the centre's records; those that need a system of their own stay unavailable, and say so. */
export function recordMacros(records: RecordsPort): Readonly<Record<string, Macro>> {
  const writes = Object.entries(WRITES).map(([name, [kind, changes]]): readonly [string, Macro] => [name, async (context) => {
    const id = await recordId(records, kind, talkOf(context));
    const { version } = await records.read(kind, id);
    await records.write(kind, id, { id: crypto.randomUUID(), version, changes });
  }]);
  return { ...Object.fromEntries(writes), 'open-order': openOrder(records) };
}

/** Puts the order of the conversation on a card. */
function openOrder(records: RecordsPort): Macro {
  return async (context) => {
    const order = await records.read('order', await recordId(records, 'order', talkOf(context)));
    const fields = Object.entries(order.fields).filter(([, value]) => value !== null).slice(0, 6).map(([name, value]) => ({ name, value: String(value) }));
    await context.bus?.dispatch(putCard(context.sessionId, { id: `order:${order.id}`, title: order.id, fields, values: {} }));
  };
}

function talkOf({ bus, sessionId }: MacroContext): Conversation {
  const conversationId = bus && sessionOf(bus.state, sessionId)?.conversationId;
  const talk = bus && conversationId !== undefined ? conversationOf(bus.state, conversationId) : undefined;
  if (!talk) throw new Error('This session has no conversation.');
  return talk;
}

async function recordId(records: RecordsPort, kind: RecordKind, { customer, caseId }: Conversation): Promise<string> {
  const id = kind === 'customer' ? customer.customerId : kind === 'case' ? caseId : (await records.list('order', { customerId: customer.customerId, limit: 1 }))[0]?.id;
  if (id === undefined) throw new Error(`There is no ${kind} for this conversation.`);
  return id;
}

import type { CommandInput } from '@session-desk/core';
import type { Channel } from '../port/channel.js';
import type { CenterConversation, CenterCustomer, CenterWorkItem } from '../port/center-event.js';
import { cutContext, cutLine } from './cut-line.js';

/** A conversation as core takes it up. */
export type Seed = Extract<CommandInput, { type: 'offer/present' }>['conversation'];
/** A work item as core lists it. */
export type ListedItem = Extract<CommandInput, { type: 'work-item/put' }>['items'][number];

/** The centre's channel in core's words: a case that is offered like a talk is work of the host's own kind. */
export function channelOf(channel: Channel): Seed['channel'] {
  return channel === 'case' ? 'custom' : channel;
}

/** A conversation of the centre as core takes it up; what templates and tools may want to know goes into the context. */
export function seedOf({ conversationId, channel, customer, subject, queue, language, createdAt, caseId, orderId, context }: CenterConversation): Seed {
  return {
    conversationId,
    channel: channelOf(channel),
    customer: { customerId: customer.id, name: nameOf(customer), language: cutLine(language) },
    subject: cutLine(subject),
    caseId,
    queue: cutLine(queue),
    startedAt: createdAt,
    context: cutContext({ ...context, customerId: customer.id, caseTitle: subject, ...(caseId === undefined ? {} : { caseId }), ...(orderId === undefined ? {} : { orderId }) }),
  };
}

/** A work item of the centre as core lists it. A case is a record; all else is a conversation. */
export function itemOf(item: CenterWorkItem): ListedItem {
  const { workItemId, list, conversationId, channel, title, customer, queue, state, createdAt, modifiedAt, transfers } = item;
  const kind = channel === 'case' ? { kind: 'record' as const, recordType: 'case', recordId: item.recordId ?? workItemId } : { kind: 'conversation' as const, channel, conversationId };
  return { id: workItemId, list: list === 'my' ? 'mine' : list, ...kind, title: cutLine(title), customer: nameOf(customer), customerId: customer.id, queue: cutLine(queue), status: state, createdAt, modifiedAt, transfers };
}

function nameOf({ name }: CenterCustomer): string | undefined {
  return name === undefined ? undefined : cutLine(name);
}

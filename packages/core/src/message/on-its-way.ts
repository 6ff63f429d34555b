import type { Conversation } from '../conversation/model.js';
import { headingNews } from '../draft/heading-news.js';
import type { FactBody } from '../fact.js';
import { messagesOf } from './message-list.js';
import type { Message } from './model.js';

/** Why a message is not sent that stands behind one that was not. */
export const BEHIND = 'behind';

/** The last message of the agent that went out of here, or is on its way. */
export function lastMessage(conversation: Conversation): Message | undefined {
  return messagesOf(conversation).findLast(({ from, status }) => from === 'agent' && status !== 'received');
}

/** The agent's messages that may still be taken back. */
export function heldMessages(conversation: Conversation): readonly Message[] {
  return conversation.outbox === 0 ? [] : messagesOf(conversation).filter(({ status }) => status === 'held');
}

/** The messages that came to a stop, or would, because this one does: what is said later must not be read before. */
export function behind(conversation: Conversation, message: Message, status: 'queued' | 'failed'): readonly Message[] {
  const all = messagesOf(conversation);
  return all.slice(all.indexOf(message) + 1).filter((next) => next.status === status && (status === 'queued' || next.reason === BEHIND));
}

/** The fact that a message goes out. */
export function queuedFact({ id: conversationId, sessionId }: Conversation, { id: messageId, text, subject, to }: Message): FactBody {
  return { type: 'message/queued', conversationId, sessionId, messageId, text, subject, to };
}

/** The facts of a message that could not be sent, and of those behind it. Where no session shows them, a notice says which did not reach whom (V4). */
export function failedFacts(conversation: Conversation, message: Message, reason: string): FactBody[] {
  const { id: conversationId, sessionId } = conversation;
  const failed = [message, ...(message.status === 'queued' ? behind(conversation, message, 'queued') : [])];
  return failed.flatMap((one): FactBody[] => [
    { type: 'message/failed', conversationId, sessionId, messageId: one.id, reason: one === message ? reason : BEHIND },
    ...(sessionId === undefined ? [unsentNotice(conversation, one)] : []),
  ]);
}

/** The fact by which the text of a message that is taken back is the agent's to write again. */
export function takenUp({ id: conversationId, sessionId, draft, customerCount }: Conversation, { id, text, subject, to }: Message, revision: string): FactBody {
  const one = { conversationId, sessionId, text, subject: subject ?? draft.subject, to: to ?? draft.to, revision };
  return draft.text === '' && headingNews(draft, { subject, to }) !== 'other' ? { type: 'draft/written', ...one, basis: customerCount } : { type: 'draft/set-aside', ...one, asideId: `aside:${id}`, basis: draft.basis };
}

function unsentNotice({ customer, subject }: Conversation, { id, text }: Message): FactBody {
  return { type: 'notice/shown', noticeId: `unsent:${id}`, level: 'error', code: 'message-unsent', values: { title: customer.name ?? subject ?? '', text: text.slice(0, 200) } };
}

import type { Stamp } from '../command.js';
import type { Conversation } from '../conversation/model.js';
import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { refuse } from '../refusal.js';
import { conversationOf, type WorkspaceState } from '../state.js';
import type { MessageCommand } from './commands.js';
import type { Heading } from './heading.js';
import { messageIn } from './message-list.js';
import type { Message } from './model.js';

/** Decides a command about messages. */
export function decideMessage(state: WorkspaceState, command: MessageCommand, stamp: Stamp): Decision {
  const { conversationId } = command;
  const conversation = conversationOf(state, conversationId);
  if (!conversation) return refuse('unknown-conversation', { conversationId });
  const { sessionId, messages, status } = conversation;
  if (command.type === 'message/receive') {
    const { messageId, from, author, text } = command;
    if (messageIn(messages, messageId)) return decided();
    const { id: cause, at, windowId } = stamp;
    return { facts: [{ type: 'message/received', conversationId, sessionId, messageId, from, author, text, saidAt: command.at ?? at, seq: 0, epoch: 0, at, cause, windowId }] };
  }
  if (command.type === 'message/send') {
    if (command.text.trim() === '') return refuse('empty-message', { conversationId });
    if (status !== 'active') return refuse('wrong-status', { conversationId, status, expected: 'active' });
    const messageId = command.messageId ?? `m:${stamp.id}`;
    return messageIn(messages, messageId) ? refuse('known-message', { conversationId, messageId }) : decided({ type: 'message/queued', conversationId, sessionId, messageId, text: command.text, ...headingOf(conversation, command) });
  }
  const { messageId } = command;
  const message = messageIn(messages, messageId);
  if (!message) return refuse('unknown-message', { conversationId, messageId });
  const one = { conversationId, sessionId, messageId };
  switch (command.type) {
    case 'message/deliver': return message.status === 'queued' || message.status === 'failed' ? decided({ type: 'message/delivered', ...one }) : decided();
    case 'message/fail': return message.status === 'queued' ? decided({ type: 'message/failed', ...one, reason: command.reason }, ...(sessionId === undefined ? [unsentNotice(conversation, message)] : [])) : decided();
    case 'message/retry': return message.status === 'failed' ? decided({ type: 'message/queued', ...one, text: message.text, subject: message.subject, to: message.to }) : refuse('not-failed', { messageId, status: message.status });
    case 'message/discard': return message.status === 'failed' ? decided({ type: 'message/discarded', ...one }) : refuse('not-failed', { messageId, status: message.status });
  }
}

/** The recipients and the subject of an e-mail go with it (C7); other channels have none. */
function headingOf({ channel, draft }: Conversation, { subject, to }: Heading): Heading {
  return channel === 'email' ? { subject: subject ?? draft.subject, to: to ?? draft.to } : {};
}

/** Where no session shows the failed message, a notice says which one did not reach whom (V4). */
function unsentNotice({ customer, subject }: Conversation, { id, text }: Message): FactBody {
  return { type: 'notice/shown', noticeId: `unsent:${id}`, level: 'error', code: 'message-unsent', values: { title: customer.name ?? subject ?? '', text: text.slice(0, 200) } };
}

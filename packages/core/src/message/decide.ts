import type { Stamp } from '../command.js';
import type { Conversation } from '../conversation/model.js';
import { decided, type Decision } from '../decision.js';
import { refuse } from '../refusal.js';
import { conversationOf, type WorkspaceState } from '../state.js';
import type { MessageCommand } from './commands.js';
import type { Heading } from './heading.js';
import { messageIn } from './message-list.js';
import { behind, failedFacts, lastMessage, queuedFact, takenUp } from './on-its-way.js';

type Send = Extract<MessageCommand, { readonly type: 'message/send' }>;

/** Decides a command about messages. */
export function decideMessage(state: WorkspaceState, command: MessageCommand, stamp: Stamp): Decision {
  const { conversationId } = command;
  const conversation = conversationOf(state, conversationId);
  if (!conversation) return refuse('unknown-conversation', { conversationId });
  const { sessionId, messages } = conversation;
  if (command.type === 'message/receive') {
    const { messageId, from, author, text } = command;
    if (messageIn(messages, messageId)) return decided();
    const { id: cause, at, windowId } = stamp;
    return { facts: [{ type: 'message/received', conversationId, sessionId, messageId, from, author, text, saidAt: command.at ?? at, seq: 0, epoch: 0, at, cause, windowId }] };
  }
  if (command.type === 'message/send') return decideSend(state, conversation, command, stamp);
  const { messageId } = command;
  const message = messageIn(messages, messageId);
  if (!message) return refuse('unknown-message', { conversationId, messageId });
  const one = { conversationId, sessionId, messageId };
  switch (command.type) {
    case 'message/deliver': return message.status === 'queued' || message.status === 'failed' ? decided({ type: 'message/delivered', ...one }) : decided();
    case 'message/fail': return message.status === 'queued' || message.status === 'held' ? decided(...failedFacts(conversation, message, command.reason)) : decided();
    case 'message/retry': return message.status === 'failed' ? decided(...[message, ...behind(conversation, message, 'failed')].map((next) => queuedFact(conversation, next))) : refuse('not-failed', { messageId, status: message.status });
    case 'message/finish-send': return message.status === 'held' ? decided(queuedFact(conversation, message)) : refuse('not-held', { messageId, status: message.status });
    case 'message/undo-send': return message.status === 'held' ? decided({ type: 'message/undone', ...one }, takenUp(conversation, message, stamp.id)) : refuse('not-held', { messageId, status: message.status });
    case 'message/discard': return message.status === 'failed' ? decided({ type: 'message/discarded', ...one }) : refuse('not-failed', { messageId, status: message.status });
  }
}

function decideSend(state: WorkspaceState, conversation: Conversation, command: Send, stamp: Stamp): Decision {
  const { id: conversationId, sessionId, messages, status, draft } = conversation;
  const { text, over, messageId = `m:${stamp.id}` } = command;
  if (text.trim() === '') return refuse('empty-message', { conversationId });
  if (status !== 'active') return refuse('wrong-status', { conversationId, status, expected: 'active' });
  const known = messageIn(messages, messageId);
  if (known) return known.from === 'agent' && known.text === text ? decided() : refuse('known-message', { conversationId, messageId });
  // Another window has sent this very draft.
  if (over !== undefined && over !== (draft.revision ?? '') && draft.text === '' && lastMessage(conversation)?.text.trim() === text.trim()) return decided();
  const sent = { conversationId, sessionId, messageId, text, ...headingOf(conversation, command) };
  const seconds = state.configuration.sendUndoSeconds;
  return decided(seconds > 0 ? { type: 'message/held', ...sent, until: stamp.at + seconds * 1000 } : { type: 'message/queued', ...sent });
}

/** The recipients and the subject of an e-mail go with it (C7); other channels have none. */
function headingOf({ channel, draft }: Conversation, { subject, to }: Heading): Heading {
  return channel === 'email' ? { subject: subject ?? draft.subject, to: to ?? draft.to } : {};
}

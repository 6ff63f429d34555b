import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import { refuse } from '../refusal.js';
import { openingFacts, sessionCount } from '../session/opening.js';
import { messagesOf } from '../message/message-list.js';
import { conversationOf, type WorkspaceState } from '../state.js';
import type { ConversationCommand } from './commands.js';
import type { Conversation, ConversationStatus } from './model.js';

/** Decides a command about conversations: the table of V1, and no other way. */
export function decideConversation(state: WorkspaceState, command: ConversationCommand, stamp: Stamp): Decision {
  const { conversationId } = command;
  const conversation = conversationOf(state, conversationId);
  if (!conversation) return refuse('unknown-conversation', { conversationId });
  const { sessionId, status } = conversation;
  const one = { conversationId, sessionId };
  switch (command.type) {
    case 'conversation/end': return status === 'active' ? decided({ type: 'conversation/ended', ...one, by: 'agent' }) : wrong(conversation, ['active']);
    case 'conversation/customer-end': return status === 'active' ? decided({ type: 'conversation/ended', ...one, by: 'customer' }) : wrong(conversation, ['active']);
    case 'conversation/customer-type': return conversation.customerTyping === command.typing ? decided() : decided({ type: 'conversation/customer-typed', ...one, typing: command.typing });
    case 'conversation/customer-leave': {
      if (conversation.customerGone) return decided();
      if (status === 'open') return decided({ type: 'conversation/closed', ...one });
      return decided({ type: 'conversation/customer-left', ...one }, ...(status === 'active' && !state.configuration.asynchronous.includes(conversation.channel) && !conversation.persistent ? [{ type: 'conversation/ended' as const, ...one, by: 'customer' as const }] : []));
    }
    case 'conversation/customer-return': return conversation.customerGone || status === 'waiting' ? decided({ type: 'conversation/customer-returned', ...one }) : decided();
    case 'conversation/update': return decided({ type: 'conversation/updated', ...one, customer: command.customer, subject: command.subject, caseId: command.caseId });
    case 'conversation/revive': return decideRevive(state, conversation, stamp);
    case 'conversation/close': return status === 'closed' ? decided() : decided({ type: 'conversation/closed', ...one });
  }
}

function wrong(conversation: Conversation, expected: readonly ConversationStatus[]): Decision {
  return refuse('wrong-status', { conversationId: conversation.id, status: conversation.status, expected: expected.join(', ') });
}

function decideRevive(state: WorkspaceState, conversation: Conversation, stamp: Stamp): Decision {
  if (conversation.status !== 'waiting') return wrong(conversation, ['waiting']);
  const { id: conversationId, sessionId } = conversation;
  if (sessionId !== undefined) return decided({ type: 'conversation/revived', conversationId, sessionId });
  const limit = state.configuration.limits.sessions;
  if (sessionCount(state) >= limit) return refuse('session-limit', { limit });
  if (!state.windows[stamp.windowId]) return refuse('unknown-window', { windowId: stamp.windowId });
  const seed = { conversationId, channel: conversation.channel, customer: { ...conversation.customer }, subject: conversation.subject, caseId: conversation.caseId, persistent: conversation.persistent, context: {}, messages: [...messagesOf(conversation)], sentiment: conversation.sentiment, transfers: 0 };
  const [, ...rest] = openingFacts(state, { type: 'session/open', kind: 'conversation', context: {}, focus: true, conversation: seed }, stamp.id, stamp.windowId, stamp.at);
  return decided(...rest, { type: 'conversation/revived', conversationId, sessionId: `s:${stamp.id}` });
}

import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { hasUnsentText } from '../draft/model.js';
import { refuse } from '../refusal.js';
import { takenFacts } from '../session/closing.js';
import type { Session } from '../session/model.js';
import { openingFacts, isAtSessionLimit } from '../session/opening.js';
import { messagesOf } from '../message/message-list.js';
import { anchorRenamed, titleAfter } from '../session/retitle.js';
import { conversationOf, sessionOf, type WorkspaceState } from '../state.js';
import { isAsynchronous } from './becomes.js';
import type { ConversationCommand } from './commands.js';
import { endedFacts, endFacts, endUndone } from './ending.js';
import type { Conversation, ConversationStatus } from './model.js';

/** Decides a command about conversations: the table of V1, and no other way. */
export function decideConversation(state: WorkspaceState, command: ConversationCommand, stamp: Stamp): Decision {
  const { conversationId } = command;
  const conversation = conversationOf(state, conversationId);
  if (!conversation) return refuse('unknown-conversation', { conversationId });
  const { sessionId, status } = conversation;
  if (command.type === 'conversation/customer-type') return decideTyping(conversation, command.typing, stamp);
  const one = { conversationId, sessionId };
  switch (command.type) {
    case 'conversation/end': return status === 'active' ? decided(...endFacts(state, conversation, stamp.at)) : wrong(conversation, ['active']);
    case 'conversation/undo-end': return conversation.ending ? decided(...endUndone(state, conversation)) : refuse('not-ending', { conversationId });
    case 'conversation/finish-end': return conversation.ending ? decided(...endedFacts(state, conversation)) : refuse('not-ending', { conversationId });
    case 'conversation/customer-end': return status === 'active' ? decided({ type: 'conversation/ended', ...one, by: 'customer' }) : wrong(conversation, ['active']);
    case 'conversation/customer-leave': return decideLeave(state, conversation);
    case 'conversation/customer-return': return decideReturn(conversation);
    case 'conversation/update': return decided({ type: 'conversation/updated', ...one, customer: command.customer, subject: command.subject, caseId: command.caseId }, ...renamed(state, conversation, command));
    case 'conversation/revive': return decideRevive(state, conversation, stamp);
    case 'conversation/close': return decideClose(conversation);
    case 'conversation/release': return decideRelease(state, conversation);
  }
}

function decideTyping({ id: conversationId, sessionId, customerTyping }: Conversation, typing: boolean, { id: cause, at, windowId }: Stamp): Decision {
  if (customerTyping === typing) return decided();
  return { facts: [{ type: 'conversation/customer-typed', conversationId, sessionId, typing, seq: 0, epoch: 0, at, cause, windowId }] };
}

/** A customer who leaves a live chat ended it; an asynchronous one may come back any time (V1, V2). */
function decideLeave(state: WorkspaceState, conversation: Conversation): Decision {
  const { id: conversationId, sessionId, status, channel, persistent, customerGone } = conversation;
  const one = { conversationId, sessionId };
  if (status === 'open') return decided({ type: 'conversation/closed', ...one, taken: true });
  if (customerGone || status === 'closed') return decided();
  const left: FactBody = { type: 'conversation/customer-left', ...one };
  return status === 'active' && !isAsynchronous(state.configuration, channel, persistent) ? decided(left, { type: 'conversation/ended', ...one, by: 'customer' }) : decided(left);
}

/** The customer of a waiting conversation that no session shows is routed anew (V1); a draft waits here for the case that routing brings it back. */
function decideReturn(conversation: Conversation): Decision {
  const { id: conversationId, sessionId, status, customerGone } = conversation;
  const one = { conversationId, sessionId };
  if (status === 'waiting' && sessionId === undefined) return decided({ type: 'conversation/customer-returned', ...one, routed: true, ...(hasUnsentText(conversation) ? { kept: true } : {}) });
  return status === 'waiting' || (customerGone && status !== 'closed') ? decided({ type: 'conversation/customer-returned', ...one }) : decided();
}

/** The outside may close what is active, too: it ends first, for there is no other way (V1). */
function decideClose({ id: conversationId, sessionId, status }: Conversation): Decision {
  const closed: FactBody = { type: 'conversation/closed', conversationId, sessionId, taken: true };
  switch (status) {
    case 'closed': return decided();
    case 'active': return decided({ type: 'conversation/ended', conversationId, sessionId, by: 'center' }, closed);
    case 'open': case 'waiting': case 'wrap-up': return decided(closed);
  }
}

/** The outside gives an active or waiting conversation to routing: no session of this agent shows it any more (V1), and the agent is told. */
function decideRelease(state: WorkspaceState, conversation: Conversation): Decision {
  const { id: conversationId, sessionId, status } = conversation;
  if (status === 'wrap-up' || status === 'closed') return wrong(conversation, ['active', 'waiting']);
  if (status === 'open') return decided();
  const session = sessionId === undefined ? undefined : sessionOf(state, sessionId);
  const released: FactBody = { type: 'conversation/released', conversationId, sessionId, taken: true, ...(hasUnsentText(conversation) ? { kept: true } : {}) };
  return session ? decided(...takenFacts(state, session), released, takenNotice(conversationId, session)) : decided(released);
}

function takenNotice(conversationId: string, { title, visitor }: Session): FactBody {
  return { type: 'notice/shown', noticeId: `taken:${conversationId}`, level: 'warning', code: 'conversation-taken', values: { title, ...(visitor === undefined ? {} : { visitor }) } };
}

/** The session's title follows what is known of its customer now: a visitor has a name (S6). */
function renamed(state: WorkspaceState, conversation: Conversation, { customer, subject }: Extract<ConversationCommand, { readonly type: 'conversation/update' }>): FactBody[] {
  const session = conversation.sessionId === undefined ? undefined : sessionOf(state, conversation.sessionId);
  if (!session) return [];
  const { context } = session;
  const after = { context, customer: { ...conversation.customer, ...customer }, subject: subject ?? conversation.subject };
  const title = titleAfter(state, session, { ...conversation, context }, after);
  return title === session.title ? [] : [{ type: 'session/renamed', sessionId: session.id, title }, ...anchorRenamed(state, session, title)];
}

function wrong(conversation: Conversation, expected: readonly ConversationStatus[]): Decision {
  return refuse('wrong-status', { conversationId: conversation.id, status: conversation.status, expected: expected.join(', ') });
}

function decideRevive(state: WorkspaceState, conversation: Conversation, stamp: Stamp): Decision {
  if (conversation.status !== 'waiting') return wrong(conversation, ['waiting']);
  const { id: conversationId, sessionId } = conversation;
  if (sessionId !== undefined) return decided({ type: 'conversation/revived', conversationId, sessionId });
  const limit = state.configuration.limits.sessions;
  if (isAtSessionLimit(state)) return refuse('session-limit', { limit });
  if (!state.windows[stamp.windowId]) return refuse('unknown-window', { windowId: stamp.windowId });
  const seed = { conversationId, channel: conversation.channel, customer: { ...conversation.customer }, subject: conversation.subject, caseId: conversation.caseId, persistent: conversation.persistent, context: {}, messages: [...messagesOf(conversation)], sentiment: conversation.sentiment, transfers: 0 };
  const [, ...rest] = openingFacts(state, { type: 'session/open', kind: 'conversation', context: {}, focus: true, conversation: seed }, stamp.id, stamp.windowId, stamp.at);
  return decided(...rest, { type: 'conversation/revived', conversationId, sessionId: `s:${stamp.id}` });
}

import type { FactStamp } from '../fact.js';
import { appended, noMessages } from '../message/message-list.js';
import { noDraft } from '../draft/model.js';
import { changeConversation, changeSession, conversationOf, withConversations, type WorkspaceState } from '../state.js';
import type { ConversationFact } from './facts.js';
import type { Conversation, ConversationSeed } from './model.js';

type Started = Extract<ConversationFact, { readonly type: 'conversation/started' }>;

function started({ conversation: seed, sessionId, startedAt }: Started): Conversation {
  const { conversationId: id, messages, context: _context, sentiment, transfers: _transfers, ...rest } = seed;
  return {
    ...rest, id, sessionId, startedAt, status: 'active', sentiment, draft: noDraft, outbox: 0, customerTyping: false, customerGone: false,
    messages: messages.reduce(appended, noMessages), customerCount: spoken(seed), waitingSince: seed.waitingSince ?? lastAsked(seed),
  };
}

function spoken(seed: ConversationSeed): number {
  return seed.messages.filter((message) => message.from === 'customer').length;
}

function lastAsked(seed: ConversationSeed): number | undefined {
  const last = seed.messages.at(-1);
  return last?.from === 'customer' ? last.at : undefined;
}

/** What a fact about conversations makes of the state. */
export function evolveConversation(state: WorkspaceState, fact: ConversationFact & FactStamp): WorkspaceState {
  const { conversationId } = fact;
  const change = (next: (conversation: Conversation) => Conversation): WorkspaceState => changeConversation(state, conversationId, next);
  switch (fact.type) {
    case 'conversation/started': return withConversations(state, [...state.conversations.filter((known) => known.id !== conversationId), restarted(state, fact)]);
    case 'conversation/ended': return change((known) => ({ ...known, status: 'wrap-up', customerTyping: false, waitingSince: undefined, customerGone: known.customerGone || fact.by === 'customer' }));
    case 'conversation/customer-typed': return change((known) => (known.customerTyping === fact.typing ? known : { ...known, customerTyping: fact.typing }));
    case 'conversation/customer-left': return change((known) => ({ ...known, customerGone: true, customerTyping: false }));
    case 'conversation/customer-returned': return change((known) => ({ ...known, customerGone: false, status: known.status === 'waiting' ? 'active' : known.status }));
    case 'conversation/updated': return change((known) => ({ ...known, customer: { ...known.customer, ...fact.customer }, subject: fact.subject ?? known.subject, caseId: fact.caseId ?? known.caseId }));
    case 'conversation/parked': return change((known) => ({ ...known, status: 'waiting', customerTyping: false }));
    case 'conversation/revived': {
      const next = change((known) => ({ ...known, status: 'active', sessionId: fact.sessionId }));
      return changeSession(next, fact.sessionId, (session) => ({ ...session, conversationId }));
    }
    case 'conversation/released': case 'conversation/closed': return gone(change((known) => ({ ...known, status: fact.type === 'conversation/closed' ? 'closed' : 'open', customerTyping: false, waitingSince: undefined })), conversationId);
  }
}

/** A conversation that comes back keeps the draft that was begun in it (C7). */
function restarted(state: WorkspaceState, fact: Started): Conversation {
  const known = conversationOf(state, fact.conversationId);
  const next = started(fact);
  return known ? { ...next, draft: known.draft } : next;
}

/** A conversation that no session shows is dropped, unless something of the agent's is still on its way out. */
export function gone(state: WorkspaceState, conversationId: string): WorkspaceState {
  const conversation = conversationOf(state, conversationId);
  if (!conversation || conversation.sessionId !== undefined || conversation.outbox > 0 || conversation.status === 'waiting') return state;
  return withConversations(state, state.conversations.filter((known) => known.id !== conversationId));
}

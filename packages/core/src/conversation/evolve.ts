import { copyOfConversation } from '../copy.js';
import type { FactStamp } from '../fact.js';
import { changeConversation, changeSession, conversationOf, withConversations, type WorkspaceState } from '../state.js';
import type { ConversationFact } from './facts.js';
import type { Conversation } from './model.js';
import { startedConversation } from './started.js';

/** What a fact about conversations makes of the state. */
export function evolveConversation(state: WorkspaceState, fact: ConversationFact & FactStamp): WorkspaceState {
  const { conversationId } = fact;
  if (fact.type === 'conversation/customer-typed') return typed(state, conversationId, fact.typing);
  const change = (next: (conversation: Conversation) => Conversation): WorkspaceState => changeConversation(state, conversationId, next);
  switch (fact.type) {
    case 'conversation/started': return withConversations(state, [...state.conversations.filter((known) => known.id !== conversationId), startedConversation(fact, conversationOf(state, conversationId))]);
    case 'conversation/ending': return change((known) => ({ ...known, ending: { until: fact.until } }));
    case 'conversation/end-undone': return change((known) => ({ ...known, ending: undefined }));
    case 'conversation/ended': return change((known) => ({ ...known, status: 'wrap-up', ending: undefined, customerTyping: false, waitingSince: undefined, customerGone: known.customerGone || fact.by !== 'agent' }));
    case 'conversation/customer-left': return change((known) => ({ ...known, customerGone: true, customerTyping: false }));
    case 'conversation/customer-returned': {
      if (!fact.routed) return change((known) => ({ ...known, customerGone: false, status: known.status === 'waiting' ? 'active' : known.status }));
      return gone(change((known) => ({ ...known, customerGone: false, status: 'open', kept: fact.kept })), conversationId);
    }
    case 'conversation/updated': return change((known) => ({ ...known, customer: { ...known.customer, ...fact.customer }, subject: fact.subject ?? known.subject, caseId: fact.caseId ?? known.caseId }));
    case 'conversation/parked': return change((known) => ({ ...known, status: 'waiting', customerTyping: false, ending: undefined }));
    case 'conversation/revived': {
      const next = change((known) => ({ ...known, status: 'active', sessionId: fact.sessionId }));
      return changeSession(next, fact.sessionId, (session) => ({ ...session, conversationId }));
    }
    case 'conversation/released': case 'conversation/closed': return gone(change((known) => ({ ...known, status: fact.type === 'conversation/closed' ? 'closed' : 'open', customerTyping: false, ending: undefined, waitingSince: undefined, kept: fact.type === 'conversation/released' ? fact.kept : undefined })), conversationId);
  }
}

/** A conversation that no session shows is dropped, unless something of the agent's is still on its way out or kept for when it comes back. */
export function gone(state: WorkspaceState, conversationId: string): WorkspaceState {
  const conversation = conversationOf(state, conversationId);
  if (!conversation || conversation.sessionId !== undefined || conversation.outbox > 0 || conversation.kept || conversation.status === 'waiting') return state;
  return withConversations(state, state.conversations.filter((known) => known.id !== conversationId));
}

function typed(state: WorkspaceState, conversationId: string, typing: boolean): WorkspaceState {
  return changeConversation(state, conversationId, (known) => {
    if (known.customerTyping === typing) return known;
    const next = copyOfConversation(known);
    next.customerTyping = typing;
    return next;
  });
}

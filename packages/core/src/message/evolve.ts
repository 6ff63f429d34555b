import { replacedAt } from '../collection.js';
import type { FactStamp } from '../fact.js';
import { gone } from '../conversation/evolve.js';
import type { Conversation } from '../conversation/model.js';
import { copyOfConversation, copyOfSession, copyOfState } from '../copy.js';
import { noDraft } from '../draft/model.js';
import type { Session } from '../session/model.js';
import { placeInLog } from '../place-in-log.js';
import { changeConversation, isInView, type WorkspaceState } from '../state.js';
import type { MessageFact } from './facts.js';
import { appended, changedMessage, messageIn, removedMessage } from './message-list.js';

type Received = Extract<MessageFact, { readonly type: 'message/received' }>;
type Queued = Extract<MessageFact, { readonly type: 'message/queued' | 'message/held' }> & FactStamp;

/** What a fact about messages makes of the state. */
export function evolveMessage(state: WorkspaceState, fact: MessageFact & FactStamp): WorkspaceState {
  const { conversationId, messageId } = fact;
  switch (fact.type) {
    case 'message/received': {
      const { sessionId } = fact;
      const counts = fact.from === 'customer' && sessionId !== undefined && !isInView(state, sessionId);
      const sessionAt = counts ? state.index.sessions.get(sessionId) : undefined;
      const session = sessionAt === undefined ? undefined : state.sessions[sessionAt];
      const at = state.index.conversations.get(conversationId);
      const known = at === undefined ? undefined : state.conversations[at];
      if (!known && !session) return state;
      // One copy of the state for both: nothing happens as often as this.
      const next = copyOfState(state);
      if (session && sessionAt !== undefined) next.sessions = replacedAt(state.sessions, sessionAt, withOneMore(session));
      if (known && at !== undefined) next.conversations = replacedAt(state.conversations, at, received(known, fact));
      return next;
    }
    case 'message/queued': case 'message/held': return changeConversation(state, conversationId, (known) => queued(known, fact));
    case 'message/delivered': return gone(changeConversation(state, conversationId, (known) => ({
      ...known, outbox: known.outbox - 1, messages: changedMessage(known.messages, messageId, (message) => ({ ...message, status: 'delivered', reason: undefined })),
    })), conversationId);
    case 'message/failed': return changeConversation(state, conversationId, (known) => ({ ...known, messages: changedMessage(known.messages, messageId, (message) => ({ ...message, status: 'failed', reason: fact.reason, until: undefined })) }));
    case 'message/discarded': case 'message/undone': return gone(changeConversation(state, conversationId, (known) => ({ ...known, outbox: known.outbox - 1, messages: removedMessage(known.messages, messageId) })), conversationId);
  }
}

function withOneMore(session: Session): Session {
  const next = copyOfSession(session);
  next.unread = session.unread + 1;
  return next;
}

function received(known: Conversation, fact: Received): Conversation {
  const next = copyOfConversation(known);
  next.messages = appended(known.messages, { id: fact.messageId, from: fact.from, author: fact.author, text: fact.text, at: fact.saidAt, status: 'received', reason: undefined });
  if (fact.from !== 'customer') {
    // What the system notes is no answer.
    if (fact.from !== 'system') next.waitingSince = undefined;
    return next;
  }
  next.customerCount = known.customerCount + 1;
  next.waitingSince = known.waitingSince ?? fact.saidAt;
  next.customerTyping = false;
  return next;
}

/** What is queued is shown at once; the composer is empty again when the draft is what was sent. */
function queued(known: Conversation, fact: Queued): Conversation {
  const again = messageIn(known.messages, fact.messageId) !== undefined;
  return {
    ...known, waitingSince: undefined,
    outbox: again ? known.outbox : known.outbox + 1,
    messages: again
      ? changedMessage(known.messages, fact.messageId, (message) => ({ ...message, status: 'queued', reason: undefined, queuedBy: placeInLog(fact), until: undefined }))
      : appended(known.messages, { id: fact.messageId, from: 'agent', text: fact.text, at: fact.at, ...(fact.type === 'message/held' ? { status: 'held', until: fact.until } : { status: 'queued', queuedBy: placeInLog(fact) }), ...(known.channel === 'email' ? { subject: fact.subject, to: fact.to } : {}) }),
    draft: !again && known.draft.text.trim() === fact.text.trim() ? { ...noDraft, basis: known.customerCount, revision: fact.cause, by: fact.windowId } : known.draft,
  };
}

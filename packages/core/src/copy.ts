import type { Conversation } from './conversation/model.js';
import type { Session } from './session/model.js';
import type { WorkspaceState } from './state.js';

/** A record that is still being made: every key present, none of them fixed yet. */
type Draft<T> = { -readonly [K in keyof Required<T>]: T[K] };

/*
 * The three records that are copied for every message, key by key: engines copy an object literal some 20 times as fast as the spread
 * of what was itself made by a spread (0.03 µs against 0.65 µs in Node 20). A key that is forgotten here does not compile.
 */

/** A copy of the state, to be changed by whoever made it and by nobody afterwards. */
export function copyOfState(state: WorkspaceState): Draft<WorkspaceState> {
  return {
    agent: state.agent, configuration: state.configuration, sessions: state.sessions, conversations: state.conversations, closed: state.closed, index: state.index, offers: state.offers,
    workItems: state.workItems, notices: state.notices, errands: state.errands, presence: state.presence, windows: state.windows, visitors: state.visitors, center: state.center,
  };
}

/** A copy of a session, to be changed by whoever made it and by nobody afterwards. */
export function copyOfSession(session: Session): Draft<Session> {
  return {
    id: session.id, kind: session.kind, channel: session.channel, recordType: session.recordType, recordId: session.recordId, title: session.title, visitor: session.visitor,
    context: session.context, template: session.template, conversationId: session.conversationId, tabs: session.tabs, unread: session.unread, alarmed: session.alarmed,
    attention: session.attention, closing: session.closing, pane: session.pane, openedAt: session.openedAt, views: session.views,
  };
}

/** A copy of a conversation, to be changed by whoever made it and by nobody afterwards. */
export function copyOfConversation(conversation: Conversation): Draft<Conversation> {
  return {
    id: conversation.id, sessionId: conversation.sessionId, channel: conversation.channel, status: conversation.status, customer: conversation.customer, subject: conversation.subject,
    caseId: conversation.caseId, queue: conversation.queue, workStream: conversation.workStream, persistent: conversation.persistent, startedAt: conversation.startedAt,
    messages: conversation.messages, customerCount: conversation.customerCount, outbox: conversation.outbox, waitingSince: conversation.waitingSince,
    customerTyping: conversation.customerTyping, customerGone: conversation.customerGone, kept: conversation.kept, sentiment: conversation.sentiment, draft: conversation.draft, aside: conversation.aside, ending: conversation.ending,
  };
}

import type { Conversation } from '../conversation/model.js';
import { noDraft, type AsideDraft, type Draft } from '../draft/model.js';
import { lastOf } from '../collection.js';
import { messageList, noMessages } from '../message/message-list.js';
import { conversationOf, sessionOf, type WorkspaceState } from '../state.js';
import type { Session } from './model.js';

/** A session that was closed, as it was: the agent may open it again. */
export interface ClosedSession {
  readonly session: Session;
  /** Its conversation with the last of its messages, for when nothing else is left of it. */
  readonly conversation?: Conversation | undefined;
  /** Where it stood among the sessions. */
  readonly place: number;
  readonly at: number;
}

/** What the agent had written and not sent in a session that is closed: said by the fact, for drafts live on elsewhere. */
export interface UnsentText {
  readonly draft: Pick<Draft, 'text' | 'basis' | 'subject' | 'to'>;
  readonly aside?: AsideDraft[] | undefined;
}

// The outside has the whole talk; this is what the agent saw last.
const PAGES = 2;

/** The sessions that were closed, with one more; those beyond the limit go, or let go of what was said when there is text in them that was not sent. */
export function withClosed(state: WorkspaceState, session: Session, unsent: UnsentText | undefined, at: number): readonly ClosedSession[] {
  const conversation = session.conversationId === undefined ? undefined : conversationOf(state, session.conversationId);
  const kept = conversation && asClosed(conversation, unsent);
  const all = [...withoutClosed(state.closed, session.id), { session: { ...session, closing: undefined, unread: 0, alarmed: false, attention: false }, conversation: kept, place: state.index.sessions.get(session.id) ?? 1, at }];
  const young = new Set(lastOf(all, state.configuration.limits.closedSessions));
  return all.flatMap((one) => (young.has(one) ? [one] : holdsUnsent(one) ? [withoutMessages(one)] : []));
}

/** The sessions that were closed, without that one; the same array when it is none of them. */
export function withoutClosed(closed: readonly ClosedSession[], sessionId: string): readonly ClosedSession[] {
  return closed.some(({ session }) => session.id === sessionId) ? closed.filter(({ session }) => session.id !== sessionId) : closed;
}

/** Whether there is text in a closed session that was not sent: it is never removed by itself. */
export function holdsUnsent({ conversation }: ClosedSession): boolean {
  return conversation !== undefined && (conversation.draft.text !== '' || conversation.aside !== undefined);
}

/** The closed session that reopening means: the one of that id, else the last. One that is open again by other means is none. */
export function closedOf(state: WorkspaceState, sessionId?: string): ClosedSession | undefined {
  return state.closed.findLast(({ session: { id } }) => (sessionId === undefined || id === sessionId) && !sessionOf(state, id));
}

function withoutMessages(one: ClosedSession): ClosedSession {
  return one.conversation && one.conversation.messages.count > 0 ? { ...one, conversation: { ...one.conversation, messages: noMessages, customerCount: 0 } } : one;
}

function asClosed(conversation: Conversation, unsent: UnsentText | undefined): Conversation {
  // What is on its way lives on in its conversation, whatever becomes of the session.
  const last = conversation.messages.pages.slice(-PAGES).flat().filter(({ status }) => status === 'received' || status === 'delivered');
  const messages = messageList(last);
  return {
    ...conversation, sessionId: undefined, status: 'closed', customerTyping: false, ending: undefined, waitingSince: undefined, outbox: 0, kept: undefined,
    messages, customerCount: last.filter(({ from }) => from === 'customer').length, draft: { ...noDraft, ...unsent?.draft }, aside: unsent?.aside,
  };
}

import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { refuse } from '../refusal.js';
import { conversationOf, withConversations, withSessions, type WorkspaceState } from '../state.js';
import { closedOf, withoutClosed, type ClosedSession } from './closed.js';
import { undoneFacts } from './closing.js';
import type { Session } from './model.js';
import { isAtSessionLimit } from './opening.js';

/** Opens a closed session again, in its place and as it was; what shows its work by now is focused instead. */
export function decideReopen(state: WorkspaceState, sessionId: string | undefined, windowId: string): Decision {
  const closed = closedOf(state, sessionId);
  if (!closed) return refuse('nothing-closed', sessionId === undefined ? {} : { sessionId });
  if (!state.windows[windowId]) return refuse('unknown-window', { windowId });
  const known = showing(state, closed);
  if (known) return known.closing ? { facts: undoneFacts(state, known.id, windowId) } : decided({ type: 'session/focused', sessionId: known.id, focusedIn: windowId });
  const limit = state.configuration.limits.sessions;
  if (isAtSessionLimit(state)) return refuse('session-limit', { limit });
  const { id, conversationId } = closed.session;
  const waits = conversationId !== undefined && conversationOf(state, conversationId)?.status === 'waiting';
  const revived: FactBody[] = waits ? [{ type: 'conversation/revived', conversationId, sessionId: id }] : [];
  return decided({ type: 'session/reopened', sessionId: id }, { type: 'session/focused', sessionId: id, focusedIn: windowId }, ...revived);
}

/** The state with a closed session open again. Its conversation is the one that is known, else what was kept of it. */
export function reopened(state: WorkspaceState, sessionId: string): WorkspaceState {
  const entry = state.closed.find(({ session }) => session.id === sessionId);
  if (!entry || state.index.sessions.has(sessionId)) return state;
  const { session, conversation, place } = entry;
  const next = { ...withSessions(state, state.sessions.toSpliced(Math.min(Math.max(place, 1), state.sessions.length), 0, session)), closed: withoutClosed(state.closed, sessionId) };
  if (!conversation) return next;
  const known = conversationOf(state, conversation.id) ?? conversation;
  return withConversations(next, [...next.conversations.filter(({ id }) => id !== known.id), { ...known, sessionId }]);
}

function showing(state: WorkspaceState, { session: { conversationId, recordId, recordType, kind } }: ClosedSession): Session | undefined {
  return state.sessions.find((session) => (conversationId !== undefined && session.conversationId === conversationId)
    || (recordId !== undefined && session.recordId === recordId && session.recordType === recordType && session.kind === kind));
}

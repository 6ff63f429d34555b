import { becomesOf } from '../conversation/becomes.js';
import { endedFacts } from '../conversation/ending.js';
import { hasUnsentText, type Unsent } from '../draft/model.js';
import type { FactBody } from '../fact.js';
import { conversationOf, type WorkspaceState } from '../state.js';
import { focusAway } from '../window/focus-away.js';
import type { UnsentText } from './closed.js';
import type { Session } from './model.js';

/** The facts of a close that begins now: with time to undo it, or at once when configured so. */
export function closeFacts(state: WorkspaceState, session: Session, at: number): FactBody[] {
  const { id: sessionId, title, visitor } = session;
  const seconds = state.configuration.undoSeconds;
  const away = focusAway(state, sessionId);
  if (seconds === 0) return [...away, ...closedFacts(state, session)];
  const until = at + seconds * 1000;
  return [
    ...away, { type: 'session/closing', sessionId, until },
    { type: 'notice/shown', noticeId: noticeOf(sessionId), level: 'info', code: 'session-closing', values: { title, ...(visitor === undefined ? {} : { visitor }) }, about: sessionId, until },
  ];
}

/** The facts of a close that is final: the session, its notice, and what becomes of its conversation. */
export function closedFacts(state: WorkspaceState, session: Session): FactBody[] {
  const conversation = session.conversationId === undefined ? undefined : conversationOf(state, session.conversationId);
  // Who ends and then closes has no more time to take the end back than to take back the close.
  const ended = conversation?.ending ? endedFacts(state, conversation) : [];
  return [...ended, ...sessionGone(state, session), ...(conversation ? becomesOf(state, conversation.ending ? { ...conversation, status: 'wrap-up' } : conversation) : [])];
}

/** The facts of a session whose work the outside took: it goes at once, whatever its windows look at. */
export function takenFacts(state: WorkspaceState, session: Session): FactBody[] {
  return [...focusAway(state, session.id), ...sessionGone(state, session)];
}

function sessionGone(state: WorkspaceState, { id: sessionId, conversationId }: Session): FactBody[] {
  const conversation = conversationId === undefined ? undefined : conversationOf(state, conversationId);
  return [{ type: 'session/closed', sessionId, ...(conversation && hasUnsentText(conversation) ? { unsent: unsentOf(conversation) } : {}) }, ...noticeGone(state, sessionId)];
}

/** The facts of a close that is taken back: the session is as it was, and in focus in the window that asked. */
export function undoneFacts(state: WorkspaceState, sessionId: string, windowId: string): FactBody[] {
  return [...takenBack(state, sessionId), ...(state.windows[windowId] ? [{ type: 'session/focused' as const, sessionId, focusedIn: windowId }] : [])];
}

/** The facts of all closes whose time for undo is over: they are taken back where no window lived meanwhile. Nobody asked, so the focus stays where it is. */
export function overdueFacts(state: WorkspaceState, at: number): FactBody[] {
  return state.sessions.flatMap(({ id, closing }) => (closing && closing.until <= at ? takenBack(state, id) : []));
}

function takenBack(state: WorkspaceState, sessionId: string): FactBody[] {
  return [{ type: 'session/close-undone', sessionId }, ...noticeGone(state, sessionId)];
}

function unsentOf({ draft: { text, basis, subject, to }, aside }: Unsent): UnsentText {
  return { draft: { text, basis, subject, to }, aside: aside && [...aside] };
}

function noticeOf(sessionId: string): string {
  return `closing:${sessionId}`;
}

function noticeGone(state: WorkspaceState, sessionId: string): FactBody[] {
  const noticeId = noticeOf(sessionId);
  return state.notices.some((notice) => notice.id === noticeId && !notice.dismissed) ? [{ type: 'notice/dismissed', noticeId }] : [];
}

import { copyOfSession } from '../copy.js';
import { changeSession, type WorkspaceState } from '../state.js';

/** The state after an agent has seen a session: nothing in it is unread, and no mark asks for a look (S7, S8). */
export function seen(state: WorkspaceState, sessionId: string): WorkspaceState {
  return changeSession(state, sessionId, (session) => {
    if (session.unread === 0 && !session.alarmed && !session.attention) return session;
    const next = copyOfSession(session);
    next.unread = 0;
    next.alarmed = next.attention = false;
    return next;
  });
}

import type { FactBody } from '../fact.js';
import { HOME } from '../session/model.js';
import type { WorkspaceState } from '../state.js';

/** The facts that move every window from a session that goes to the nearest one above it that stays. */
export function focusAway(state: WorkspaceState, sessionId: string): FactBody[] {
  const at = state.index.sessions.get(sessionId) ?? 0;
  const stays = state.sessions.slice(0, at).findLast((session) => !session.closing)?.id ?? HOME;
  return Object.entries(state.windows)
    .filter(([, place]) => place.sessionId === sessionId)
    .map(([windowId]) => ({ type: 'session/focused', sessionId: stays, focusedIn: windowId }));
}

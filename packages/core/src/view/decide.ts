import { decided, type Decision } from '../decision.js';
import { refuse } from '../refusal.js';
import { sessionOf, type WorkspaceState } from '../state.js';
import type { ViewCommand } from './commands.js';

/** Decides a command about views: what cannot be shown any more has no view. */
export function decideView(state: WorkspaceState, { sessionId, part, view }: ViewCommand): Decision {
  const session = sessionOf(state, sessionId);
  if (!session) return refuse('unknown-session', { sessionId });
  return view === undefined && session.views?.[part] === undefined ? decided() : decided({ type: 'view/kept', sessionId, part, view });
}

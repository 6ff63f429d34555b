import type { FactBody } from '../fact.js';
import { closedFacts } from '../session/closing.js';
import { HOME } from '../session/model.js';
import type { WorkspaceState } from '../state.js';

/** Whether the work of this agent's role is opened again at start (R7). */
export function isRestored({ agent, configuration }: WorkspaceState): boolean {
  const { off = [] } = configuration.restore;
  return !off.includes('*') && !off.includes(agent.role);
}

/**
 * The facts of a start that opens nothing again: every place looks at Home, and what was open is closed as its agent would close it, so that the
 * centre has its work back and the list of what can be opened again has the rest. What holds unsaved input stays.
 */
export function startEmpty(state: WorkspaceState): FactBody[] {
  const { sessions, windows } = state;
  const closing = sessions.filter(({ id, tabs }) => id !== HOME && !tabs.some(({ dirty }) => dirty));
  const gone = new Set(closing.map(({ id }) => id));
  const home = Object.keys(windows).filter((id) => gone.has(windows[id]?.sessionId ?? HOME)).map((focusedIn): FactBody => ({ type: 'session/focused', sessionId: HOME, focusedIn }));
  return [...home, ...closing.flatMap((session) => closedFacts(state, session))];
}

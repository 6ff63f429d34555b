import type { WorkspaceState } from '@session-desk/core';
import type { SessionSelector } from '@session-desk/session-bus';

/**
 * The same selector, read by the bus only when facts of that session settle: the one to use wherever there are many sessions.
 * The bus has its own; this one spares an element the import.
 */
export function inSession<T>(sessionId: string, selector: (state: WorkspaceState) => T): SessionSelector<WorkspaceState, T> {
  return Object.assign((state: WorkspaceState) => selector(state), { sessionId });
}

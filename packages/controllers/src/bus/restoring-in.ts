import type { WorkspaceState } from '@session-desk/core';

/**
 * Whether the bus of a window is still reading its log: before that the window has not entered, and the state is that of a workspace in which
 * nothing ever happened. Whoever shows sessions, presence or work asks first, for none of that is true yet.
 */
export function restoringIn(windowId: string): (state: WorkspaceState) => boolean {
  return (state) => !Object.hasOwn(state.windows, windowId);
}

import type { WorkspaceState } from '@session-desk/core';

/** Whether the bus of a window is still reading its log: before that the window has not entered. */
export function restoringIn(windowId: string): (state: WorkspaceState) => boolean {
  return (state) => !(windowId in state.windows);
}

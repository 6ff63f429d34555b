import { perKey, sessionInFocus, type WorkspaceState } from '@session-desk/core';
import { NOTES } from './reply-acts.js';

/** The private note of the session in focus in a window; empty when there is none. */
export const noteInFocus: (windowId: string) => (state: WorkspaceState) => string = perKey((windowId) => (state: WorkspaceState): string => {
  const kept = sessionInFocus(windowId)(state)?.pane.tools[NOTES];
  return typeof kept === 'object' && kept !== null && 'text' in kept && typeof kept.text === 'string' ? kept.text : '';
});

/** The number of the visitor without a name whose session is in focus in a window. */
export const visitorInFocus: (windowId: string) => (state: WorkspaceState) => number | undefined = perKey((windowId) => (state: WorkspaceState) => sessionInFocus(windowId)(state)?.visitor);

import { focusedSessionIn, perKey, tabIdInFocus, tabsInFocus, type WorkspaceState } from '@session-desk/core';
import type { TabRow } from './tab-row.js';

/** Everything that changes when an agent goes to another session, in one piece: the strip never mixes two sessions. */
export interface StripView {
  readonly sessionId: string;
  readonly tabs: readonly TabRow[];
  readonly focusedTabId: string | undefined;
}

/** What the strip shows in a window; the view of before while nothing of it has changed. Read with every command, so nothing is made then. */
export const stripViewIn = perKey((windowId) => {
  const sessionIn = focusedSessionIn(windowId);
  const tabsIn = tabsInFocus(windowId);
  const tabIdIn = tabIdInFocus(windowId);
  let view: StripView | undefined;
  return (state: WorkspaceState): StripView => {
    const sessionId = sessionIn(state);
    const tabs = tabsIn(state);
    const focusedTabId = tabIdIn(state);
    if (!view || view.sessionId !== sessionId || view.tabs !== tabs || view.focusedTabId !== focusedTabId) view = { sessionId, tabs, focusedTabId };
    return view;
  };
});

import { focusedSessionIn, memo, perKey, tabIdInFocus, tabsInFocus, type WorkspaceState } from '@session-desk/core';
import type { TabRow } from './tab-row.js';

/** Everything that changes when an agent goes to another session, in one piece: the strip never mixes two sessions. */
export interface StripView {
  readonly sessionId: string;
  readonly tabs: readonly TabRow[];
  readonly focusedTabId: string | undefined;
}

/** What the strip shows in a window. */
export const stripViewIn = perKey((windowId) => memo(
  (state: WorkspaceState) => [focusedSessionIn(windowId)(state), tabsInFocus(windowId)(state), tabIdInFocus(windowId)(state)],
  (sessionId, tabs, focusedTabId): StripView => ({ sessionId, tabs, focusedTabId }),
));

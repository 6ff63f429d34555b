import { focusedSessionIn, memo, sessionInFocus, toolsInFocus, type WorkspaceState } from '@session-desk/core';
import type { PaneTool } from './pane-tool.js';

/** All that the pane shows of one session, in one piece: it changes in one step when another session comes into focus. */
export interface PaneView {
  readonly sessionId: string;
  readonly conversationId?: string | undefined;
  readonly tools: readonly PaneTool[];
  readonly open: boolean;
  readonly tool?: string | undefined;
  readonly pinned: boolean;
  readonly width?: number | undefined;
}

const toolsOf = memo((names: readonly string[]) => [names], (names) => names.map((name): PaneTool => ({ name })));

/** Makes the reading of the pane of the session in focus in a window; the same object while nothing of it changes. */
export function paneViewIn(windowId: string): (state: WorkspaceState) => PaneView {
  const sessionIn = sessionInFocus(windowId);
  return memo(
    (state: WorkspaceState) => {
      const session = sessionIn(state);
      const pane = session?.pane;
      return [focusedSessionIn(windowId)(state), session?.conversationId, toolsInFocus(windowId)(state), pane?.open ?? false, pane?.tool, pane?.pinned ?? false, pane?.width];
    },
    (sessionId, conversationId, names, open, tool, pinned, width): PaneView => ({ sessionId, conversationId, tools: toolsOf(names), open, tool, pinned, width }),
  );
}

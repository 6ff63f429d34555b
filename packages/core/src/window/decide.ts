import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import { refuse } from '../refusal.js';
import type { WorkspaceState } from '../state.js';
import type { WindowCommand } from './commands.js';

/** Decides a command about windows. */
export function decideWindow(state: WorkspaceState, command: WindowCommand, { windowId }: Stamp): Decision {
  const place = state.windows[windowId];
  switch (command.type) {
    case 'window/open': return place ? decided() : decided({ type: 'window/opened', openedId: windowId });
    case 'window/enter':
      if (!place) return refuse('unknown-window', { windowId });
      return place.inFront ? decided() : decided({ type: 'window/entered', enteredId: windowId, sessionId: place.sessionId });
    case 'window/leave':
      if (!place) return refuse('unknown-window', { windowId });
      return place.inFront ? decided({ type: 'window/left', leftId: windowId }) : decided();
    case 'window/close': {
      const { closedId } = command;
      return state.windows[closedId] ? decided({ type: 'window/closed', closedId }) : refuse('unknown-window', { windowId: closedId });
    }
  }
}

import type { FactStamp } from '../fact.js';
import { seen } from '../session/seen.js';
import { HOME } from '../session/model.js';
import type { WorkspaceState } from '../state.js';
import type { WindowFact } from './facts.js';
import type { WindowPlace } from './model.js';

/** The state with one window's place changed; the same state when there is no such window. */
export function changeWindow(state: WorkspaceState, windowId: string, change: (place: WindowPlace) => WindowPlace): WorkspaceState {
  const before = state.windows[windowId];
  if (!before) return state;
  const after = change(before);
  return after === before ? state : { ...state, windows: { ...state.windows, [windowId]: after } };
}

/** What a fact about windows makes of the state. What comes into view is read. */
export function evolveWindow(state: WorkspaceState, fact: WindowFact & FactStamp): WorkspaceState {
  switch (fact.type) {
    case 'window/opened': return seen({ ...state, windows: { ...state.windows, [fact.openedId]: { inFront: true, sessionId: HOME, tabIds: {} } } }, HOME);
    case 'window/entered': {
      const next = changeWindow(state, fact.enteredId, (place) => ({ ...place, inFront: true }));
      return seen(next, next.windows[fact.enteredId]?.sessionId ?? HOME);
    }
    case 'window/left': return changeWindow(state, fact.leftId, (place) => ({ ...place, inFront: false }));
    case 'window/closed': {
      const { [fact.closedId]: _gone, ...windows } = state.windows;
      return { ...state, windows };
    }
  }
}

import type { FactStamp } from '../fact.js';
import { seen } from '../session/seen.js';
import { HOME } from '../session/model.js';
import type { WorkspaceState } from '../state.js';
import type { WindowFact } from './facts.js';
import type { WindowPlace } from './model.js';

/** The state with one window's place changed; the same state when there is no such window. */
export function changeWindow(state: WorkspaceState, windowId: string, change: (place: WindowPlace) => WindowPlace): WorkspaceState {
  const before = placeOf(state, windowId);
  if (!before) return state;
  const after = change(before);
  return after === before ? state : { ...state, windows: { ...state.windows, [windowId]: after } };
}

// A log may hold any name, those that every object has included.
function placeOf({ windows }: WorkspaceState, windowId: string): WindowPlace | undefined {
  return Object.hasOwn(windows, windowId) ? windows[windowId] : undefined;
}

/** What a fact about windows makes of the state. What comes into view is read. */
export function evolveWindow(state: WorkspaceState, fact: WindowFact & FactStamp): WorkspaceState {
  switch (fact.type) {
    case 'window/opened': {
      const from = fact.insteadOf ?? fact.openedId;
      const { sessionId, tabIds } = placeOf(state, from) ?? { sessionId: HOME, tabIds: {} };
      const { [from]: _lost, ...others } = state.windows;
      return seen({ ...state, windows: { ...others, [fact.openedId]: { inFront: true, sessionId, tabIds, ...(fact.part !== undefined && { part: fact.part }) } } }, sessionId);
    }
    case 'window/entered': {
      const next = changeWindow(state, fact.enteredId, ({ lost: _, awaited: _come, ...place }) => ({ ...place, inFront: true }));
      return seen(next, next.windows[fact.enteredId]?.sessionId ?? HOME);
    }
    case 'window/left': return changeWindow(state, fact.leftId, (place) => ({ ...place, inFront: false }));
    case 'window/lost': return changeWindow(state, fact.lostId, ({ lost: _, awaited: _anew, ...place }) => ({ ...place, inFront: false, lost: true, ...(fact.awaited && { awaited: true }) }));
    case 'window/part-focused': return changeWindow(state, fact.focusedIn, (place) => ({ ...place, part: fact.part }));
    case 'window/closed': {
      const { [fact.closedId]: _gone, ...windows } = state.windows;
      return { ...state, windows };
    }
  }
}

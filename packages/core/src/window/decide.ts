import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { refuse } from '../refusal.js';
import { overdueFacts } from '../session/closing.js';
import { HOME } from '../session/model.js';
import { sessionOf, type WorkspaceState } from '../state.js';
import type { WindowCommand } from './commands.js';
import { focusAway } from './focus-away.js';
import { isRestored, startEmpty } from './start-empty.js';

// More windows than anybody works in: of those that were lost, the places of the latest are kept.
const REMEMBERED = 8;

const lostOf = ({ windows }: WorkspaceState): string[] => Object.keys(windows).filter((id) => windows[id]?.lost);

// Room for one more among those that are lost.
const forgotten = (state: WorkspaceState): FactBody[] => lostOf(state).slice(0, -REMEMBERED + 1).map((closedId) => ({ type: 'window/closed', closedId }));

/** Decides a command about windows. */
export function decideWindow(state: WorkspaceState, command: WindowCommand, { windowId, at }: Stamp): Decision {
  const place = state.windows[windowId];
  switch (command.type) {
    case 'window/open': {
      if (place && !place.lost) return decided();
      const insteadOf = place ? windowId : lostOf(state).findLast((id) => !state.windows[id]?.awaited);
      const lost = insteadOf === undefined ? undefined : state.windows[insteadOf];
      const before = isAlone(state) && !isRestored(state) ? startEmpty(state) : [];
      const isHome = before.some((fact) => fact.type === 'session/focused' && fact.focusedIn === insteadOf);
      return decided(
        ...before,
        { type: 'window/opened', openedId: windowId, ...(lost && { insteadOf, sessionId: isHome ? HOME : lost.sessionId }), ...(lost?.part !== undefined && !isHome && { part: lost.part }) },
        ...(isAlone(state) ? [...afterAll(state, at, before), ...awaitedNoMore(state, windowId)] : []),
      );
    }
    case 'window/enter':
      if (!place) return refuse('unknown-window', { windowId });
      return place.inFront ? decided() : decided({ type: 'window/entered', enteredId: windowId, sessionId: place.sessionId });
    case 'window/leave':
      if (!place) return refuse('unknown-window', { windowId });
      return place.inFront ? decided({ type: 'window/left', leftId: windowId }) : decided();
    case 'window/lose': {
      const { lostId } = command;
      if (!state.windows[lostId]) return refuse('unknown-window', { windowId: lostId });
      if (state.windows[lostId].lost) return decided();
      return decided({ type: 'window/lost', lostId }, ...forgotten(state));
    }
    case 'window/tear-off': {
      const { sessionId, awaitedId, part } = command;
      const session = sessionOf(state, sessionId);
      if (!place) return refuse('unknown-window', { windowId });
      if (!session || session.closing) return refuse('unknown-session', { sessionId });
      if (awaitedId === windowId) return decided();
      const awaited = Object.hasOwn(state.windows, awaitedId) ? state.windows[awaitedId] : undefined;
      const tabId = place.tabIds[sessionId];
      return decided(
        ...(awaited ? [] : [{ type: 'window/opened' as const, openedId: awaitedId }]),
        ...(awaited && (!awaited.lost || awaited.awaited) ? [] : [{ type: 'window/lost' as const, lostId: awaitedId, awaited: true as const }]),
        { type: 'session/focused', sessionId, focusedIn: awaitedId },
        ...(tabId === undefined ? [] : [{ type: 'tab/focused' as const, sessionId, tabId, focusedIn: awaitedId }]),
        // The focus of a window that lives is its agent's.
        ...(part === undefined || (awaited && !awaited.lost) ? [] : [{ type: 'window/part-focused' as const, focusedIn: awaitedId, part }]),
        ...(awaited ? [] : forgotten(state)),
        ...focusAway(state, sessionId).filter((fact) => 'focusedIn' in fact && fact.focusedIn === windowId),
      );
    }
    case 'window/focus-part':
      if (!place) return refuse('unknown-window', { windowId });
      return place.part === command.part ? decided() : decided({ type: 'window/part-focused', focusedIn: windowId, part: command.part });
    case 'window/close': {
      const { closedId } = command;
      return state.windows[closedId] ? decided({ type: 'window/closed', closedId }) : refuse('unknown-window', { windowId: closedId });
    }
  }
}

/** Whether no window lives: the next is the first of a new start. */
function isAlone({ windows }: WorkspaceState): boolean {
  return Object.values(windows).every(({ lost }) => lost);
}

// A window that was to come when all were lost may never come: its place is from now on one that was lost, which the next window takes.
function awaitedNoMore({ windows }: WorkspaceState, openedId: string): readonly FactBody[] {
  return Object.keys(windows).filter((id) => id !== openedId && windows[id]?.awaited).map((lostId) => ({ type: 'window/lost', lostId }));
}

/**
 * What the first window finds that opens after all others were lost: nothing is live before the centre says so anew, and what passed by as a
 * message has passed. An error stays until it is dismissed, an undo as long as it can be undone; a close whose time for that ran out while nobody
 * could use it is taken back, unless this start has closed its session anyway.
 */
function afterAll(state: WorkspaceState, at: number, before: readonly FactBody[]): readonly FactBody[] {
  const { center, notices } = state;
  const closed = new Set(before.flatMap((fact) => (fact.type === 'session/closed' ? [fact.sessionId] : [])));
  const passed = notices.filter(({ dismissed, level, until }) => !dismissed && level !== 'error' && until === undefined);
  return [
    ...(center !== undefined && center !== 'connecting' ? [{ type: 'center/reported' as const, standing: 'connecting' as const }] : []),
    ...passed.map(({ id }) => ({ type: 'notice/dismissed' as const, noticeId: id })),
    ...overdueFacts({ ...state, sessions: state.sessions.filter(({ id }) => !closed.has(id)) }, at),
  ];
}

import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { refuse } from '../refusal.js';
import { closeFacts } from '../session/closing.js';
import type { Session } from '../session/model.js';
import { sessionOf, tabOf, type WorkspaceState } from '../state.js';
import type { TabCommand } from './commands.js';
import type { Tab } from './model.js';
import { sameParams } from './same-params.js';

type Open = Extract<TabCommand, { readonly type: 'tab/open' }>;

/** Decides a command about tabs. */
export function decideTab(state: WorkspaceState, command: TabCommand, stamp: Stamp): Decision {
  const { sessionId } = command;
  const session = sessionOf(state, sessionId);
  if (!session) return refuse('unknown-session', { sessionId });
  if (command.type === 'tab/open') return decideOpen(state, session, command, stamp);
  const { tabId } = command;
  const tab = tabOf(session, tabId);
  if (!tab) return refuse('unknown-tab', { sessionId, tabId });
  const one = { sessionId, tabId };
  switch (command.type) {
    case 'tab/focus': {
      const place = state.windows[stamp.windowId];
      if (!place) return refuse('unknown-window', { windowId: stamp.windowId });
      return (place.tabIds[sessionId] ?? session.tabs[0]?.id) === tabId ? decided() : decided({ type: 'tab/focused', ...one, focusedIn: stamp.windowId });
    }
    case 'tab/close': return decideClose(tab, one, command.unsaved);
    case 'tab/move': {
      const from = session.tabs.indexOf(tab);
      if (from === 0) return refuse('not-movable', one);
      const to = Math.min(Math.max(command.to, 1), session.tabs.length - 1);
      return from === to ? decided() : decided({ type: 'tab/moved', ...one, to });
    }
    case 'tab/rename': return tab.title === command.title ? decided() : decided({ type: 'tab/renamed', ...one, title: command.title });
    case 'tab/save-state': return decided({ type: 'tab/state-saved', ...one, state: command.state });
    case 'tab/mark-dirty': return tab.dirty === command.dirty && tab.savable === command.savable ? decided() : decided({ type: 'tab/dirty-marked', ...one, dirty: command.dirty, savable: command.savable });
    case 'tab/save': return tab.savable ? decided({ type: 'tab/save-requested', ...one, then: 'stay' }) : refuse('not-saving', one);
    case 'tab/finish-save': return decideSaved(state, session, tab, command.saved, stamp.at);
  }
}

function decideOpen(state: WorkspaceState, session: Session, command: Open, stamp: Stamp): Decision {
  const { sessionId, tabType, title, params, closable } = command;
  const window = stamp.windowId;
  if (command.focus && !state.windows[window]) return refuse('unknown-window', { windowId: window });
  const known = session.tabs.find((tab) => tab.id === command.tabId || (tab.tabType === tabType && sameParams(tab.params, params)));
  if (known) return command.focus ? decideTab(state, { type: 'tab/focus', sessionId, tabId: known.id }, stamp) : decided();
  const limit = state.configuration.limits.tabs;
  if (session.tabs.length >= limit) return refuse('tab-limit', { sessionId, limit });
  const tabId = command.tabId ?? `t:${stamp.id}`;
  return decided(
    { type: 'tab/opened', sessionId, tabId, tabType, title, params, closable },
    ...(command.focus ? [{ type: 'tab/focused' as const, sessionId, tabId, focusedIn: window }] : []),
  );
}

function decideClose(tab: Tab, one: { readonly sessionId: string; readonly tabId: string }, unsaved: 'discard' | 'save' | undefined): Decision {
  if (!tab.closable) return refuse('not-closable', { ...one, title: tab.title });
  if (tab.dirty && unsaved !== 'discard') {
    return unsaved === 'save' && tab.savable ? decided({ type: 'tab/save-requested', ...one, then: 'close' }) : refuse('unsaved', { ...one, title: tab.title, tabs: 1 });
  }
  return decided({ type: 'tab/closed', ...one });
}

/** A save that went well clears the mark, and closes the tab or, after the last one, the session when that was asked for. */
function decideSaved(state: WorkspaceState, session: Session, tab: Tab, saved: boolean, at: number): Decision {
  const one = { sessionId: session.id, tabId: tab.id };
  if (!tab.saving) return refuse('not-saving', one);
  if (!saved) return decided({ type: 'tab/save-failed', ...one });
  const facts: FactBody[] = [{ type: 'tab/saved', ...one }];
  if (tab.saving === 'close') facts.push({ type: 'tab/closed', ...one });
  const others = session.tabs.some((other) => other !== tab && other.dirty);
  if (tab.saving === 'session' && !others && !session.closing) facts.push(...closeFacts(state, session, at));
  return { facts };
}

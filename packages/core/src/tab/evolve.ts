import { moved, replacedAt } from '../collection.js';
import type { FactStamp } from '../fact.js';
import type { Session } from '../session/model.js';
import { changeSession, sessionOf, tabOf, type WorkspaceState } from '../state.js';
import { withoutView } from '../view/evolve.js';
import { tabPart } from '../view/model.js';
import { changeWindow } from '../window/evolve.js';
import type { TabFact } from './facts.js';
import type { Tab } from './model.js';

function changeTab(state: WorkspaceState, fact: { readonly sessionId: string; readonly tabId: string }, change: (tab: Tab) => Tab): WorkspaceState {
  return changeSession(state, fact.sessionId, (session) => {
    const at = session.tabs.findIndex((tab) => tab.id === fact.tabId);
    const tab = session.tabs[at];
    return tab ? { ...session, tabs: replacedAt(session.tabs, at, change(tab)) } : session;
  });
}

/** What a fact about tabs makes of the state. */
export function evolveTab(state: WorkspaceState, fact: TabFact & FactStamp): WorkspaceState {
  const { sessionId, tabId } = fact;
  switch (fact.type) {
    case 'tab/opened': return changeSession(state, sessionId, (session) => ({
      ...session, tabs: [...session.tabs, { id: tabId, tabType: fact.tabType, title: fact.title, params: fact.params, closable: fact.closable, dirty: false, savable: false }],
    }));
    case 'tab/focused': return tabOf(sessionOf(state, sessionId), tabId) ? changeWindow(state, fact.focusedIn, (place) => ({ ...place, tabIds: { ...place.tabIds, [sessionId]: tabId } })) : state;
    case 'tab/closed': return closed(state, sessionId, tabId);
    case 'tab/moved': return changeSession(state, sessionId, (session) => ({ ...session, tabs: moved(session.tabs, session.tabs.findIndex((tab) => tab.id === tabId), fact.to) }));
    case 'tab/renamed': return changeTab(state, fact, (tab) => ({ ...tab, title: fact.title }));
    case 'tab/state-saved': return changeTab(state, fact, (tab) => ({ ...tab, state: fact.state }));
    case 'tab/dirty-marked': return changeTab(state, fact, (tab) => ({ ...tab, dirty: fact.dirty, savable: fact.savable }));
    case 'tab/save-requested': return changeTab(state, fact, (tab) => ({ ...tab, saving: fact.then }));
    case 'tab/saved': return changeTab(state, fact, (tab) => ({ ...tab, saving: undefined, dirty: false }));
    case 'tab/save-failed': return changeTab(state, fact, (tab) => ({ ...tab, saving: undefined }));
  }
}

/** Focus goes to the neighbour at the inline-start side, in every window that looked at the tab (T5). */
function closed(state: WorkspaceState, sessionId: string, tabId: string): WorkspaceState {
  let neighbour: string | undefined;
  let next = changeSession(state, sessionId, (session: Session) => {
    const at = session.tabs.findIndex((tab) => tab.id === tabId);
    if (at < 1) return session;
    neighbour = session.tabs[at - 1]?.id;
    return { ...session, tabs: session.tabs.filter((tab) => tab.id !== tabId), views: withoutView(session.views, tabPart(tabId)) };
  });
  for (const windowId in next.windows) {
    if (neighbour === undefined || next.windows[windowId]?.tabIds[sessionId] !== tabId) continue;
    const tabIds = { ...next.windows[windowId].tabIds, [sessionId]: neighbour };
    next = changeWindow(next, windowId, (place) => ({ ...place, tabIds }));
  }
  return next;
}

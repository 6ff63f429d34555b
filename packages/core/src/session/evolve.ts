import { moved } from '../collection.js';
import { gone } from '../conversation/evolve.js';
import type { FactStamp } from '../fact.js';
import { noPane } from '../pane/model.js';
import { changeConversation, changeSession, conversationOf, isInView, sessionOf, withSessions, type WorkspaceState } from '../state.js';
import { changeWindow } from '../window/evolve.js';
import { withClosed, withoutClosed } from './closed.js';
import type { SessionFact } from './facts.js';
import type { Session } from './model.js';
import { reopened } from './reopening.js';
import { seen } from './seen.js';

type Opened = Extract<SessionFact, { readonly type: 'session/opened' }> & FactStamp;

function opened(fact: Opened): Session {
  return {
    id: fact.sessionId, kind: fact.kind, channel: fact.channel, recordType: fact.recordType, recordId: fact.recordId, title: fact.title, visitor: fact.visitor,
    context: fact.context, template: fact.template, conversationId: fact.conversationId, unread: 0, alarmed: false, attention: false, openedAt: fact.at,
    tabs: fact.tabs.map(({ tabId, ...tab }) => ({ id: tabId, ...tab, dirty: false, savable: false })),
    pane: { ...noPane, open: fact.paneOpen },
  };
}

/** What a fact about sessions makes of the state. */
export function evolveSession(state: WorkspaceState, fact: SessionFact & FactStamp): WorkspaceState {
  const { sessionId } = fact;
  switch (fact.type) {
    case 'session/opened': {
      if (state.index.sessions.has(sessionId)) return state;
      const next = { ...withSessions(state, [...state.sessions, opened(fact)]), closed: withoutClosed(state.closed, sessionId) };
      return fact.visitor === undefined ? next : { ...next, visitors: Math.max(next.visitors, fact.visitor) };
    }
    case 'session/focused': {
      if (!state.index.sessions.has(sessionId)) return state;
      const next = changeWindow(state, fact.focusedIn, (place) => (place.sessionId === sessionId ? place : { ...place, sessionId }));
      return next.windows[fact.focusedIn]?.inFront ? seen(next, sessionId) : next;
    }
    case 'session/closing': return changeSession(state, sessionId, (session) => ({ ...session, closing: { until: fact.until } }));
    case 'session/close-undone': return changeSession(state, sessionId, (session) => ({ ...session, closing: undefined }));
    case 'session/closed': return closed(state, fact);
    case 'session/reopened': return reopened(state, sessionId);
    case 'session/moved': {
      const from = state.index.sessions.get(sessionId);
      return from === undefined ? state : withSessions(state, moved(state.sessions, from, fact.to));
    }
    case 'session/renamed': return changeSession(state, sessionId, (session) => ({ ...session, title: fact.title, visitor: undefined }));
    case 'session/attention-requested': return isInView(state, sessionId) ? state : changeSession(state, sessionId, (session) => (session.attention ? session : { ...session, attention: true }));
    case 'session/context-updated': return changeSession(state, sessionId, (session) => ({ ...session, context: fact.context, title: fact.title, visitor: fact.title === session.title ? session.visitor : undefined }));
  }
}

function closed(state: WorkspaceState, { sessionId, unsent, at }: Extract<SessionFact, { readonly type: 'session/closed' }> & FactStamp): WorkspaceState {
  const session = sessionOf(state, sessionId);
  if (!session) return state;
  const { conversationId } = session;
  let next: WorkspaceState = { ...withSessions(state, state.sessions.filter((other) => other !== session)), closed: withClosed(state, session, unsent, at) };
  if (conversationId !== undefined) {
    next = changeConversation(next, conversationId, (conversation) => (conversation.sessionId === sessionId ? { ...conversation, sessionId: undefined } : conversation));
    // What the outside has closed is not spoken of again: it goes with its session.
    if (conversationOf(next, conversationId)?.status === 'closed') next = gone(next, conversationId);
  }
  for (const windowId in next.windows) {
    next = changeWindow(next, windowId, (place) => {
      if (!Object.hasOwn(place.tabIds, sessionId)) return place;
      const { [sessionId]: _gone, ...tabIds } = place.tabIds;
      return { ...place, tabIds };
    });
  }
  return next;
}

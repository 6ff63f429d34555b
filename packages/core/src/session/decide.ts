import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { refuse } from '../refusal.js';
import { conversationOf, sessionOf, type WorkspaceState } from '../state.js';
import { closedFacts, closeFacts, undoneFacts } from './closing.js';
import type { SessionCommand } from './commands.js';
import { HOME, type Session } from './model.js';
import { openAlready, openingFacts, isAtSessionLimit } from './opening.js';
import { decideReopen } from './reopening.js';
import { anchorRenamed, titleAfter } from './retitle.js';

type Open = Extract<SessionCommand, { readonly type: 'session/open' }>;

/** Decides a command about sessions. */
export function decideSession(state: WorkspaceState, command: SessionCommand, stamp: Stamp): Decision {
  if (command.type === 'session/open') return decideOpen(state, command, stamp);
  if (command.type === 'session/reopen') return decideReopen(state, command.sessionId, stamp.windowId);
  const { sessionId } = command;
  const session = sessionOf(state, sessionId);
  if (!session) return refuse('unknown-session', { sessionId });
  switch (command.type) {
    case 'session/focus': return decideFocus(state, session, stamp.windowId);
    case 'session/close': return decideClose(state, session, command.unsaved, stamp.at);
    case 'session/undo-close': return session.closing ? { facts: undoneFacts(state, sessionId, stamp.windowId) } : refuse('not-closing', { sessionId, title: session.title });
    case 'session/finish-close': return session.closing ? { facts: closedFacts(state, session) } : refuse('not-closing', { sessionId, title: session.title });
    case 'session/move': {
      if (sessionId === HOME) return refuse('not-movable', { sessionId });
      const to = Math.min(Math.max(command.to, 1), state.sessions.length - 1);
      return state.index.sessions.get(sessionId) === to ? decided() : decided({ type: 'session/moved', sessionId, to });
    }
    case 'session/rename': {
      const { title } = command;
      return session.title === title ? decided() : decided({ type: 'session/renamed', sessionId, title }, ...anchorRenamed(state, session, title));
    }
    case 'session/request-attention': return decided({ type: 'session/attention-requested', sessionId });
    case 'session/update-context': return decideContext(state, session, command.context);
  }
}

function decideFocus(state: WorkspaceState, session: Session, windowId: string): Decision {
  const { id: sessionId, title } = session;
  if (session.closing) return refuse('closing', { sessionId, title });
  const place = state.windows[windowId];
  if (!place) return refuse('unknown-window', { windowId });
  return place.sessionId === sessionId ? decided() : decided({ type: 'session/focused', sessionId, focusedIn: windowId });
}

function decideOpen(state: WorkspaceState, command: Open, stamp: Stamp): Decision {
  const known = openAlready(state, command);
  if (known) {
    if (known.closing) return { facts: undoneFacts(state, known.id, stamp.windowId) };
    return command.focus ? decideFocus(state, known, stamp.windowId) : decided();
  }
  if (command.kind === 'home') return refuse('already-open', { sessionId: HOME });
  if (command.focus && !state.windows[stamp.windowId]) return refuse('unknown-window', { windowId: stamp.windowId });
  const limit = state.configuration.limits.sessions;
  if (isAtSessionLimit(state)) return refuse('session-limit', { limit });
  return { facts: openingFacts(state, command, stamp.id, stamp.windowId, stamp.at) };
}

function decideClose(state: WorkspaceState, session: Session, unsaved: 'discard' | 'save' | undefined, at: number): Decision {
  const { id: sessionId, title } = session;
  if (sessionId === HOME) return refuse('not-closable', { sessionId, title });
  if (session.closing) return refuse('closing', { sessionId, title });
  const dirty = session.tabs.filter((tab) => tab.dirty);
  if (dirty.length === 0 || unsaved === 'discard') return { facts: closeFacts(state, session, at) };
  if (unsaved === undefined || dirty.some((tab) => !tab.savable)) return refuse('unsaved', { sessionId, title, tabs: dirty.length });
  return { facts: dirty.filter((tab) => tab.saving !== 'session').map((tab): FactBody => ({ type: 'tab/save-requested', sessionId, tabId: tab.id, then: 'session' })) };
}

function decideContext(state: WorkspaceState, session: Session, changes: Readonly<Record<string, string>>): Decision {
  const context = { ...session.context, ...changes };
  const conversation = session.conversationId === undefined ? undefined : conversationOf(state, session.conversationId);
  const title = titleAfter(state, session, { ...conversation, context: session.context }, { ...conversation, context });
  return decided({ type: 'session/context-updated', sessionId: session.id, context, title }, ...anchorRenamed(state, session, title));
}

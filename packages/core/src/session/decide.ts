import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { refuse } from '../refusal.js';
import { conversationOf, sessionOf, type WorkspaceState } from '../state.js';
import { focusAway } from '../window/focus-away.js';
import { becomesOf } from '../conversation/becomes.js';
import type { SessionCommand } from './commands.js';
import { HOME, type Session } from './model.js';
import { openAlready, openingFacts, sessionCount } from './opening.js';
import { slugsOf, titleOf } from './title.js';

/** Decides a command about sessions. */
export function decideSession(state: WorkspaceState, command: SessionCommand, stamp: Stamp): Decision {
  if (command.type === 'session/open') return decideOpen(state, command, stamp);
  const { sessionId } = command;
  const session = sessionOf(state, sessionId);
  if (!session) return refuse('unknown-session', { sessionId });
  switch (command.type) {
    case 'session/focus': {
      if (session.closing) return refuse('closing', { sessionId, title: session.title });
      const place = state.windows[stamp.windowId];
      if (!place) return refuse('unknown-window', { windowId: stamp.windowId });
      return place.sessionId === sessionId && !(place.inFront && wantsLook(session)) ? decided() : decided({ type: 'session/focused', sessionId, focusedIn: stamp.windowId });
    }
    case 'session/close': return decideClose(state, session, command.unsaved, stamp.at);
    case 'session/undo-close': {
      if (!session.closing) return refuse('not-closing', { sessionId, title: session.title });
      return decided({ type: 'session/close-undone', sessionId }, ...dismissed(state, sessionId), ...(state.windows[stamp.windowId] ? [{ type: 'session/focused' as const, sessionId, focusedIn: stamp.windowId }] : []));
    }
    case 'session/finish-close': return session.closing ? decided(...closingFacts(state, session)) : refuse('not-closing', { sessionId, title: session.title });
    case 'session/move': {
      if (sessionId === HOME) return refuse('not-movable', { sessionId });
      const to = Math.min(Math.max(command.to, 1), state.sessions.length - 1);
      return state.index.sessions.get(sessionId) === to ? decided() : decided({ type: 'session/moved', sessionId, to });
    }
    case 'session/rename': return session.title === command.title ? decided() : decided({ type: 'session/renamed', sessionId, title: command.title });
    case 'session/request-attention': return decided({ type: 'session/attention-requested', sessionId });
    case 'session/update-context': {
      const context = { ...session.context, ...command.context };
      const conversation = session.conversationId === undefined ? undefined : conversationOf(state, session.conversationId);
      const named = titleOf(state.configuration.templates[session.template], slugsOf(context, conversation?.customer, conversation?.subject), state.visitors);
      return decided({ type: 'session/context-updated', sessionId, context, title: named.visitor === undefined ? named.title : session.title });
    }
  }
}

function wantsLook(session: Session): boolean {
  return session.unread > 0 || session.alarmed || session.attention;
}

function decideOpen(state: WorkspaceState, command: Extract<SessionCommand, { readonly type: 'session/open' }>, stamp: Stamp): Decision {
  const known = openAlready(state, command);
  if (known !== undefined) {
    return sessionOf(state, known)?.closing
      ? decideSession(state, { type: 'session/undo-close', sessionId: known }, stamp)
      : command.focus ? decideSession(state, { type: 'session/focus', sessionId: known }, stamp) : decided();
  }
  if (command.kind === 'home') return refuse('already-open', { sessionId: HOME });
  if (command.focus && !state.windows[stamp.windowId]) return refuse('unknown-window', { windowId: stamp.windowId });
  const limit = state.configuration.limits.sessions;
  if (sessionCount(state) >= limit) return refuse('session-limit', { limit });
  return decided(...openingFacts(state, command, stamp.id, stamp.windowId, stamp.at));
}

function decideClose(state: WorkspaceState, session: Session, unsaved: 'discard' | 'save' | undefined, at: number): Decision {
  const { id: sessionId, title } = session;
  if (sessionId === HOME) return refuse('not-closable', { sessionId, title });
  if (session.closing) return refuse('closing', { sessionId, title });
  const dirty = session.tabs.filter((tab) => tab.dirty);
  if (dirty.length > 0 && unsaved !== 'discard') {
    if (unsaved !== 'save' || dirty.some((tab) => !tab.savable)) return refuse('unsaved', { sessionId, title, tabs: dirty.length });
    return decided(...dirty.map((tab): FactBody => ({ type: 'tab/save-requested', sessionId, tabId: tab.id, then: 'session' })));
  }
  return decided(...closeFacts(state, session, at));
}

/** The facts of a close that begins now: with time to undo it, or at once when configured so. */
export function closeFacts(state: WorkspaceState, session: Session, at: number): FactBody[] {
  const { id: sessionId, title } = session;
  const seconds = state.configuration.undoSeconds;
  const away = focusAway(state, sessionId);
  if (seconds === 0) return [...away, ...closingFacts(state, session)];
  const until = at + seconds * 1000;
  return [
    ...away, { type: 'session/closing', sessionId, until },
    { type: 'notice/shown', noticeId: `closing:${sessionId}`, level: 'info', code: 'session-closing', values: { title, ...(session.visitor === undefined ? {} : { visitor: session.visitor }) }, about: sessionId, until },
  ];
}

function closingFacts(state: WorkspaceState, session: Session): FactBody[] {
  const conversation = session.conversationId === undefined ? undefined : conversationOf(state, session.conversationId);
  return [{ type: 'session/closed', sessionId: session.id }, ...dismissed(state, session.id), ...(conversation ? becomesOf(state, conversation) : [])];
}

function dismissed(state: WorkspaceState, sessionId: string): FactBody[] {
  const noticeId = `closing:${sessionId}`;
  return state.notices.some((notice) => notice.id === noticeId && !notice.dismissed) ? [{ type: 'notice/dismissed', noticeId }] : [];
}

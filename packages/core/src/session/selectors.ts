import type { Channel, Conversation } from '../conversation/model.js';
import { memo, perKey, steady } from '../memo.js';
import { messagesOf } from '../message/message-list.js';
import { perWorkspace } from '../per-workspace.js';
import { conversationOf, sessionOf, type WorkspaceState } from '../state.js';
import type { Tab } from '../tab/model.js';
import { HOME, type Session, type SessionKind } from './model.js';

/** A session as a list shows it; only `id` and `title` are needed by a host that sets rows itself. */
export interface SessionRow {
  readonly id: string;
  readonly title: string;
  readonly kind?: SessionKind | undefined;
  readonly channel?: Channel | undefined;
  readonly recordType?: string | undefined;
  /** The number of a visitor without a name. */
  readonly visitor?: number | undefined;
  readonly unread?: number | undefined;
  readonly alarmed?: boolean | undefined;
  readonly attention?: boolean | undefined;
  readonly closable?: boolean | undefined;
  /** How many of its tabs hold unsaved input. */
  readonly dirty?: number | undefined;
  /** How many messages could not be sent. */
  readonly failed?: number | undefined;
  readonly wrapUp?: boolean | undefined;
  /** Since when the customer waits for an answer, in milliseconds since 1970. */
  readonly waitingSince?: number | undefined;
  /** What closing makes of the work; a dialog says it before the click. */
  readonly conversationId?: string | undefined;
}

interface Shown { readonly conversation: Conversation | undefined; readonly row: SessionRow }

function freshRow(session: Session, conversation: Conversation | undefined): SessionRow {
  return {
    id: session.id, title: session.title, kind: session.kind, channel: session.channel, recordType: session.recordType, visitor: session.visitor,
    unread: session.unread, alarmed: session.alarmed, attention: session.attention, closable: session.id !== HOME, conversationId: session.conversationId,
    dirty: session.tabs.reduce((sum, tab) => sum + Number(tab.dirty), 0),
    failed: conversation && conversation.outbox > 0 ? messagesOf(conversation).reduce((sum, message) => sum + Number(message.status === 'failed'), 0) : 0,
    wrapUp: conversation?.status === 'wrap-up', waitingSince: conversation?.waitingSince,
  };
}

/** Makes the row of a session; the same row while nothing that it shows has changed. `before` are the rows shown last. */
function rows(): (session: Session, conversation: Conversation | undefined, before: ReadonlyMap<string, SessionRow>) => SessionRow {
  const shownOf = new WeakMap<Session, Shown>();
  return (session, conversation, before) => {
    const shown = shownOf.get(session);
    if (shown && shown.conversation === conversation) return shown.row;
    const fresh = freshRow(session, conversation);
    const last = before.get(session.id);
    // The count first: it is what changes most, and then nothing else is compared.
    const row = last && last.unread === fresh.unread && (Object.keys(fresh) as (keyof SessionRow)[]).every((key) => last[key] === fresh[key]) ? last : fresh;
    shownOf.set(session, { conversation, row });
    return row;
  };
}

/** The rows of all sessions that are not on their way out, Home first; read once per frame, not per message. */
export const selectSessionRows: (state: WorkspaceState) => readonly SessionRow[] = perWorkspace(() => {
  const rowOf = rows();
  const same = steady<SessionRow>();
  let before: ReadonlyMap<string, SessionRow> = new Map();
  return memo(
    (state: WorkspaceState) => [state.sessions, state.conversations, state.index.conversations],
    (sessions, conversations, index) => {
      const shown = same(sessions.filter((session) => !session.closing).map((session) => {
        const at = session.conversationId === undefined ? undefined : index.get(session.conversationId);
        return rowOf(session, at === undefined ? undefined : conversations[at], before);
      }));
      before = new Map(shown.map((row) => [row.id, row]));
      return shown;
    },
  );
});

/** The sessions that other open windows of the agent look at; Home is every window's own. */
export const sessionsElsewhere = perKey((windowId) => {
  const same = steady<string>();
  return memo(
    (state: WorkspaceState) => [state.windows],
    (windows) => same(Object.entries(windows).filter(([id, { lost }]) => id !== windowId && !lost).map(([, { sessionId }]) => sessionId).filter((id) => id !== HOME)),
  );
});

/** The id of the session in focus in a window; Home for a window that the state does not know. */
export const focusedSessionIn = perKey((windowId) => (state: WorkspaceState): string => state.windows[windowId]?.sessionId ?? HOME);

/** The session in focus in a window. */
export const sessionInFocus = perKey((windowId) => {
  const focused = focusedSessionIn(windowId);
  return (state: WorkspaceState): Session | undefined => sessionOf(state, focused(state));
});

/** The id of the tab in focus of a session in a window: the one chosen there, else the anchor. */
export function focusedTabOf(state: WorkspaceState, windowId: string, sessionId: string): string | undefined {
  return state.windows[windowId]?.tabIds[sessionId] ?? sessionOf(state, sessionId)?.tabs[0]?.id;
}

const NO_TABS: readonly Tab[] = [];

/** The tabs of the session in focus in a window. */
export const tabsInFocus = perKey((windowId) => {
  const session = sessionInFocus(windowId);
  return (state: WorkspaceState): readonly Tab[] => session(state)?.tabs ?? NO_TABS;
});

/** The id of the tab in focus in a window. */
export const tabIdInFocus = perKey((windowId) => {
  const focused = focusedSessionIn(windowId);
  return (state: WorkspaceState): string | undefined => focusedTabOf(state, windowId, focused(state));
});

/** The tab in focus in a window. */
export const tabInFocus = perKey((windowId) => (state: WorkspaceState): Tab | undefined => {
  const tabId = tabIdInFocus(windowId)(state);
  return sessionInFocus(windowId)(state)?.tabs.find((tab) => tab.id === tabId);
});

/** The conversation of the session in focus in a window. */
export const conversationInFocus = perKey((windowId) => (state: WorkspaceState): Conversation | undefined => {
  const conversationId = sessionInFocus(windowId)(state)?.conversationId;
  return conversationId === undefined ? undefined : conversationOf(state, conversationId);
});

/** All sessions, those on their way out included: what a stage keeps alive. */
export function selectSessions(state: WorkspaceState): readonly Session[] { return state.sessions; }

/** A closed session as a list of what can be opened again shows it. */
export interface ClosedRow {
  readonly id: string;
  readonly title: string;
  readonly visitor?: number | undefined;
  readonly channel?: Channel | undefined;
  readonly kind?: SessionKind | undefined;
  readonly recordType?: string | undefined;
}

/** What can be opened again, the last one that was closed first; the same array while nothing was closed or opened again. */
export const selectClosedRows = /* @__PURE__ */ perWorkspace(() => memo((state: WorkspaceState) => [state.closed], (closed): readonly ClosedRow[] =>
  closed.map(({ session: { id, title, visitor, channel, kind, recordType } }) => ({ id, title, visitor, channel, kind, recordType })).reverse()));

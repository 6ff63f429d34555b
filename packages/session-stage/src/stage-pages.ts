import { selectSessions, tabIdInFocus, focusedSessionIn, type Session, type Tab, type WorkspaceState } from '@session-desk/core';
import { stagePageId, type StagePage } from './stage-page.js';

const pageOf = new WeakMap<Tab, StagePage>();

/**
 * Makes the reading of every page of every session, those on their way out included. Its array stays the same while only
 * unread counts, focus, kept state and the like change: a switch among a thousand sessions costs a thousand comparisons, and no more.
 */
export function stagePagesSelector(): (state: WorkspaceState) => readonly StagePage[] {
  let sessions: readonly Session[] = [];
  let tabs: readonly (readonly Tab[])[] = [];
  let pages: readonly StagePage[] = [];
  let byId: ReadonlyMap<string, StagePage> = new Map();
  return (state) => {
    const next = selectSessions(state);
    if (next === sessions) return pages;
    sessions = next;
    if (next.length === tabs.length && next.every((session, at) => session.tabs === tabs[at])) return pages;
    tabs = next.map((session) => session.tabs);
    const read = next.flatMap((session) => session.tabs.map((tab, at) => steadyPage(session.id, tab, tab.closable || (at === 0 && session.kind === 'record'), byId)));
    if (read.length !== pages.length || read.some((page, at) => page !== pages[at])) {
      pages = read;
      byId = new Map(pages.map((page) => [page.id, page]));
    }
    return pages;
  };
}

/** The page in focus in a window. It is asked after each message, so the id is made when the focus moves and not before. */
export function focusedPageIn(windowId: string): (state: WorkspaceState) => string | undefined {
  const tabInWindow = tabIdInFocus(windowId);
  const sessionInWindow = focusedSessionIn(windowId);
  let sessionId: string | undefined;
  let tabId: string | undefined;
  let pageId: string | undefined;
  return (state) => {
    const session = sessionInWindow(state);
    const tab = tabInWindow(state);
    if (session === sessionId && tab === tabId) return pageId;
    sessionId = session;
    tabId = tab;
    return (pageId = tab === undefined ? undefined : stagePageId(session, tab));
  };
}

/** The page of a tab; the one of before while nothing that the stage acts on has changed. What a page keeps is read when it is mounted. */
function steadyPage(sessionId: string, tab: Tab, closable: boolean, known: ReadonlyMap<string, StagePage>): StagePage {
  const made = pageOf.get(tab);
  if (made) return made;
  const id = stagePageId(sessionId, tab.id);
  const { id: tabId, tabType, title, params } = tab;
  const saving = tab.saving !== undefined;
  const before = known.get(id);
  const same = before?.tabType === tabType && before.title === title && before.params === params && before.saving === saving && before.closable === closable;
  const page = same ? before : { id, tabId, sessionId, tabType, title, params, saving, closable };
  pageOf.set(tab, page);
  return page;
}

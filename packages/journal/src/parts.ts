import type { Conversation, Message, Session, WorkspaceState } from '@session-desk/core';
import { withConversations, withSessions } from '@session-desk/core';

/** One piece of the state that is kept by itself. It has changed when its source is another object than before. */
export interface Part {
  readonly source: unknown;
  /** What is kept of it. */
  readonly body: () => unknown;
}

/** What stands in the manifest beside the parts: the order of things, and how many pages each talk has. */
export interface Outline {
  readonly sessions: readonly string[];
  readonly conversations: readonly { readonly id: string; readonly pages: number }[];
  /** The last sessions that were closed, each a piece of its own: there may be much in one, and it changes no more. */
  readonly closed: readonly string[];
  /** What of the state is kept as one piece each. */
  readonly pieces: readonly string[];
}

type Whole = 'sessions' | 'conversations' | 'closed' | 'index';

/** The pieces of a state by their names: one per session, tab, conversation, draft, page of messages and closed session, and one for each of the rest. */
export function partsOf(state: WorkspaceState): { readonly outline: Outline; readonly parts: ReadonlyMap<string, Part> } {
  const parts = new Map<string, Part>();
  const { sessions, conversations, closed, index: _, ...rest } = state;
  for (const [piece, source] of Object.entries(rest)) parts.set(`piece:${piece}`, { source, body: () => source });
  for (const source of closed) parts.set(`closed:${source.session.id}`, { source, body: () => source });
  for (const session of sessions) {
    const { tabs, ...record } = session;
    parts.set(`session:${session.id}`, { source: session, body: () => ({ ...record, tabs: tabs.map(({ id }) => id) }) });
    for (const tab of tabs) parts.set(tabName(session.id, tab.id), { source: tab, body: () => tab });
  }
  for (const conversation of conversations) {
    const { id, messages, draft } = conversation;
    parts.set(`conversation:${id}`, { source: conversation, body: () => recordOf(conversation) });
    parts.set(`draft:${id}`, { source: draft, body: () => draft });
    for (const [page, source] of messages.pages.entries()) parts.set(pageName(id, page), { source, body: () => source });
  }
  const outline: Outline = {
    sessions: sessions.map(({ id }) => id),
    conversations: conversations.map(({ id, messages }) => ({ id, pages: messages.pages.length })),
    closed: closed.map(({ session }) => session.id),
    pieces: Object.keys(rest),
  };
  return { outline, parts };
}

/** A state of kept pieces, and the names of those that are missing; what they belong to is left out. */
export interface Assembled {
  readonly state: WorkspaceState;
  readonly missing: readonly string[];
}

/** Puts a state together again. `read` gives what was kept under a name, which may be `undefined` itself, or nothing; `empty` stands in for what this version has and an earlier one did not keep. */
export function assemble(outline: Outline, empty: WorkspaceState, read: (name: string) => { readonly body: unknown } | undefined): Assembled {
  const missing: string[] = [];
  const found = (name: string): unknown => {
    const piece = read(name);
    if (!piece) missing.push(name);
    return piece?.body;
  };
  const rest: Partial<Record<string, unknown>> = {};
  for (const piece of outline.pieces) {
    const there = missing.length;
    const body = found(`piece:${piece}`);
    if (missing.length === there) rest[piece] = body;
  }
  const closed = outline.closed.flatMap((id) => (found(`closed:${id}`) as WorkspaceState['closed'][number] | undefined) ?? []);
  const state: WorkspaceState = { ...empty, ...(rest as Partial<Omit<WorkspaceState, Whole>>), closed };
  const sessions = outline.sessions.flatMap((id) => sessionOf(id, found) ?? []);
  const conversations = outline.conversations.flatMap(({ id, pages }) => conversationOf(id, pages, found) ?? []);
  return { state: withConversations(withSessions(state, sessions.length > 0 ? sessions : empty.sessions), conversations), missing };
}

function sessionOf(id: string, found: (name: string) => unknown): Session | undefined {
  const record = found(`session:${id}`) as (Omit<Session, 'tabs'> & { readonly tabs: readonly string[] }) | undefined;
  if (!record) return undefined;
  const tabs = record.tabs.map((tabId) => found(tabName(id, tabId)) as Session['tabs'][number] | undefined);
  // The first is the anchor, without which no session stands.
  return tabs[0] && { ...record, tabs: tabs.filter((tab) => tab !== undefined) };
}

function conversationOf(id: string, pages: number, found: (name: string) => unknown): Conversation | undefined {
  const record = found(`conversation:${id}`) as Omit<Conversation, 'messages' | 'draft'> | undefined;
  const draft = found(`draft:${id}`) as Conversation['draft'] | undefined;
  const messages = Array.from({ length: pages }, (_, page) => found(pageName(id, page)) as readonly Message[] | undefined).filter((page) => page !== undefined);
  return record && { ...record, draft: draft ?? { text: '', basis: 0 }, messages: { pages: messages, count: messages.reduce((sum, page) => sum + page.length, 0), origin: {} } };
}

function recordOf({ messages: _messages, draft: _draft, ...record }: Conversation): unknown {
  return record;
}

const tabName = (sessionId: string, tabId: string): string => `tab:${JSON.stringify([sessionId, tabId])}`;
const pageName = (conversationId: string, page: number): string => `messages:${JSON.stringify([conversationId, page])}`;

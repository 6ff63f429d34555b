import { positionsOf, type Positions } from './collection.js';
import { parseConfiguration, type Configuration, type ConfigurationInput } from './configuration/model.js';
import type { Standing } from './center/model.js';
import type { Conversation } from './conversation/model.js';
import { copyOfState } from './copy.js';
import type { Errand } from './errand/model.js';
import type { Notice } from './notice/model.js';
import type { Offer } from './offer/model.js';
import { noPane } from './pane/model.js';
import type { Presence } from './presence/model.js';
import type { ClosedSession } from './session/closed.js';
import { HOME, type Session } from './session/model.js';
import type { WindowPlace } from './window/model.js';
import type { WorkItem } from './work-item/model.js';

/** Whose workspace it is; from the first day, so that nothing is ever stored without an owner. */
export interface Agent {
  readonly tenant: string;
  readonly id: string;
  readonly role: string;
}

/** Everything that is true, as readonly data; what did not change keeps its reference. */
export interface WorkspaceState {
  readonly agent: Agent;
  readonly configuration: Configuration;
  /** Home first. */
  readonly sessions: readonly Session[];
  readonly conversations: readonly Conversation[];
  /** The last sessions that were closed, oldest first. */
  readonly closed: readonly ClosedSession[];
  /** Where sessions and conversations stand in their arrays; shared while records only change. */
  readonly index: { readonly sessions: Positions; readonly conversations: Positions };
  /** Open offers in the order of their deadlines, then the last 50 settled ones. */
  readonly offers: readonly Offer[];
  readonly workItems: readonly WorkItem[];
  /** The last 50, oldest first. */
  readonly notices: readonly Notice[];
  /** What the outside was asked for and has not answered yet, oldest first; at most 1,000. Messages on their way stand in their conversations. */
  readonly errands: readonly Errand[];
  readonly presence: Presence;
  readonly windows: Readonly<Record<string, WindowPlace>>;
  /** How many visitors without a name have been numbered. */
  readonly visitors: number;
  /** How the agent stands with the contact centre; nothing where nobody has said. */
  readonly center?: Standing | undefined;
}

/**
 * The workspace of an agent who has just signed in at a time: Home alone, available.
 * Throws a `TypeError` that names path, expected and found for a configuration that does not fit.
 */
export function initialState(agent: Agent, at: number, input: ConfigurationInput = {}): WorkspaceState {
  const config = configured(input);
  const template = config.templates['home'] ?? { tabs: [{ tabType: 'home', title: '', fixed: true }] };
  const home: Session = {
    id: HOME, kind: 'home', title: 'Home', context: {}, template: 'home', unread: 0, alarmed: false, attention: false, openedAt: at,
    tabs: template.tabs.map((tab, number) => ({ id: `${HOME}:${String(number)}`, tabType: tab.tabType, title: tab.title, params: {}, closable: false, dirty: false, savable: false })),
    pane: { ...noPane, open: config.paneOpen },
  };
  return {
    agent, configuration: config, sessions: [home], conversations: [], closed: [], index: { sessions: positionsOf([home]), conversations: positionsOf([]) },
    offers: [], workItems: [], notices: [], errands: [], windows: {}, visitors: 0,
    presence: { status: 'available', by: 'rule', reason: { code: 'signed-in', values: {} }, since: at },
  };
}

function configured(input: ConfigurationInput): Configuration {
  const result = parseConfiguration(input);
  if (result.ok) return result.value;
  const { path, expected, found } = result.refusal;
  throw new TypeError(`${String(path)}: expected ${String(expected)}, found ${String(found)}`);
}

/** The state with one session changed; the same state when there is none or nothing changed. */
export function changeSession(state: WorkspaceState, id: string, change: (session: Session) => Session): WorkspaceState {
  const at = state.index.sessions.get(id);
  const before = at === undefined ? undefined : state.sessions[at];
  if (at === undefined || !before) return state;
  const after = change(before);
  if (after === before) return state;
  const sessions = state.sessions.slice();
  sessions[at] = after;
  const next = copyOfState(state);
  next.sessions = sessions;
  return next;
}

/** The state with one conversation changed; the same state when there is none or nothing changed. */
export function changeConversation(state: WorkspaceState, id: string, change: (conversation: Conversation) => Conversation): WorkspaceState {
  const at = state.index.conversations.get(id);
  const before = at === undefined ? undefined : state.conversations[at];
  if (at === undefined || !before) return state;
  const after = change(before);
  if (after === before) return state;
  const conversations = state.conversations.slice();
  conversations[at] = after;
  const next = copyOfState(state);
  next.conversations = conversations;
  return next;
}

/** The state with other sessions or another order of them. */
export function withSessions(state: WorkspaceState, sessions: readonly Session[]): WorkspaceState {
  return { ...state, sessions, index: { ...state.index, sessions: positionsOf(sessions) } };
}

/** The state with other conversations. */
export function withConversations(state: WorkspaceState, conversations: readonly Conversation[]): WorkspaceState {
  return { ...state, conversations, index: { ...state.index, conversations: positionsOf(conversations) } };
}

/** A session by id. */
export function sessionOf(state: WorkspaceState, id: string): Session | undefined {
  const at = state.index.sessions.get(id);
  return at === undefined ? undefined : state.sessions[at];
}

/** A conversation by id. */
export function conversationOf(state: WorkspaceState, id: string): Conversation | undefined {
  const at = state.index.conversations.get(id);
  return at === undefined ? undefined : state.conversations[at];
}

/** A tab of a session by id. */
export function tabOf(session: Session | undefined, tabId: string): Session['tabs'][number] | undefined {
  return session?.tabs.find((tab) => tab.id === tabId);
}

/** Whether an agent can see a session now: it is focused in a window that is in front. Asked of every message, so it makes nothing. */
export function isInView({ windows }: Pick<WorkspaceState, 'windows'>, sessionId: string): boolean {
  for (const windowId in windows) {
    const place = windows[windowId];
    if (place?.inFront && place.sessionId === sessionId) return true;
  }
  return false;
}

import { promisedWork } from '../capacity/promised.js';
import type { ConversationSeed } from '../conversation/model.js';
import type { FactBody } from '../fact.js';
import { conversationOf, type WorkspaceState } from '../state.js';
import { undoneFacts } from './closing.js';
import type { SessionCommand } from './commands.js';
import type { Session } from './model.js';
import { slugsOf, templateFor, titleOf } from './title.js';

type Opening = Extract<SessionCommand, { readonly type: 'session/open' }>;

/** How many sessions count against the limit: all but Home and those on their way out. */
export function sessionCount(state: WorkspaceState): number {
  let sessions = -1;
  for (const session of state.sessions) if (!session.closing) sessions++;
  return sessions;
}

/** Whether the last session that fits is open, or kept for work that the outside was asked for (S10). */
export function isAtSessionLimit(state: WorkspaceState): boolean {
  return sessionCount(state) + promisedWork(state).length >= state.configuration.limits.sessions;
}

/** The session that already shows this conversation, record or id. */
export function openAlready(state: WorkspaceState, opening: Opening): Session | undefined {
  const conversationId = opening.conversation?.conversationId;
  return state.sessions.find((session) =>
    session.id === opening.sessionId
    || (conversationId !== undefined && session.conversationId === conversationId)
    || (opening.recordId !== undefined && session.recordId === opening.recordId && session.recordType === opening.recordType && session.kind === opening.kind));
}

/** The facts that open a session; ids come from the command's own, so that replays and other windows make the same. */
export function openingFacts(state: WorkspaceState, opening: Opening, commandId: string, windowId: string, at: number): FactBody[] {
  const { kind, conversation } = opening;
  const sessionId = opening.sessionId ?? `s:${commandId}`;
  const channel = conversation?.channel ?? opening.channel;
  const { name, template } = templateFor(state.configuration, [opening.template, channel, opening.recordType, kind]);
  const context = { ...conversation?.context, ...opening.context };
  const title = opening.title ? { title: opening.title } : titleOf(template, slugsOf(context, conversation?.customer, conversation?.subject), state.visitors, kind);
  const params = { ...(opening.recordId ? { recordId: opening.recordId, recordType: opening.recordType ?? '' } : {}), ...(conversation?.customer.customerId ? { customerId: conversation.customer.customerId } : {}), ...(conversation?.caseId ? { caseId: conversation.caseId } : {}) };
  const tabs = template.tabs.map((tab, number) => ({
    tabId: `${sessionId}:${String(number)}`, tabType: tab.tabType, closable: number > 0 && !tab.fixed, params,
    title: number === 0 && template.titleAnchor && title.visitor === undefined ? title.title : tab.title,
  }));
  return [
    ...(conversation ? [started(conversation, sessionId, at)] : []),
    { type: 'session/opened', sessionId, kind, channel, recordType: opening.recordType, recordId: opening.recordId, ...title, context, template: name, conversationId: conversation?.conversationId, tabs, paneOpen: state.configuration.paneOpen },
    ...(opening.focus ? [{ type: 'session/focused' as const, sessionId, focusedIn: windowId }] : []),
  ];
}

function started(conversation: ConversationSeed, sessionId: string, at: number): FactBody {
  return { type: 'conversation/started', conversationId: conversation.conversationId, sessionId, startedAt: conversation.startedAt ?? at, conversation };
}

/** The facts that bring work in front of the agent: a session that shows it already, taken back from its close if need be, or a new one (S11). */
export function bringForward(state: WorkspaceState, opening: Opening, commandId: string, windowId: string, at: number): FactBody[] {
  const known = openAlready(state, opening);
  const focus = state.windows[windowId] !== undefined;
  if (!known) return openingFacts(state, { ...opening, focus }, commandId, windowId, at);
  const { conversation } = opening;
  // A session may still show what was closed: brought again, it starts anew there (V1).
  const anew = conversation && conversationOf(state, conversation.conversationId)?.status === 'closed' ? [started(conversation, known.id, at)] : [];
  if (known.closing) return [...anew, ...undoneFacts(state, known.id, windowId)];
  return [...anew, ...(focus && state.windows[windowId]?.sessionId !== known.id ? [{ type: 'session/focused' as const, sessionId: known.id, focusedIn: windowId }] : [])];
}

/** The opening of a session on a conversation. */
export function openingOn(conversation: ConversationSeed): Opening {
  return { type: 'session/open', kind: 'conversation', context: {}, focus: true, conversation };
}

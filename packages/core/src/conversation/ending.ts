import type { FactBody } from '../fact.js';
import { heldMessages, queuedFact } from '../message/on-its-way.js';
import { sessionOf, type WorkspaceState } from '../state.js';
import type { Conversation } from './model.js';

/** The facts of an end that begins now: with time to take it back, or at once when configured so. */
export function endFacts(state: WorkspaceState, conversation: Conversation, at: number): FactBody[] {
  const { id: conversationId, sessionId, ending, customer, subject } = conversation;
  const seconds = state.configuration.endUndoSeconds;
  if (ending) return [];
  if (seconds === 0) return endedFacts(state, conversation);
  const until = at + seconds * 1000;
  const session = sessionId === undefined ? undefined : sessionOf(state, sessionId);
  const title = session?.title ?? customer.name ?? subject ?? '';
  return [
    { type: 'conversation/ending', conversationId, sessionId, until },
    { type: 'notice/shown', noticeId: noticeOf(conversationId), level: 'info', code: 'conversation-ending', values: { title, conversationId, ...(session?.visitor === undefined ? {} : { visitor: session.visitor }) }, about: sessionId, until },
  ];
}

/** The facts of an end that is final. What could still be taken back goes out before it. */
export function endedFacts(state: WorkspaceState, conversation: Conversation): FactBody[] {
  const { id: conversationId, sessionId } = conversation;
  return [...noticeGone(state, conversationId), ...heldMessages(conversation).map((message) => queuedFact(conversation, message)), { type: 'conversation/ended', conversationId, sessionId, by: 'agent' }];
}

/** The facts of an end that is taken back. */
export function endUndone(state: WorkspaceState, { id: conversationId, sessionId }: Conversation): FactBody[] {
  return [{ type: 'conversation/end-undone', conversationId, sessionId }, ...noticeGone(state, conversationId)];
}

const noticeOf = (conversationId: string): string => `ending:${conversationId}`;

function noticeGone({ notices }: WorkspaceState, conversationId: string): FactBody[] {
  const noticeId = noticeOf(conversationId);
  return notices.some(({ id, dismissed }) => id === noticeId && !dismissed) ? [{ type: 'notice/dismissed', noticeId }] : [];
}

import type { Conversation } from './conversation/model.js';
import { messagesOf } from './message/message-list.js';
import { sessionOf, type WorkspaceState } from './state.js';

/** Something that the agent has written and that nobody else has: what would be lost if all of this were erased. */
export interface UnsentPiece {
  readonly id: string;
  readonly kind: 'draft' | 'aside' | 'message' | 'input';
  /** Whom or what it is about. */
  readonly title: string;
  readonly visitor?: number | undefined;
  readonly conversationId?: string | undefined;
  /** Of input in a page nothing but its place is known here. */
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  readonly to?: string | undefined;
}

/** Everything that was written and not sent, in open and in closed sessions. */
export function unsentPieces(state: WorkspaceState): readonly UnsentPiece[] {
  const known = new Set(state.conversations.map(({ id }) => id));
  const left = state.closed.flatMap(({ session, conversation }) => (conversation && !known.has(conversation.id) ? unsentOf(conversation, session.title, session.visitor) : []));
  const inTalks = state.conversations.flatMap((conversation) => {
    const session = conversation.sessionId === undefined ? undefined : sessionOf(state, conversation.sessionId);
    return unsentOf(conversation, session?.title ?? conversation.customer.name ?? conversation.subject ?? '', session?.visitor);
  });
  const inPages = state.sessions.flatMap(({ id, title, visitor, tabs }) => tabs.filter(({ dirty }) => dirty).map((tab): UnsentPiece => ({ id: `input:${id}:${tab.id}`, kind: 'input', title, visitor, subject: tab.title })));
  return [...inTalks, ...left, ...inPages];
}

function unsentOf({ id: conversationId, draft, aside = [], messages, outbox }: Conversation, title: string, visitor: number | undefined): UnsentPiece[] {
  const piece = (kind: UnsentPiece['kind'], id: string, { text, subject, to }: { readonly text: string; readonly subject?: string | undefined; readonly to?: string | undefined }): UnsentPiece => ({ id: `${kind}:${id}`, kind, title, visitor, conversationId, text, subject, to });
  return [
    ...(draft.text.trim() === '' ? [] : [piece('draft', conversationId, draft)]),
    ...aside.map((one) => piece('aside', `${conversationId}:${one.id}`, one)),
    ...(outbox === 0 ? [] : messagesOf({ messages }).filter(({ status }) => status === 'held' || status === 'queued' || status === 'failed').map((one) => piece('message', one.id, one))),
  ];
}

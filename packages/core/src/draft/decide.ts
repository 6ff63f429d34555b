import type { Stamp } from '../command.js';
import type { Conversation } from '../conversation/model.js';
import { decided, type Decision } from '../decision.js';
import { refuse } from '../refusal.js';
import { conversationOf, type WorkspaceState } from '../state.js';
import type { DraftCommand } from './commands.js';
import { asideOf } from './aside.js';
import { headingNews, withNews } from './heading-news.js';
import { lateFacts } from './late.js';

type Write = Extract<DraftCommand, { readonly type: 'draft/write' }>;

/** Decides a command about drafts. A draft is bound to its conversation by id; there is no other way into one (V5). */
export function decideDraft(state: WorkspaceState, command: DraftCommand, stamp: Stamp): Decision {
  const { conversationId } = command;
  const conversation = conversationOf(state, conversationId);
  if (!conversation) return refuse('unknown-conversation', { conversationId });
  const { sessionId, draft, customerCount } = conversation;
  switch (command.type) {
    case 'draft/write': return decideWrite(conversation, command, stamp);
    case 'draft/confirm': return draft.basis === customerCount ? decided() : decided({ type: 'draft/confirmed', conversationId, sessionId, basis: customerCount });
    case 'draft/use-aside': return decideUse(conversation, command.asideId, stamp);
    case 'draft/discard-aside': return asideOf(conversation, command.asideId) ? decided({ type: 'draft/aside-discarded', conversationId, sessionId, asideId: command.asideId }) : decided();
  }
}

function decideWrite(conversation: Conversation, command: Write, stamp: Stamp): Decision {
  const { id: conversationId, sessionId, draft, customerCount } = conversation;
  const { text, suggestionId, over, revision = stamp.id } = command;
  let { subject = draft.subject, to = draft.to } = command;
  if (over !== undefined && over !== (draft.revision ?? '')) {
    const late = lateFacts(conversation, command, revision, stamp.windowId);
    if (late === 'known') return decided();
    if (late !== 'write') return { facts: late };
    if (draft.by !== stamp.windowId) ({ subject, to } = withNews(command, draft));
  }
  if (text === draft.text && suggestionId === draft.suggestionId && subject === draft.subject && to === draft.to) return decided();
  return decided({ type: 'draft/written', conversationId, sessionId, text, basis: draft.text === '' ? customerCount : draft.basis, suggestionId, subject, to, revision });
}

/** The two texts change places: neither is lost by a look at the other. */
function decideUse(conversation: Conversation, asideId: string, { id }: Stamp): Decision {
  const { id: conversationId, sessionId, draft } = conversation;
  const aside = asideOf(conversation, asideId);
  // It was used or discarded in another window.
  if (!aside) return decided();
  const { text, basis, subject = draft.subject, to = draft.to } = aside;
  return decided(
    { type: 'draft/aside-used', conversationId, sessionId, asideId },
    ...(draft.text === '' && headingNews(draft, { subject, to }) === 'none' ? [] : [{ type: 'draft/set-aside' as const, conversationId, sessionId, asideId: `aside:${id}`, revision: `${id}:before`, text: draft.text, subject: draft.subject, to: draft.to, basis: draft.basis }]),
    { type: 'draft/written', conversationId, sessionId, text, basis, suggestionId: undefined, subject, to, revision: id },
  );
}

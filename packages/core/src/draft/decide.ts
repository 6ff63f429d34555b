import { decided, type Decision } from '../decision.js';
import { refuse } from '../refusal.js';
import { conversationOf, type WorkspaceState } from '../state.js';
import type { DraftCommand } from './commands.js';

/** Decides a command about drafts. A draft is bound to its conversation by id; there is no other way into one (V5). */
export function decideDraft(state: WorkspaceState, command: DraftCommand): Decision {
  const { conversationId } = command;
  const conversation = conversationOf(state, conversationId);
  if (!conversation) return refuse('unknown-conversation', { conversationId });
  const { sessionId, draft, customerCount } = conversation;
  switch (command.type) {
    case 'draft/write': {
      const { text, suggestionId, subject = draft.subject, to = draft.to } = command;
      if (text === draft.text && suggestionId === draft.suggestionId && subject === draft.subject && to === draft.to) return decided();
      return decided({ type: 'draft/written', conversationId, sessionId, text, basis: draft.text === '' ? customerCount : draft.basis, suggestionId, subject, to });
    }
    case 'draft/confirm': return draft.basis === customerCount ? decided() : decided({ type: 'draft/confirmed', conversationId, sessionId, basis: customerCount });
  }
}

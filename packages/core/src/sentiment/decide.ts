import { decided, type Decision } from '../decision.js';
import { refuse } from '../refusal.js';
import { conversationOf, type WorkspaceState } from '../state.js';
import type { SentimentCommand } from './commands.js';

/** Decides a report of sentiment. */
export function decideSentiment(state: WorkspaceState, { conversationId, level }: SentimentCommand): Decision {
  const conversation = conversationOf(state, conversationId);
  if (!conversation) return refuse('unknown-conversation', { conversationId });
  return conversation.sentiment === level ? decided() : decided({ type: 'sentiment/reported', conversationId, sessionId: conversation.sessionId, level });
}

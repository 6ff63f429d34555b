import { messagesOf, type Card, type Conversation } from '@session-desk/core';
import type { Transcript, TranscriptLine } from '../transcript-line.js';

/**
 * A conversation of the workspace as a provider of help sees it: what was said, by whom, in order. Cards (newest first, as the pane has
 * them) are what was looked up: each stands after the message that it belongs to, or at the end.
 */
export function transcriptOf(conversation: Conversation, cards: readonly Card[] = []): Transcript {
  const said = messagesOf(conversation).map(({ id, from, text, at }): TranscriptLine => ({ messageId: id, from: from === 'supervisor' ? 'system' : from, text, at }));
  const lines = cards.toReversed().reduce<readonly TranscriptLine[]>((all, card) => {
    const place = all.findLastIndex(({ messageId }) => messageId === card.messageId) + 1 || all.length;
    return all.toSpliced(place, 0, lookedUp(card, all[place - 1]?.at ?? conversation.startedAt));
  }, said);
  return { conversationId: conversation.id, lines };
}

function lookedUp({ id, title, fields }: Card, at: number): TranscriptLine {
  return { messageId: id, from: 'system', text: `${title}: ${fields.map(({ name, value }) => `${name} = ${value}`).join('; ')}`, at };
}

import type { Transcript, TranscriptLine } from '@session-desk/assist';
import type { Message } from '@session-desk/core';

/** A conversation as whoever helps sees it: what was said, by whom, in order. */
export function transcriptOfMessages(conversationId: string, messages: readonly Message[]): Transcript {
  return { conversationId, lines: messages.map(({ id, from, text, at }): TranscriptLine => ({ messageId: id, from: from === 'supervisor' ? 'system' : from, text, at })) };
}

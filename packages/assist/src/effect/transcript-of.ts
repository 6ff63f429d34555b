import { messagesOf, type Conversation } from '@session-desk/core';
import type { Transcript } from '../transcript-line.js';

/** A conversation of the workspace as a provider of help sees it: what was said, by whom, in order. */
export function transcriptOf(conversation: Conversation): Transcript {
  return {
    conversationId: conversation.id,
    lines: messagesOf(conversation).map(({ id, from, text, at }) => ({ messageId: id, from: from === 'supervisor' ? 'system' : from, text, at })),
  };
}

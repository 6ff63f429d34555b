import type { Conversation } from '../conversation/model.js';
import type { FactBody } from '../fact.js';
import { lastSaid } from '../message/on-its-way.js';
import type { DraftCommand } from './commands.js';

type Write = Extract<DraftCommand, { readonly type: 'draft/write' }>;

/**
 * What becomes of a text that was written over another than the one that stands there now (I4). `write`: it goes on with what stands there, so nothing
 * is lost by it. `known`: all that it says is kept already. Else it is kept beside, as one text with what the same window wrote there before.
 */
export function lateFacts(conversation: Conversation, { text, over, subject, to }: Write, revision: string, windowId: string): 'write' | 'known' | readonly FactBody[] {
  const { id: conversationId, sessionId, draft, aside = [] } = conversation;
  const before = aside.find((one) => one.revision === over);
  if (!before) {
    if (draft.by === windowId && draft.text !== '') {
      if (text.startsWith(draft.text)) return 'write';
      if (draft.text.startsWith(text)) return 'known';
    }
    if (draft.text === '') return isSaid(conversation, text) ? 'known' : 'write';
  }
  if (text === '' && !before) return 'known';
  if (text === draft.text || aside.some((one) => one !== before && one.text === text)) return before ? [{ type: 'draft/aside-discarded', conversationId, sessionId, asideId: before.id }] : 'known';
  return [{ type: 'draft/set-aside', conversationId, sessionId, asideId: before?.id ?? `aside:${revision}`, revision, text, subject, to, basis: before?.basis ?? draft.basis }];
}

/** Whether the agent's last words begin with these: they were sent meanwhile. */
function isSaid(conversation: Conversation, text: string): boolean {
  return text.trim() === '' || (lastSaid(conversation)?.startsWith(text.trim()) ?? false);
}

import type { Conversation } from '../conversation/model.js';
import type { FactBody } from '../fact.js';
import { lastMessage } from '../message/on-its-way.js';
import type { DraftCommand } from './commands.js';
import { headingNews, withNews, type HeadingNews } from './heading-news.js';

type Write = Extract<DraftCommand, { readonly type: 'draft/write' }>;

/**
 * What becomes of a text that was written over another than the one that stands there now (I4). `write`: it goes on with what stands there, so nothing
 * is lost by it. `known`: all that it says is kept already. Else it is kept beside, as one text with what the same window wrote there before; where
 * only the heading of an e-mail is new, that alone is written.
 */
export function lateFacts(conversation: Conversation, late: Write, revision: string, windowId: string): 'write' | 'known' | readonly FactBody[] {
  const { text, over, subject, to } = late;
  const { id: conversationId, sessionId, draft, aside = [] } = conversation;
  const before = aside.find((one) => one.revision === over);
  const setAside: FactBody = { type: 'draft/set-aside', conversationId, sessionId, asideId: before?.id ?? `aside:${revision}`, revision, text, subject, to, basis: before?.basis ?? draft.basis };
  const heading = newsOf(conversation, late, windowId);
  // The text is kept already; what of the heading is not must not go with it.
  const ofHeading = (): 'known' | readonly FactBody[] => {
    switch (heading) {
      case 'none': return 'known';
      // Under the revision that stands there: this window has not seen the text, and the next letter must not be taken for one over it.
      case 'goes-on': return [{ type: 'draft/written', conversationId, sessionId, text: draft.text, basis: draft.basis, suggestionId: draft.suggestionId, ...withNews(late, draft), revision: draft.revision }];
      case 'other': return [setAside];
    }
  };
  if (!before) {
    if (draft.by === windowId && draft.text !== '') {
      if (text.startsWith(draft.text)) return 'write';
      if (draft.text.startsWith(text)) return ofHeading();
    }
    if (draft.text === '') {
      if (isSaid(conversation, text)) return ofHeading();
      return heading === 'other' && draft.by !== windowId ? [setAside] : 'write';
    }
    if (text === '' || text === draft.text) return ofHeading();
  }
  const isKept = (text === draft.text && heading === 'none') || aside.some((one) => one !== before && one.text === text && headingNews(late, one) === 'none');
  if (isKept) return before ? [{ type: 'draft/aside-discarded', conversationId, sessionId, asideId: before.id }] : 'known';
  return [setAside];
}

/** What its heading says that neither the draft nor the last letter out of here does. */
function newsOf(conversation: Conversation, late: Write, windowId: string): HeadingNews {
  const { draft } = conversation;
  const sent = draft.text === '' ? lastMessage(conversation) : undefined;
  const { subject, to } = late;
  return headingNews({ subject: subject === sent?.subject ? undefined : subject, to: to === sent?.to ? undefined : to }, draft, draft.by === windowId);
}

/** Whether the agent's last words begin with these: they were sent meanwhile. */
function isSaid(conversation: Conversation, text: string): boolean {
  return text.trim() === '' || (lastMessage(conversation)?.text.startsWith(text.trim()) ?? false);
}

import { noDraft } from '../draft/model.js';
import { appended, messageIn, messagesOf, noMessages } from '../message/message-list.js';
import type { Message, MessageList } from '../message/model.js';
import type { ConversationFact } from './facts.js';
import type { Conversation } from './model.js';

type Started = Extract<ConversationFact, { readonly type: 'conversation/started' }>;

/** A conversation as it begins with this agent. One that comes back keeps what is the agent's own: the draft (C7), and messages still on their way out (V4). */
export function startedConversation({ conversation: seed, sessionId, startedAt }: Started, known: Conversation | undefined): Conversation {
  const { conversationId: id, messages: said, context: _context, sentiment, transfers: _transfers, ...rest } = seed;
  const messages = known ? messagesOf(known).filter(isOwed).reduce(once, said.reduce(once, noMessages)) : said.reduce(once, noMessages);
  const last = said.at(-1);
  return {
    ...rest, id, sessionId, startedAt, status: 'active', sentiment, draft: known?.draft ?? noDraft, customerTyping: false, customerGone: false, messages,
    outbox: tally(messages, isOwed), customerCount: tally(messages, ({ from }) => from === 'customer'),
    waitingSince: seed.waitingSince ?? (last?.from === 'customer' ? last.at : undefined),
  };
}

function once(list: MessageList, message: Message): MessageList {
  return messageIn(list, message.id) ? list : appended(list, message);
}

function isOwed({ status }: Message): boolean {
  return status === 'queued' || status === 'failed';
}

function tally(messages: MessageList, counts: (message: Message) => boolean): number {
  return messagesOf({ messages }).reduce((sum, message) => sum + Number(counts(message)), 0);
}

import { noDraft } from '../draft/model.js';
import { appended, messageIn, messagesOf, noMessages } from '../message/message-list.js';
import type { Message, MessageList } from '../message/model.js';
import type { ConversationFact } from './facts.js';
import type { Conversation } from './model.js';

type Started = Extract<ConversationFact, { readonly type: 'conversation/started' }>;

/** A conversation as it begins with this agent. One that comes back keeps what is the agent's own: the draft (C7), and messages still on their way out (V4). */
export function startedConversation({ conversation: seed, sessionId, startedAt }: Started, known: Conversation | undefined): Conversation {
  const { conversationId: id, messages: said } = seed;
  const messages = known ? messagesOf(known).filter(isOwed).reduce(once, said.reduce(once, noMessages)) : said.reduce(once, noMessages);
  // What the system notes is no answer.
  const last = said.findLast(({ from }) => from !== 'system');
  // Every key, always in this order: a record of one shape is copied several times faster, and it is copied at each message.
  return {
    id, sessionId, channel: seed.channel, status: 'active', customer: seed.customer, subject: seed.subject, caseId: seed.caseId, queue: seed.queue,
    workStream: seed.workStream, persistent: seed.persistent, startedAt, messages,
    customerCount: tally(messages, ({ from }) => from === 'customer'), outbox: tally(messages, isOwed),
    waitingSince: seed.waitingSince ?? (last?.from === 'customer' ? last.at : undefined),
    customerTyping: false, customerGone: false, kept: undefined, sentiment: seed.sentiment, draft: known?.draft ?? noDraft, aside: known?.aside, ending: undefined,
  };
}

function once(list: MessageList, message: Message): MessageList {
  return messageIn(list, message.id) ? list : appended(list, message);
}

function isOwed({ status }: Message): boolean {
  return status === 'held' || status === 'queued' || status === 'failed';
}

function tally(messages: MessageList, counts: (message: Message) => boolean): number {
  return messagesOf({ messages }).reduce((sum, message) => sum + Number(counts(message)), 0);
}

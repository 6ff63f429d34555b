import { noDraft, type Conversation, type Draft, type Message, type MessageList } from '@session-desk/core';

/** One message as a host gives it; who spoke, what and when is enough. */
export type PanelMessage = Pick<Message, 'id' | 'from' | 'text' | 'at'> & Partial<Message>;

/** Messages as the panel reads them: page by page. */
type Pages = Pick<MessageList, 'pages' | 'count'>;

/** A conversation as the panel takes it: core's own, or as much of one as a host knows. Only `id` is required; messages may be a plain array. */
export type PanelConversation = { readonly id: string; readonly messages?: Pages | readonly PanelMessage[] } & Partial<Omit<Conversation, 'id' | 'messages'>>;

/** A conversation with everything that the panel asks filled in. */
export interface Talk extends Omit<Conversation, 'messages' | 'draft'> {
  readonly pages: MessageList['pages'];
  readonly count: number;
  /** `undefined` when whoever set the conversation keeps no drafts. */
  readonly draft: Draft | undefined;
}

const PAGE = 64;
const talks = new WeakMap<PanelConversation, Talk>();
const lists = new WeakMap<readonly PanelMessage[], Pages>();

/** The conversation with its gaps filled; the same for the same record. */
export function talkOf(conversation: PanelConversation): Talk {
  let talk = talks.get(conversation);
  if (!talk) talks.set(conversation, talk = filled(conversation));
  return talk;
}

/** The agent's messages that can still be taken back; they stand near the end. */
export function heldIn({ outbox, pages }: Talk): readonly Message[] {
  return outbox === 0 ? [] : pages.flatMap((page) => page.filter(({ status }) => status === 'held'));
}

/** The customer's last messages, newest last. */
export function lastOfCustomer(talk: Talk, count: number): readonly Message[] {
  const found: Message[] = [];
  for (let page = talk.pages.length - 1; page >= 0; page -= 1) {
    const messages = talk.pages[page] ?? [];
    for (let at = messages.length - 1; at >= 0 && found.length < count; at -= 1) {
      const message = messages[at];
      if (message?.from === 'customer') found.unshift(message);
    }
  }
  return found;
}

function filled(conversation: PanelConversation): Talk {
  const { messages: given = [], ...rest } = conversation;
  const list = isList(given) ? given : listOf(given);
  const customerCount = conversation.customerCount ?? list.pages.flat().filter(({ from }) => from === 'customer').length;
  return {
    channel: 'chat', status: 'active', customer: {}, persistent: false, startedAt: 0, outbox: 0, customerTyping: false, customerGone: false, sentiment: 'neutral',
    ...rest, draft: conversation.draft && { ...noDraft, ...conversation.draft }, customerCount, pages: list.pages, count: list.count,
  };
}

function isList(messages: Pages | readonly PanelMessage[]): messages is Pages {
  return 'pages' in messages;
}

function listOf(messages: readonly PanelMessage[]): Pages {
  let list = lists.get(messages);
  if (!list) {
    const whole = messages.map(wholeMessage);
    const pages = Array.from({ length: Math.ceil(whole.length / PAGE) }, (_, page) => whole.slice(page * PAGE, (page + 1) * PAGE));
    lists.set(messages, list = { pages, count: whole.length });
  }
  return list;
}

const wholes = new WeakMap<PanelMessage, Message>();

/** The same message for the same record, so that a host that appends to its array renders one row. */
function wholeMessage(message: PanelMessage): Message {
  let whole = wholes.get(message);
  if (!whole) wholes.set(message, whole = { status: message.from === 'agent' ? 'delivered' : 'received', ...message });
  return whole;
}

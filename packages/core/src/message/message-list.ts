import { replacedAt } from '../collection.js';
import type { Message, MessageList } from './model.js';

const PAGE = 64;

/** No messages. */
export const noMessages: MessageList = { pages: [], count: 0 };

const idsOf = new WeakMap<readonly Message[], ReadonlySet<string>>();
const flat = new WeakMap<MessageList, readonly Message[]>();

function pageIds(page: readonly Message[]): ReadonlySet<string> {
  let ids = idsOf.get(page);
  if (!ids) idsOf.set(page, ids = new Set(page.map((message) => message.id)));
  return ids;
}

/** The list with a message at its end; the pages before the last are shared. */
export function appended(list: MessageList, message: Message): MessageList {
  const last = list.pages.at(-1);
  if (!last || last.length === PAGE) return { pages: [...list.pages, [message]], count: list.count + 1 };
  const page = last.slice();
  page.push(message);
  return { pages: replacedAt(list.pages, list.pages.length - 1, page), count: list.count + 1 };
}

/** Where a message stands: its page and its place in it; `undefined` when the list does not hold it. Full pages are looked up by a set made once. */
function placeOf(list: MessageList, id: string): readonly [page: number, at: number] | undefined {
  for (let number = list.pages.length - 1; number >= 0; number--) {
    const page = list.pages[number];
    if (!page || (page.length === PAGE && !pageIds(page).has(id))) continue;
    // A plain loop: this is asked of every message that comes in.
    for (let at = page.length - 1; at >= 0; at--) if (page[at]?.id === id) return [number, at];
  }
  return undefined;
}

/** The message of that id. */
export function messageIn(list: MessageList, id: string): Message | undefined {
  const place = placeOf(list, id);
  return place && list.pages[place[0]]?.[place[1]];
}

/** The list with the message of that id changed; the same list when it holds none. */
export function changedMessage(list: MessageList, id: string, change: (message: Message) => Message): MessageList {
  const place = placeOf(list, id);
  const page = place && list.pages[place[0]];
  const message = place && page?.[place[1]];
  if (!place || !page || !message) return list;
  return { ...list, pages: replacedAt(list.pages, place[0], replacedAt(page, place[1], change(message))) };
}

/** The list without the message of that id; later pages are shared. */
export function removedMessage(list: MessageList, id: string): MessageList {
  const place = placeOf(list, id);
  const page = place && list.pages[place[0]];
  if (!place || !page) return list;
  const rest = page.filter((message) => message.id !== id);
  return { pages: rest.length > 0 ? replacedAt(list.pages, place[0], rest) : list.pages.filter((_, number) => number !== place[0]), count: list.count - 1 };
}

/** All messages in their order as one array; the same array for the same list. */
export function messagesOf(conversation: { readonly messages: MessageList }): readonly Message[] {
  let all = flat.get(conversation.messages);
  if (!all) flat.set(conversation.messages, all = conversation.messages.pages.flat());
  return all;
}

import { replacedAt } from '../collection.js';
import type { Message, MessageList } from './model.js';

const PAGE = 64;

/** No messages. */
export const noMessages: MessageList = { pages: [], count: 0, places: new Map() };

const flat = new WeakMap<MessageList, readonly Message[]>();

/** The list with a message at its end; the pages before the last are shared. */
export function appended(list: MessageList, message: Message): MessageList {
  const { pages, count } = list;
  // Whatever begins has hints of its own: `noMessages` is everybody's.
  const places = count === 0 ? new Map<string, number>() : list.places;
  const last = pages[pages.length - 1];
  const full = !last || last.length === PAGE;
  places.set(message.id, (full ? pages.length : pages.length - 1) * PAGE + (full ? 0 : last.length));
  if (full) return { pages: [...pages, [message]], count: count + 1, places };
  return { pages: replacedAt(pages, pages.length - 1, last.concat(message)), count: count + 1, places };
}

/**
 * Where a message stands: its page and its place in it; `undefined` when the list does not hold it. An id that no version ever held is
 * known at once; a hint that is not right here (another version appended, or a message was removed) costs one walk.
 */
function placeOf(list: MessageList, id: string): readonly [page: number, at: number] | undefined {
  const hint = list.places.get(id);
  if (hint === undefined) return undefined;
  const number = Math.floor(hint / PAGE);
  if (list.pages[number]?.[hint % PAGE]?.id === id) return [number, hint % PAGE];
  for (const [page, messages] of list.pages.entries()) {
    const at = messages.findIndex((message) => message.id === id);
    if (at >= 0) return [page, at];
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
  return { places: list.places, pages: rest.length > 0 ? replacedAt(list.pages, place[0], rest) : list.pages.filter((_, number) => number !== place[0]), count: list.count - 1 };
}

/** All messages in their order as one array; the same array for the same list. */
export function messagesOf(conversation: { readonly messages: MessageList }): readonly Message[] {
  let all = flat.get(conversation.messages);
  if (!all) flat.set(conversation.messages, all = conversation.messages.pages.flat());
  return all;
}

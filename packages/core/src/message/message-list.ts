import { replacedAt, withLast } from '../collection.js';
import type { Message, MessageList } from './model.js';

const PAGE = 32;

/** No messages. */
export const noMessages: MessageList = { pages: [], count: 0, origin: {} };

const flat = new WeakMap<MessageList, readonly Message[]>();

/**
 * Where each id stood when it came, of all versions of a list: a hint to be checked, never the truth. Beside the state and made from it,
 * so that the state is plain data: a list out of a snapshot is walked once.
 */
const places = new WeakMap<MessageList['origin'], Map<string, number>>();

function placesOf(origin: MessageList['origin'], pages: MessageList['pages']): Map<string, number> {
  let known = places.get(origin);
  if (!known) {
    known = new Map();
    for (const [number, page] of pages.entries()) for (const [at, { id }] of page.entries()) known.set(id, number * PAGE + at);
    places.set(origin, known);
  }
  return known;
}

/** A list of these messages; where each stands is looked up only when somebody asks. */
export function messageList(messages: readonly Message[]): MessageList {
  if (messages.length === 0) return noMessages;
  return { pages: Array.from({ length: Math.ceil(messages.length / PAGE) }, (_, page) => messages.slice(page * PAGE, (page + 1) * PAGE)), count: messages.length, origin: {} };
}

/** The list with a message at its end; the pages before the last are shared. */
export function appended(list: MessageList, message: Message): MessageList {
  const { pages, count } = list;
  // Whatever begins has an origin of its own: that of `noMessages` is everybody's.
  const origin = count === 0 ? {} : list.origin;
  const last = pages[pages.length - 1];
  const full = !last || last.length === PAGE;
  const number = full ? pages.length : pages.length - 1;
  placesOf(origin, pages).set(message.id, number * PAGE + (full ? 0 : last.length));
  return { pages: full ? withLast(pages, [message]) : replacedAt(pages, number, withLast(last, message)), count: count + 1, origin };
}

/**
 * Where a message stands: its page and its place in it; `undefined` when the list does not hold it. An id that no version ever held is
 * known at once; a hint that is not right here (another version appended, or a message was removed) costs one walk.
 */
function placeOf(list: MessageList, id: string): readonly [page: number, at: number] | undefined {
  const hint = placesOf(list.origin, list.pages).get(id);
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
  return { origin: list.origin, pages: rest.length > 0 ? replacedAt(list.pages, place[0], rest) : list.pages.filter((_, number) => number !== place[0]), count: list.count - 1 };
}

/** All messages in their order as one array; the same array for the same list. */
export function messagesOf(conversation: { readonly messages: MessageList }): readonly Message[] {
  let all = flat.get(conversation.messages);
  if (!all) flat.set(conversation.messages, all = conversation.messages.pages.flat());
  return all;
}

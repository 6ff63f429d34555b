import type { AnnounceController, WordsController } from '@session-desk/controllers';
import { lastOfCustomer, type Talk } from './panel-conversation.js';
import type { Thread } from './thread.js';

/** What the customer is called: by name, by account, by the number of a visitor, or as the customer. */
export function nameOf({ customer }: Talk, visitor: number | undefined, words: WordsController): string {
  return customer.name ?? customer.account ?? (visitor === undefined ? words.term('communicationPanel.customer') : words.term('names.visitor', visitor));
}

/** The warning of an overtaken reply as it is said: with the newest of the customer's words. */
export function warningOf(thread: Thread, words: WordsController): string {
  const [newest] = lastOfCustomer(thread.talk, 1);
  return [`${words.term('communicationPanel.overtaken', thread.name, thread.overtakenBy)}: ${newest?.text ?? ''}`, words.term('communicationPanel.overtakenQuestion')].join(' ');
}

const TYPING_SAID_EVERY_MS = 60_000;

/** Says that the customer is typing, at most once a minute for one conversation. */
export function sayTyping(thread: Thread, words: WordsController, announce: AnnounceController, now: number): void {
  if (!thread.talk.customerTyping || now - thread.typingSaidAt < TYPING_SAID_EVERY_MS) return;
  thread.typingSaidAt = now;
  announce.say(words.term('communicationPanel.typing', thread.name), { source: `typing:${thread.id}` });
}

/** Says once that a text of another window was set aside, and when the centre cannot be reached any more or again. */
export function sayNews(thread: Thread, [before, now]: readonly [before: boolean | undefined, now: boolean], words: WordsController, announce: AnnounceController): void {
  const { length } = thread.talk.aside ?? [];
  if (length > thread.asidesSaid) announce.say(words.term('communicationPanel.asideSaid'), { source: `aside:${thread.id}` });
  thread.asidesSaid = length;
  if (before !== undefined && before !== now) announce.say(words.term(now ? 'communicationPanel.reconnecting' : 'communicationPanel.reconnected'), { source: 'connection' });
}

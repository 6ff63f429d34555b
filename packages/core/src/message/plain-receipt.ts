import { LONGEST_ID, LONGEST_LINE, LONGEST_TEXT } from '../shape.js';
import type { MessageCommand } from './commands.js';
import { speaker } from './model.js';

type Receipt = Extract<MessageCommand, { readonly type: 'message/receive' }>;

/**
 * What the schema of `message/receive` answers about a value that fits, found without walking the schema: nothing comes as often, and the walk
 * costs as much as deciding. `undefined` says only that the schema is to be asked; it alone refuses. A test compares the two.
 */
export function plainReceipt(value: object): Receipt | undefined {
  // Each key is read once, so that what was checked is what is kept.
  const { conversationId, messageId, from, author, text, at } = value as Readonly<Record<keyof Receipt, unknown>>;
  if (!isId(conversationId) || !isId(messageId) || !isSpeaker(from) || !isText(text, LONGEST_TEXT)) return undefined;
  if (author !== undefined && !isText(author, LONGEST_LINE)) return undefined;
  if (at !== undefined && !isTime(at)) return undefined;
  return { type: 'message/receive', conversationId, messageId, from, author, text, at };
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isId(value: unknown): value is string {
  return isText(value, LONGEST_ID) && value !== '';
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value);
}

function isSpeaker(value: unknown): value is Receipt['from'] {
  return (speaker.options as readonly unknown[]).includes(value);
}

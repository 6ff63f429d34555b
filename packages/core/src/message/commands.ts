import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { id, line, LONGEST_ID, text, time } from '../shape.js';
import { heading, type Heading } from './heading.js';
import { speaker } from './model.js';

const receive = command('message/receive', { conversationId: id, messageId: id, from: speaker, author: v.optional(line), text, at: v.optional(time) });
const send = command('message/send', { conversationId: id, messageId: v.optional(id), text: v.pipe(text, v.minLength(1)), ...heading, over: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_ID))) });
const one = { conversationId: id, messageId: id };

/** The command types of messages. */
export const messageCommands = [
  receive, send,
  command('message/undo-send', one),
  command('message/finish-send', one),
  command('message/deliver', one),
  command('message/fail', { ...one, reason: v.optional(line, '') }),
  command('message/retry', one),
  command('message/discard', one),
] as const;

/** A command about messages. */
export type MessageCommand = DataOf<(typeof messageCommands)[number]>;

/** What a message is received with. */
export type MessageReceipt = Omit<v.InferInput<typeof receive.schema>, 'type'>;

/** A message came in; the same id twice is one message. */
export function receiveMessage(message: MessageReceipt): v.InferInput<typeof receive.schema> { return { type: 'message/receive', ...message }; }
/** Sends a message: it is shown at once and queued; its id never changes, whatever the network does. An e-mail goes with the heading that is given here, else with the draft's. `over` is the revision of the draft that it is: what another window has sent already is not sent again. */
export function sendMessage(conversationId: string, content: string, messageId?: string, heading: Heading & { readonly over?: string | undefined } = {}): MessageCommand { return { type: 'message/send', conversationId, text: content, messageId, ...heading }; }
/** Takes a message back that is held: its text is the draft again, or set aside where another was begun. */
export function undoSend(conversationId: string, messageId: string): MessageCommand { return { type: 'message/undo-send', conversationId, messageId }; }
/** The time to take a message back is over: it goes out. */
export function finishSend(conversationId: string, messageId: string): MessageCommand { return { type: 'message/finish-send', conversationId, messageId }; }
/** The outside has a queued message. */
export function deliverMessage(conversationId: string, messageId: string): MessageCommand { return { type: 'message/deliver', conversationId, messageId }; }
/** A queued message could not be sent; it stays, with retry. */
export function failMessage(conversationId: string, messageId: string, reason = ''): MessageCommand { return { type: 'message/fail', conversationId, messageId, reason }; }
/** Sends a failed message again, under the same id. */
export function retryMessage(conversationId: string, messageId: string): MessageCommand { return { type: 'message/retry', conversationId, messageId }; }
/** Gives a failed message up. */
export function discardMessage(conversationId: string, messageId: string): MessageCommand { return { type: 'message/discard', conversationId, messageId }; }

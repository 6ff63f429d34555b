import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { id, line } from '../shape.js';
import { customer } from './model.js';

const one = { conversationId: id };

/** The command types of conversations. */
export const conversationCommands = [
  command('conversation/end', one),
  command('conversation/undo-end', one),
  command('conversation/finish-end', one),
  command('conversation/customer-type', { ...one, typing: v.boolean() }),
  command('conversation/customer-leave', one),
  command('conversation/customer-end', one),
  command('conversation/customer-return', one),
  command('conversation/update', { ...one, customer: v.optional(customer), subject: v.optional(line), caseId: v.optional(id) }),
  command('conversation/revive', one),
  command('conversation/close', one),
  command('conversation/release', one),
] as const;

/** A command about conversations. */
export type ConversationCommand = DataOf<(typeof conversationCommands)[number]>;

/** Ends an active conversation: wrap-up begins (V1), after the time in which it can be taken back. */
export function endConversation(conversationId: string): ConversationCommand { return { type: 'conversation/end', conversationId }; }
/** Takes an end back while its time is not over. */
export function undoEnd(conversationId: string): ConversationCommand { return { type: 'conversation/undo-end', conversationId }; }
/** Makes an end final: the outside is told. */
export function finishEnd(conversationId: string): ConversationCommand { return { type: 'conversation/finish-end', conversationId }; }
/** The customer types, or stopped. */
export function customerTypes(conversationId: string, typing: boolean): ConversationCommand { return { type: 'conversation/customer-type', conversationId, typing }; }
/** The customer vanished: disconnected beyond the reconnect window, or closed the page. */
export function customerLeaves(conversationId: string): ConversationCommand { return { type: 'conversation/customer-leave', conversationId }; }
/** The customer ended the conversation. */
export function customerEnds(conversationId: string): ConversationCommand { return { type: 'conversation/customer-end', conversationId }; }
/** The customer of a waiting conversation came back. */
export function customerReturns(conversationId: string): ConversationCommand { return { type: 'conversation/customer-return', conversationId }; }
/** Says more about the customer, the subject or the case. */
export function updateConversation(conversationId: string, changes: { readonly customer?: v.InferOutput<typeof customer>; readonly subject?: string; readonly caseId?: string }): ConversationCommand { return { type: 'conversation/update', conversationId, ...changes }; }
/** Takes a waiting conversation up again in a session. */
export function reviveConversation(conversationId: string): ConversationCommand { return { type: 'conversation/revive', conversationId }; }
/** The outside closed a conversation for good: wrap-up is over (15 min), or waiting is. */
export function closeConversation(conversationId: string): ConversationCommand { return { type: 'conversation/close', conversationId }; }
/** The outside took a conversation away from this agent: its session closes at once, and a draft that was begun is kept for when it comes back. */
export function releaseConversation(conversationId: string): ConversationCommand { return { type: 'conversation/release', conversationId }; }

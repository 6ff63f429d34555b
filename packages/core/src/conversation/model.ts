import * as v from 'valibot';
import { context, count, id, line, time } from '../shape.js';
import { message, type MessageList } from '../message/model.js';
import { sentimentLevel, type SentimentLevel } from '../sentiment/model.js';
import type { AsideDraft, Draft } from '../draft/model.js';

/** How the customer came. */
export const channel = v.picklist(['chat', 'sms', 'social', 'voice', 'email', 'custom']);

/** How the customer came. */
export type Channel = v.InferOutput<typeof channel>;

/** Who the customer is, as far as known; without a name the session is called `Visitor 1`, `Visitor 2`, … (S6). */
export const customer = v.object({ customerId: v.optional(id), name: v.optional(line), account: v.optional(line), language: v.optional(line) });

/** Who the customer is, as far as known. */
export type Customer = Readonly<v.InferOutput<typeof customer>>;

/** A conversation as the outside brings it: with an offer, a pick or a session that opens on it. */
export const conversationSeed = v.object({
  conversationId: id,
  channel,
  customer: v.optional(customer, {}),
  subject: v.optional(line),
  caseId: v.optional(id),
  queue: v.optional(line),
  workStream: v.optional(line),
  persistent: v.optional(v.boolean(), false),
  startedAt: v.optional(time),
  context: v.optional(context, {}),
  messages: v.optional(v.array(message), []),
  sentiment: v.optional(sentimentLevel, 'neutral'),
  waitingSince: v.optional(time),
  transfers: v.optional(count, 0),
});

/** A conversation as the outside brings it. */
export type ConversationSeed = Readonly<v.InferOutput<typeof conversationSeed>>;

/** The states of V1. */
export type ConversationStatus = 'open' | 'active' | 'waiting' | 'wrap-up' | 'closed';

/** One conversation in this agent's hands. */
export interface Conversation {
  readonly id: string;
  /** The session that shows it; none while it waits for the customer. */
  readonly sessionId?: string | undefined;
  readonly channel: Channel;
  readonly status: ConversationStatus;
  readonly customer: Customer;
  readonly subject?: string | undefined;
  readonly caseId?: string | undefined;
  readonly queue?: string | undefined;
  readonly workStream?: string | undefined;
  /** Whether closing keeps it waiting for the customer (V2) although its channel is live. */
  readonly persistent: boolean;
  readonly startedAt: number;
  readonly messages: MessageList;
  /** How many messages the customer wrote; the draft guard compares with it (V5). */
  readonly customerCount: number;
  /** How many of this agent's messages are held, queued or failed: the outbox. */
  readonly outbox: number;
  /** Since when the customer waits for an answer; `undefined` when anybody but the system spoke last. */
  readonly waitingSince?: number | undefined;
  /** The agent ends it: until then that can be taken back. */
  readonly ending?: { readonly until: number } | undefined;
  readonly customerTyping: boolean;
  readonly customerGone: boolean;
  /** The customer came back and routing has the conversation; it stays for the draft that was begun in it (C7). */
  readonly kept?: boolean | undefined;
  readonly sentiment: SentimentLevel;
  readonly draft: Draft;
  /** What another window wrote over an earlier draft than this one; the last to change stands last. */
  readonly aside?: readonly AsideDraft[] | undefined;
}

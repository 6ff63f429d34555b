import * as v from 'valibot';
import { id, line, text, time } from '../shape.js';
import { heading } from './heading.js';

/** Who spoke. */
export const speaker = v.picklist(['customer', 'agent', 'bot', 'supervisor', 'system']);

/** What becomes of a message that this agent sends; messages that came in are `received`, one that can still be taken back is `held`. */
export const deliveryStatus = v.picklist(['received', 'held', 'queued', 'delivered', 'failed']);

/**
 * One message of a conversation; `at` is when it was said, its place in the list is where the log put it. `queuedBy` is the place in the
 * log (`inLogOrder`) of what queued it last, for whoever brings it out; `until` says how long one that is held can be taken back. `subject` and `to` are an e-mail's own (C7).
 */
export const message = v.object({
  id,
  from: speaker,
  author: v.optional(line),
  text,
  at: time,
  status: deliveryStatus,
  reason: v.optional(line),
  queuedBy: v.optional(id),
  until: v.optional(time),
  ...heading,
});

/** Who spoke. */
export type Speaker = v.InferOutput<typeof speaker>;

/** What becomes of a message that this agent sends. */
export type DeliveryStatus = v.InferOutput<typeof deliveryStatus>;

/** One message of a conversation. */
export type Message = Readonly<v.InferOutput<typeof message>>;

/** The messages of a conversation in pages of 32, so that an append copies little however long the talk is. */
export interface MessageList {
  readonly pages: readonly (readonly Message[])[];
  readonly count: number;
  /** Empty, and the same in all versions of one list: whatever is remembered of a list beside the state is known by it. */
  readonly origin: Readonly<Record<string, never>>;
}

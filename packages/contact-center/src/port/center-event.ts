import * as v from 'valibot';
import { ChannelSchema } from './channel.js';

const Time = v.pipe(v.number(), v.finite());
const Fields = v.array(v.object({ name: v.string(), value: v.string() }));

/** Who the customer is; `id` is that of the customer's record. An unauthenticated customer has no `name`. */
export const CustomerSchema = v.object({ id: v.string(), name: v.optional(v.string()), email: v.optional(v.string()), phone: v.optional(v.string()) });

/** A conversation (or case) as the centre describes it when it hands it over. `context` holds what templates and tools may use. */
export const CenterConversationSchema = v.object({
  conversationId: v.string(),
  channel: ChannelSchema,
  customer: CustomerSchema,
  subject: v.string(),
  queue: v.string(),
  language: v.string(),
  createdAt: Time,
  caseId: v.optional(v.string()),
  orderId: v.optional(v.string()),
  context: v.record(v.string(), v.string()),
});

/** A work item as a list shows it. `list` is the list that it now belongs to, from this agent's side. */
export const CenterWorkItemSchema = v.object({
  workItemId: v.string(),
  list: v.picklist(['my', 'open', 'closed']),
  conversationId: v.string(),
  /** The record that the item is about, when it is a case. */
  recordId: v.optional(v.string()),
  channel: ChannelSchema,
  title: v.string(),
  customer: CustomerSchema,
  queue: v.string(),
  state: v.picklist(['open', 'active', 'waiting', 'wrap-up', 'closed']),
  createdAt: Time,
  modifiedAt: Time,
  transfers: v.number(),
});

const place = { origin: v.string(), stream: v.string(), seq: v.pipe(v.number(), v.integer(), v.minValue(1)), kept: v.pipe(v.number(), v.integer(), v.minValue(0)), at: Time };
const inConversation = { ...place, conversationId: v.string() };
const Speaker = v.picklist(['customer', 'agent', 'system']);

/**
 * Every event of a contact centre. `stream` is `offers`, `work` or a conversation's id; `seq` counts from 1 without gaps in its stream;
 * `kept` says up to where the stream was acknowledged when this was sent, so that a new reader knows where to begin.
 * `origin` names the run of the centre that counts, so that a restarted centre may count anew.
 * `customer-left` is a lost connection: the customer may still return. `conversation-ended` is the customer's end of it: they were `finished`,
 * or `left` and did not come back in time.
 * What follows from an answer rides on the conversation's stream: `offer-confirmed` and `work-item-picked` come before its first message.
 */
export const CenterEventSchema = v.variant('type', [
  v.object({ ...place, type: v.literal('offer-presented'), offerId: v.string(), channel: ChannelSchema, title: v.string(), fields: v.pipe(Fields, v.maxLength(4)), deadline: Time, conversation: CenterConversationSchema }),
  v.object({ ...inConversation, type: v.literal('offer-confirmed'), offerId: v.string() }),
  v.object({ ...place, type: v.literal('offer-withdrawn'), offerId: v.string(), reason: v.string() }),
  v.object({ ...place, type: v.literal('offer-expired'), offerId: v.string() }),
  v.object({ ...inConversation, type: v.literal('work-item-picked'), workItemId: v.string(), conversation: CenterConversationSchema }),
  v.object({ ...inConversation, type: v.literal('message-received'), messageId: v.string(), from: Speaker, text: v.string(), sentAt: Time }),
  v.object({ ...inConversation, type: v.literal('transcript'), messageId: v.string(), from: Speaker, text: v.string(), sentAt: Time }),
  v.object({ ...inConversation, type: v.literal('customer-typing') }),
  v.object({ ...inConversation, type: v.literal('customer-left') }),
  v.object({ ...inConversation, type: v.literal('customer-returned') }),
  v.object({ ...inConversation, type: v.literal('conversation-ended'), reason: v.picklist(['finished', 'left']) }),
  v.object({ ...inConversation, type: v.literal('conversation-closed'), reason: v.string() }),
  v.object({ ...inConversation, type: v.literal('conversation-revoked'), reason: v.string() }),
  v.object({ ...inConversation, type: v.literal('suggestions-offered'), suggestionId: v.string(), messageId: v.optional(v.string()), query: v.string(), replies: v.array(v.object({ label: v.string(), text: v.string() })) }),
  v.object({ ...inConversation, type: v.literal('card-offered'), cardId: v.string(), messageId: v.optional(v.string()), title: v.string(), fields: Fields }),
  v.object({ ...place, type: v.literal('work-items-changed'), upserts: v.array(CenterWorkItemSchema), removals: v.array(v.string()) }),
]);

/** See {@link CenterEventSchema}. */
export type CenterEvent = v.InferOutput<typeof CenterEventSchema>;
/** See {@link CenterConversationSchema}. */
export type CenterConversation = v.InferOutput<typeof CenterConversationSchema>;
/** See {@link CenterWorkItemSchema}. */
export type CenterWorkItem = v.InferOutput<typeof CenterWorkItemSchema>;
/** See {@link CustomerSchema}. */
export type CenterCustomer = v.InferOutput<typeof CustomerSchema>;

/** What a centre says before its streams number it. */
export type CenterNews = CenterEvent extends infer Each ? (Each extends CenterEvent ? Omit<Each, 'origin' | 'stream' | 'seq' | 'kept' | 'at'> : never) : never;

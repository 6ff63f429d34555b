import * as v from 'valibot';
import { ChannelSchema } from '../port/channel.js';
import { CustomerSchema } from '../port/center-event.js';

const Pause = v.pipe(v.number(), v.finite(), v.minValue(0));
const ReplySchema = v.object({ label: v.string(), text: v.optional(v.string()) });
const ValueSchema = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/**
 * One thing that happened in a recorded talk. `pause` is the recorded time before it, in milliseconds.
 * `suggest` is what the agent was offered after typing `query`: `picked` is the label of what was sent next. A label without a text is
 * known by name alone (STAR); the centre fills it in from other dialogues or leaves it out.
 */
export const TurnSchema = v.variant('type', [
  v.object({ type: v.literal('customer-says'), text: v.string(), pause: Pause }),
  v.object({ type: v.literal('agent-says'), text: v.string(), pause: Pause, picked: v.optional(v.string()) }),
  v.object({ type: v.literal('suggest'), query: v.string(), options: v.array(ReplySchema), picked: v.string() }),
  v.object({ type: v.literal('card'), title: v.string(), fields: v.array(v.object({ name: v.string(), value: v.string() })) }),
  v.object({ type: v.literal('customer-leaves'), pause: Pause }),
  v.object({ type: v.literal('customer-returns'), pause: Pause }),
]);

/**
 * A recorded talk, whatever it was read from. `ending`: `customer-ends` after the last turn · `customer-leaves` without a word ·
 * `silent`: the customer answers no more and the agent closes. `facts` become the customer's case or order.
 */
export const DialogueSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  channel: ChannelSchema,
  language: v.string(),
  customer: CustomerSchema,
  subject: v.string(),
  queue: v.string(),
  turns: v.pipe(v.array(TurnSchema), v.minLength(1)),
  ending: v.picklist(['customer-ends', 'customer-leaves', 'silent']),
  case: v.optional(v.record(v.string(), ValueSchema)),
  order: v.optional(v.record(v.string(), ValueSchema)),
  facts: v.optional(v.record(v.string(), ValueSchema)),
});

/** See {@link DialogueSchema}. */
export type Dialogue = v.InferOutput<typeof DialogueSchema>;
/** See {@link TurnSchema}. */
export type Turn = v.InferOutput<typeof TurnSchema>;
/** A reply that the agent was offered, with its text where it is known. */
export type ReplyOption = v.InferOutput<typeof ReplySchema>;

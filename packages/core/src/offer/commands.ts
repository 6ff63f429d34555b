import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { id, line, time } from '../shape.js';
import { channel, conversationSeed } from '../conversation/model.js';
import { offerField } from './model.js';

const present = command('offer/present', {
  offerId: id, channel, title: v.optional(line), fields: v.optional(v.pipe(v.array(offerField), v.maxLength(4)), []), deadline: time,
  autoAssign: v.optional(v.boolean(), false), confirm: v.optional(v.boolean(), false), conversation: conversationSeed,
});

/** The command types of offers. */
export const offerCommands = [
  present,
  command('offer/accept', { offerId: id }),
  command('offer/confirm', { offerId: id, conversation: v.optional(conversationSeed) }),
  command('offer/decline', { offerId: id }),
  command('offer/withdraw', { offerId: id }),
  command('offer/expire', { offerId: id }),
] as const;

/** A command about offers. */
export type OfferCommand = DataOf<(typeof offerCommands)[number]>;

/** What an offer is presented with; fields are at most four (N1). */
export type OfferPresentation = Omit<v.InferInput<typeof present.schema>, 'type'>;

/** Presents an offer; refused at the cap (`capacity-full`), at the session limit, beside an exclusive call. */
export function presentOffer(offer: OfferPresentation): v.InferInput<typeof present.schema> { return { type: 'offer/present', ...offer }; }
/** Accepts an offer: at once, or as a request when the outside confirms. */
export function acceptOffer(offerId: string): OfferCommand { return { type: 'offer/accept', offerId }; }
/** The outside confirms an accept; it may bring the conversation as it is now. */
export function confirmOffer(offerId: string, conversation?: v.InferInput<typeof conversationSeed>): v.InferInput<(typeof offerCommands)[2]['schema']> { return { type: 'offer/confirm', offerId, conversation }; }
/** Declines an offer. */
export function declineOffer(offerId: string): OfferCommand { return { type: 'offer/decline', offerId }; }
/** The outside takes an offer back: the customer left, or somebody else has it. */
export function withdrawOffer(offerId: string): OfferCommand { return { type: 'offer/withdraw', offerId }; }
/** The offer's deadline is over; an offer that was never seen for the queue before it ends as `queue-timeout`. */
export function expireOffer(offerId: string): OfferCommand { return { type: 'offer/expire', offerId }; }

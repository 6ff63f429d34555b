import * as v from 'valibot';
import { fact, type DataOf } from '../schema.js';
import { count, id, line, time } from '../shape.js';
import { channel, conversationSeed } from '../conversation/model.js';
import { offerField } from './model.js';

const presented = {
  offerId: id, channel, title: line, visitor: v.optional(count), fields: v.array(offerField), deadline: time, autoAssign: v.boolean(), confirm: v.boolean(), conversation: conversationSeed,
};

/** The fact types of offers. */
export const offerFacts = [
  fact('offer/presented', presented, ['title', 'fields', 'conversation']),
  fact('offer/turned-away', presented, ['title', 'fields', 'conversation']),
  fact('offer/accept-requested', { offerId: id }),
  fact('offer/accepted', { offerId: id, outcome: v.picklist(['accepted', 'auto-accepted']) }),
  fact('offer/declined', { offerId: id }),
  fact('offer/withdrawn', { offerId: id }),
  fact('offer/expired', { offerId: id, outcome: v.picklist(['timed-out', 'queue-timeout']) }),
] as const;

/** A fact about offers; `turned-away` ends at once as `queue-limit`. */
export type OfferFact = DataOf<(typeof offerFacts)[number]>;

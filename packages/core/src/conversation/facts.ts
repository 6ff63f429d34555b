import * as v from 'valibot';
import { fact, latest, type DataOf } from '../schema.js';
import { id, line, time } from '../shape.js';
import { conversationSeed, customer } from './model.js';

const one = { conversationId: id, sessionId: v.optional(id) };

/** The fact types of conversations. */
export const conversationFacts = [
  fact('conversation/started', { conversationId: id, sessionId: id, startedAt: time, conversation: conversationSeed }, ['conversation']),
  fact('conversation/ending', { ...one, until: time }),
  fact('conversation/end-undone', one),
  fact('conversation/ended', { ...one, by: v.picklist(['agent', 'customer', 'center']) }),
  latest('conversation/customer-typed', { ...one, typing: v.boolean() }, ['conversationId']),
  fact('conversation/customer-left', one),
  fact('conversation/customer-returned', { ...one, routed: v.optional(v.boolean()), kept: v.optional(v.boolean()) }),
  fact('conversation/updated', { ...one, customer: v.optional(customer), subject: v.optional(line), caseId: v.optional(id) }, ['customer', 'subject', 'caseId']),
  fact('conversation/released', { ...one, taken: v.optional(v.boolean()), kept: v.optional(v.boolean()) }),
  fact('conversation/parked', one),
  fact('conversation/revived', { conversationId: id, sessionId: id }),
  fact('conversation/closed', { ...one, taken: v.optional(v.boolean()) }),
] as const;

/** A fact about conversations. A customer who returned is `routed` anew when no session waits for them; one that is released or closed is `taken` when the outside did it; one that goes back to routing is `kept` when a draft was begun. */
export type ConversationFact = DataOf<(typeof conversationFacts)[number]>;

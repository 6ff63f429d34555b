import * as v from 'valibot';
import { heading } from '../message/heading.js';
import { latest, type DataOf } from '../schema.js';
import { count, id } from '../shape.js';

/** The fact types of drafts. */
export const draftFacts = [
  latest('draft/written', { conversationId: id, sessionId: v.optional(id), text: v.string(), basis: count, suggestionId: v.optional(id), ...heading }, ['conversationId'], ['text', 'subject', 'to']),
  latest('draft/confirmed', { conversationId: id, sessionId: v.optional(id), basis: count }, ['conversationId']),
] as const;

/** A fact about drafts. */
export type DraftFact = DataOf<(typeof draftFacts)[number]>;

import * as v from 'valibot';
import { heading } from '../message/heading.js';
import { fact, latest, type DataOf } from '../schema.js';
import { count, id } from '../shape.js';

const inTalk = { conversationId: id, sessionId: v.optional(id) };

/** The fact types of drafts. */
export const draftFacts = [
  latest('draft/written', { ...inTalk, text: v.string(), basis: count, suggestionId: v.optional(id), ...heading, revision: v.optional(id) }, ['conversationId'], ['text', 'subject', 'to']),
  latest('draft/confirmed', { ...inTalk, basis: count }, ['conversationId']),
  latest('draft/set-aside', { ...inTalk, asideId: id, revision: id, text: v.string(), ...heading, basis: count }, ['conversationId', 'asideId'], ['text', 'subject', 'to']),
  fact('draft/aside-used', { ...inTalk, asideId: id }),
  fact('draft/aside-discarded', { ...inTalk, asideId: id }),
] as const;

/** A fact about drafts. */
export type DraftFact = DataOf<(typeof draftFacts)[number]>;

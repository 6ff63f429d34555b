import * as v from 'valibot';
import { fact, latest, type DataOf } from '../schema.js';
import { chosenPresence, presence, presenceVerdict } from './model.js';

/** The fact types of presence. */
export const presenceFacts = [
  fact('presence/changed', { presence }, ['presence']),
  latest('presence/next-queued', { status: v.optional(chosenPresence) }, []),
  latest('presence/held', { held: v.boolean(), verdict: v.optional(presenceVerdict) }, []),
] as const;

/** A fact about presence; `verdict` is what a rule said beside capacity, and what the review shall say again. */
export type PresenceFact = DataOf<(typeof presenceFacts)[number]>;

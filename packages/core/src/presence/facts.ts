import * as v from 'valibot';
import { fact, latest, type DataOf } from '../schema.js';
import { chosenPresence, presence } from './model.js';

/** The fact types of presence. */
export const presenceFacts = [
  fact('presence/changed', { presence }, ['presence']),
  latest('presence/next-queued', { status: v.optional(chosenPresence) }, []),
  latest('presence/held', { held: v.boolean() }, []),
] as const;

/** A fact about presence. */
export type PresenceFact = DataOf<(typeof presenceFacts)[number]>;

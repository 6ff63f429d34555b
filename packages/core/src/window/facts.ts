import * as v from 'valibot';
import { fact, latest, type DataOf } from '../schema.js';
import { id } from '../shape.js';

/** The fact types of windows. */
export const windowFacts = [
  fact('window/opened', { openedId: id, insteadOf: v.optional(id), sessionId: v.optional(id), part: v.optional(id) }),
  fact('window/entered', { enteredId: id, sessionId: id }),
  fact('window/left', { leftId: id }),
  fact('window/lost', { lostId: id, awaited: v.optional(v.literal(true)) }),
  fact('window/closed', { closedId: id }),
  latest('window/part-focused', { focusedIn: id, part: v.optional(id) }, ['focusedIn']),
] as const;

/** A fact about windows; `opened` and `entered` name the session that came into view, for whoever follows that one alone. What is lost and `awaited` is yet to come. */
export type WindowFact = DataOf<(typeof windowFacts)[number]>;

import * as v from 'valibot';
import { fact, latest, type DataOf } from '../schema.js';
import { id } from '../shape.js';
import { card, suggestion, suggestionOutcome } from './model.js';

const one = { sessionId: id };

/** The fact types of the productivity pane. */
export const paneFacts = [
  fact('pane/opened', one),
  fact('pane/closed', one),
  fact('pane/tool-chosen', { ...one, tool: id }),
  latest('pane/pinned', { ...one, pinned: v.boolean() }, ['sessionId']),
  latest('pane/resized', { ...one, width: v.pipe(v.number(), v.finite()) }, ['sessionId']),
  latest('pane/state-saved', { ...one, tool: id, state: v.unknown() }, ['sessionId', 'tool'], ['state']),
  fact('pane/suggested', { ...one, source: v.optional(id, 'host'), suggestions: v.array(suggestion) }, ['suggestions']),
  fact('pane/suggestion-settled', { ...one, source: v.optional(id), suggestionId: id, outcome: suggestionOutcome }),
  fact('pane/card-put', { ...one, card }, ['card']),
  fact('pane/card-dismissed', { ...one, cardId: id }),
] as const;

/** A fact about the productivity pane. */
export type PaneFact = DataOf<(typeof paneFacts)[number]>;

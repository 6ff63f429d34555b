import * as v from 'valibot';
import { fact, type DataOf } from '../schema.js';
import { id, line } from '../shape.js';
import { workItem } from './model.js';

/** The fact types of work items. */
export const workItemFacts = [
  fact('work-item/put', { items: v.array(workItem) }, ['items']),
  fact('work-item/removed', { workItemId: id }),
  fact('work-item/pick-requested', { workItemId: id }),
  fact('work-item/picked', { workItemId: id }),
  fact('work-item/pick-refused', { workItemId: id, reason: line }),
] as const;

/** A fact about work items. */
export type WorkItemFact = DataOf<(typeof workItemFacts)[number]>;

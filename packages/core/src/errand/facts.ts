import { fact, type DataOf } from '../schema.js';
import { id } from '../shape.js';

/** The fact types of errands. That one was asked is told by the fact that asks. */
export const errandFacts = [fact('errand/settled', { errandId: id })] as const;

/** A fact about errands. */
export type ErrandFactBody = DataOf<(typeof errandFacts)[number]>;

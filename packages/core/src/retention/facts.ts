import { fact, type DataOf } from '../schema.js';
import { id } from '../shape.js';

/** The fact types of retention. */
export const retentionFacts = [fact('session/forgotten', { sessionId: id })] as const;

/** A fact about what was kept long enough. */
export type RetentionFact = DataOf<(typeof retentionFacts)[number]>;

import * as v from 'valibot';
import { latest, type DataOf } from '../schema.js';
import { id } from '../shape.js';

/** The fact types of views. */
export const viewFacts = [latest('view/kept', { sessionId: id, part: v.string(), view: v.unknown() }, ['sessionId', 'part'], ['part', 'view'])] as const;

/** A fact about views. */
export type ViewFact = DataOf<(typeof viewFacts)[number]>;

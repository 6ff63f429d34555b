import { latest, type DataOf } from '../schema.js';
import { standing } from './model.js';

/** The fact types of the contact centre itself. */
export const centerFacts = [latest('center/reported', { standing }, [])] as const;

/** A fact about the contact centre itself. */
export type CenterFact = DataOf<(typeof centerFacts)[number]>;

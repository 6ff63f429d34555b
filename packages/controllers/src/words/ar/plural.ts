import { pluralOf } from '../plural.js';

/** Counts in Arabic. */
export const plural = pluralOf('ar');

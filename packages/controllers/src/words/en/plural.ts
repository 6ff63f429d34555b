import { pluralOf } from '../plural.js';

/** Counts in English. */
export const plural = pluralOf('en');

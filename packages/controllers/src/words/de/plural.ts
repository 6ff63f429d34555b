import { pluralOf } from '../plural.js';

/** Counts in German. */
export const plural = pluralOf('de');

import { latest, type DataOf } from '../schema.js';
import { configuration } from './model.js';

/** The fact types of the configuration. */
export const configurationFacts = [latest('configuration/changed', { configuration }, [])] as const;

/** A fact about the configuration. */
export type ConfigurationFact = DataOf<(typeof configurationFacts)[number]>;

import { fact, type DataOf } from '../schema.js';
import { configuration } from './model.js';

/** The fact types of the configuration; every one is kept, for what happened in between was decided by the one before. */
export const configurationFacts = [fact('configuration/changed', { configuration })] as const;

/** A fact about the configuration. */
export type ConfigurationFact = DataOf<(typeof configurationFacts)[number]>;

import type * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { configuration, type ConfigurationInput } from './model.js';

const change = command('configuration/change', { configuration });

/** The command types of the configuration. */
export const configurationCommands = [change] as const;

/** A command about the configuration. */
export type ConfigurationCommand = DataOf<(typeof configurationCommands)[number]>;

/** Replaces the configuration; what is left out has its default. */
export function changeConfiguration(next: ConfigurationInput): v.InferInput<typeof change.schema> { return { type: 'configuration/change', configuration: next }; }

import { command, type DataOf } from '../schema.js';
import { standing, type Standing } from './model.js';

/** The command types of the contact centre itself. */
export const centerCommands = [command('center/report', { standing })] as const;

/** A command about the contact centre itself. */
export type CenterCommand = DataOf<(typeof centerCommands)[number]>;

/** Says how the agent stands with the centre; a workspace of which nobody says so has no centre, and nothing in it is marked. */
export function reportCenter(now: Standing): CenterCommand { return { type: 'center/report', standing: now }; }

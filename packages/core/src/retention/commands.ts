import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { time } from '../shape.js';

/** The command types of retention. */
export const retentionCommands = [command('retention/sweep', { clock: v.optional(time) })] as const;

/** A command about retention. */
export type RetentionCommand = DataOf<(typeof retentionCommands)[number]>;

/** Removes what was kept long enough. `clock` is another clock than the window's, such as the centre's: the later one counts. */
export function sweepRetention(clock?: number): RetentionCommand { return { type: 'retention/sweep', clock }; }

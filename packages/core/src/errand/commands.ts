import { command, type DataOf } from '../schema.js';
import { id } from '../shape.js';

/** The command types of errands. */
export const errandCommands = [command('errand/settle', { errandId: id })] as const;

/** A command about errands. */
export type ErrandCommand = DataOf<(typeof errandCommands)[number]>;

/** The outside has answered, with yes or no: it need not be asked again. */
export function settleErrand(errandId: string): ErrandCommand { return { type: 'errand/settle', errandId }; }

import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { line } from '../shape.js';
import { chosenPresence, type ChosenPresence } from './model.js';

/** The command types of presence. */
export const presenceCommands = [
  command('presence/change', { status: chosenPresence, text: v.optional(line) }),
  command('presence/queue-next', { status: v.optional(chosenPresence) }),
  command('presence/review', {}),
] as const;

/** A command about presence. */
export type PresenceCommand = DataOf<(typeof presenceCommands)[number]>;

/** The agent chooses a status, with a text of their own over it if they like. */
export function changePresence(status: ChosenPresence, words?: string): PresenceCommand { return { type: 'presence/change', status, text: words }; }
/** Chooses the status for after the current work; none takes the choice back (C5). */
export function queueNextPresence(status?: ChosenPresence): PresenceCommand { return { type: 'presence/queue-next', status }; }
/** Lets the rules look again, when the damper held a change back. */
export function reviewPresence(): PresenceCommand { return { type: 'presence/review' }; }

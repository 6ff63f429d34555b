import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { id } from '../shape.js';

/** The command types of windows. */
export const windowCommands = [command('window/open', {}), command('window/enter', {}), command('window/leave', {}), command('window/lose', { lostId: id }), command('window/close', { closedId: id }), command('window/focus-part', { part: v.optional(id) }), command('window/tear-off', { sessionId: id, awaitedId: id, part: v.optional(id) })] as const;

/** A command about windows; all but `lose` and `close` are about the window that speaks. */
export type WindowCommand = DataOf<(typeof windowCommands)[number]>;

/** This window takes part, in front: where the window was that was lost last, else on Home. */
export function openWindow(): WindowCommand { return { type: 'window/open' }; }
/** This window came to the front: what it shows is in view. */
export function enterWindow(): WindowCommand { return { type: 'window/enter' }; }
/** This window went to the back: nothing in it is in view. */
export function leaveWindow(): WindowCommand { return { type: 'window/leave' }; }
/** A window is gone and may come back: a crash, a reload. */
export function loseWindow(lostId: string): WindowCommand { return { type: 'window/lose', lostId }; }
/** A session goes to a window that is about to open under that name, and from this one to the session above it; the part named has the keyboard focus there. */
export function tearOff(sessionId: string, awaitedId: string, part?: string): WindowCommand { return { type: 'window/tear-off', sessionId, awaitedId, ...(part !== undefined && { part }) }; }
/** A window is gone for good. */
export function closeWindow(closedId: string): WindowCommand { return { type: 'window/close', closedId }; }
/** The keyboard focus of this window went into a part of the workspace, named by whoever has it; without a name it is nowhere. */
export function focusWindowPart(part?: string): WindowCommand { return { type: 'window/focus-part', part }; }

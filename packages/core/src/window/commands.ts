import { command, type DataOf } from '../schema.js';
import { id } from '../shape.js';

/** The command types of windows. */
export const windowCommands = [command('window/open', {}), command('window/enter', {}), command('window/leave', {}), command('window/close', { closedId: id })] as const;

/** A command about windows; all but `close` are about the window that speaks. */
export type WindowCommand = DataOf<(typeof windowCommands)[number]>;

/** This window takes part; it begins in front, on Home. */
export function openWindow(): WindowCommand { return { type: 'window/open' }; }
/** This window came to the front: what it shows is in view. */
export function enterWindow(): WindowCommand { return { type: 'window/enter' }; }
/** This window went to the back: nothing in it is in view. */
export function leaveWindow(): WindowCommand { return { type: 'window/leave' }; }
/** A window is gone. */
export function closeWindow(closedId: string): WindowCommand { return { type: 'window/close', closedId }; }

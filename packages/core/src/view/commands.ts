import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { id } from '../shape.js';

const part = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** The command types of views. */
export const viewCommands = [command('view/keep', { sessionId: id, part, view: v.unknown() })] as const;

/** A command about views. */
export type ViewCommand = DataOf<(typeof viewCommands)[number]>;

/** Keeps how the agent left a part of a session (`tabPart`, `toolPart`, `CONVERSATION_PART`): plain data of whoever shows it; `undefined` forgets it. */
export function keepView(sessionId: string, partName: string, view: unknown): ViewCommand { return { type: 'view/keep', sessionId, part: partName, view }; }

import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { context, count, id, line } from '../shape.js';
import { channel, conversationSeed } from '../conversation/model.js';
import { sessionKind } from './model.js';

/** What to do with unsaved input of what is being closed. */
export const unsavedChoice = v.picklist(['discard', 'save']);

const open = command('session/open', {
  sessionId: v.optional(id), kind: sessionKind, channel: v.optional(channel), recordType: v.optional(id), recordId: v.optional(id),
  title: v.optional(line), context: v.optional(context, {}), template: v.optional(id), conversation: v.optional(conversationSeed), focus: v.optional(v.boolean(), true),
});
const focus = command('session/focus', { sessionId: id });
const close = command('session/close', { sessionId: id, unsaved: v.optional(unsavedChoice) });
const undoClose = command('session/undo-close', { sessionId: id });
const finishClose = command('session/finish-close', { sessionId: id });
const reopen = command('session/reopen', { sessionId: v.optional(id) });
const move = command('session/move', { sessionId: id, to: count });
const rename = command('session/rename', { sessionId: id, title: line });
const requestAttention = command('session/request-attention', { sessionId: id });
const updateContext = command('session/update-context', { sessionId: id, context });

/** The command types of sessions. */
export const sessionCommands = [open, focus, close, undoClose, finishClose, reopen, move, rename, requestAttention, updateContext] as const;

/** A command about sessions. */
export type SessionCommand = DataOf<(typeof sessionCommands)[number]>;

/** What a session can be opened with; `kind` alone is required. */
export type SessionOpening = Omit<v.InferInput<typeof open.schema>, 'type'>;

/** Opens a session; opening what is already open focuses it instead (S11). */
export function openSession(opening: SessionOpening): v.InferInput<typeof open.schema> { return { type: 'session/open', ...opening }; }
/** Brings a session forward in this window. */
export function focusSession(sessionId: string): SessionCommand { return { type: 'session/focus', sessionId }; }
/** Closes a session; with unsaved input it is refused with `unsaved` unless told what to do with it. */
export function closeSession(sessionId: string, unsaved?: 'discard' | 'save'): SessionCommand { return { type: 'session/close', sessionId, unsaved }; }
/** Takes a close back while its time is not over. */
export function undoCloseSession(sessionId: string): SessionCommand { return { type: 'session/undo-close', sessionId }; }
/** Makes a close final: the outside is told and capacity is freed. */
export function finishCloseSession(sessionId: string): SessionCommand { return { type: 'session/finish-close', sessionId }; }
/** Opens a closed session again as it was; without an id the last one. */
export function reopenSession(sessionId?: string): SessionCommand { return { type: 'session/reopen', sessionId }; }
/** Moves a session to a position among the sessions beside Home, the first being 1. */
export function moveSession(sessionId: string, to: number): SessionCommand { return { type: 'session/move', sessionId, to }; }
/** Gives a session another title. */
export function renameSession(sessionId: string, title: string): SessionCommand { return { type: 'session/rename', sessionId, title }; }
/** Marks a session that is out of view as wanting a look. */
export function requestSessionAttention(sessionId: string): SessionCommand { return { type: 'session/request-attention', sessionId }; }
/** Adds to a session's context; its title follows the template. */
export function updateSessionContext(sessionId: string, changes: Readonly<Record<string, string>>): SessionCommand { return { type: 'session/update-context', sessionId, context: changes }; }

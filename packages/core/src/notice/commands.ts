import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { id, line, values, type Values } from '../shape.js';
import { noticeLevel, type NoticeLevel } from './model.js';

const show = command('notice/show', { noticeId: v.optional(id), level: v.optional(noticeLevel, 'info'), code: v.optional(id), values: v.optional(values, {}), text: v.optional(line), sessionId: v.optional(id) });

/** The command types of notices. */
export const noticeCommands = [show, command('notice/dismiss', { noticeId: id })] as const;

/** A command about notices. */
export type NoticeCommand = DataOf<(typeof noticeCommands)[number]>;

/** Shows a notice by a code with values, or by a host's own text; the same id replaces (N3). */
export function showNotice(notice: { readonly noticeId?: string; readonly level?: NoticeLevel; readonly code?: string; readonly values?: Values; readonly text?: string; readonly sessionId?: string }): v.InferInput<typeof show.schema> { return { type: 'notice/show', ...notice }; }
/** Takes a notice from the screen; the list of the last 50 keeps it (N7). */
export function dismissNotice(noticeId: string): NoticeCommand { return { type: 'notice/dismiss', noticeId }; }

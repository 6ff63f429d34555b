import * as v from 'valibot';
import { fact, type DataOf } from '../schema.js';
import { id, line, time, values } from '../shape.js';
import { noticeLevel } from './model.js';

/** The fact types of notices. */
export const noticeFacts = [
  fact('notice/shown', { noticeId: id, level: noticeLevel, code: v.optional(id), values, text: v.optional(line), about: v.optional(id), until: v.optional(time) }, ['values', 'text']),
  fact('notice/dismissed', { noticeId: id }),
] as const;

/** A fact about notices; `about` is the session that it tells of. */
export type NoticeFact = DataOf<(typeof noticeFacts)[number]>;

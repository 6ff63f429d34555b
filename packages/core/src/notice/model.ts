import * as v from 'valibot';
import type { Values } from '../shape.js';

/** How grave a notice is; an `error` stays until dismissed. */
export const noticeLevel = v.picklist(['info', 'success', 'warning', 'error']);

/** How grave a notice is. */
export type NoticeLevel = v.InferOutput<typeof noticeLevel>;

/** A passive message to the agent: a code with values, or a host's own text. */
export interface Notice {
  readonly id: string;
  readonly level: NoticeLevel;
  readonly code?: string | undefined;
  readonly values: Values;
  readonly text?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly at: number;
  /** Until when it stands by itself, for a notice that offers an undo. */
  readonly until?: number | undefined;
  readonly dismissed: boolean;
}

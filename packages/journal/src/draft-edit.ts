import type { FactOf } from '@session-desk/core';

/** What a long draft became, as a change of what it was when the fact `on` was written. */
export interface Edit {
  readonly on: number;
  /** The first character that is another one. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A fact of a long draft as it is kept: with what changed in place of the whole text. */
export type EditedDraft = Omit<FactOf<'draft/written'>, 'text'> & { readonly edit: Edit };

/** The change that makes one text of another: what lies between their common beginning and their common end. No character of two halves is cut. */
export function editOf(on: number, before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = commonStart(before, after, shorter);
  if (start > 0 && isFirstHalf(before.charCodeAt(start - 1))) start -= 1;
  let end = commonEnd(before, after, shorter - start);
  if (end > 0 && isSecondHalf(before.charCodeAt(before.length - end))) end -= 1;
  return { on, at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}

/** The text that the change makes of another; `undefined` when it cannot be of that one. */
export function edited(before: string, { at, remove, insert }: Edit): string | undefined {
  return at + remove <= before.length ? before.slice(0, at) + insert + before.slice(at + remove) : undefined;
}

/** Whether a value of the log is a draft that says only what changed. */
export function isEditedDraft(value: unknown): value is EditedDraft {
  const { type, seq, conversationId, edit } = (value ?? {}) as { readonly type?: unknown; readonly seq?: unknown; readonly conversationId?: unknown; readonly edit?: Partial<Record<keyof Edit, unknown>> | null };
  return type === 'draft/written' && Number.isFinite(seq) && typeof conversationId === 'string' && typeof edit === 'object' && edit !== null
    && [edit.on, edit.at, edit.remove].every((number) => Number.isSafeInteger(number) && (number as number) >= 0) && typeof edit.insert === 'string';
}

// Stretches are compared by the engine, much faster than character by character.
const STRETCH = 2048;

function commonStart(before: string, after: string, most: number): number {
  let at = 0;
  while (at + STRETCH <= most && before.slice(at, at + STRETCH) === after.slice(at, at + STRETCH)) at += STRETCH;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(before: string, after: string, most: number): number {
  let count = 0;
  while (count + STRETCH <= most && before.slice(before.length - count - STRETCH, before.length - count) === after.slice(after.length - count - STRETCH, after.length - count)) count += STRETCH;
  while (count < most && before.charCodeAt(before.length - 1 - count) === after.charCodeAt(after.length - 1 - count)) count += 1;
  return count;
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

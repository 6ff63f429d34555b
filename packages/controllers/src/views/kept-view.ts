import type { ElementAddress } from './element-address.js';
import { readCaret, type KeptCaret } from './kept-caret.js';
import type { FieldValue } from './plain-field.js';

/** How far a box is scrolled, in CSS pixels. */
export type KeptScroll = readonly [at: ElementAddress, left: number, top: number];

/** What stands in a plain field, and the address of the frame's document that it stands in. */
export type KeptField = readonly [at: ElementAddress, value: FieldValue, document?: string];

/** How the agent left what is shown in a place: plain data. */
export interface KeptView {
  readonly scroll?: readonly KeptScroll[] | undefined;
  /** What had the focus when the agent was last in it. */
  readonly focus?: { readonly at: ElementAddress; readonly caret?: KeptCaret | undefined } | undefined;
  /** What the agent wrote into plain fields; absent where the content keeps its own state. */
  readonly fields?: readonly KeptField[] | undefined;
}

/** Reads a view that was kept; what does not fit is left out. */
export function readView(value: unknown): KeptView {
  if (typeof value !== 'object' || value === null) return {};
  const { scroll, focus, fields } = value as Partial<Record<keyof KeptView, unknown>>;
  const { at, caret } = (typeof focus === 'object' && focus !== null ? focus : {}) as Partial<Record<'at' | 'caret', unknown>>;
  return {
    scroll: listOf(scroll, isScroll),
    ...(isAddress(at) && { focus: { at, caret: readCaret(caret) } }),
    fields: listOf(fields, isField),
  };
}

function listOf<T>(value: unknown, fits: (item: unknown) => item is T): readonly T[] {
  return Array.isArray(value) ? value.filter(fits) : [];
}

function isScroll(value: unknown): value is KeptScroll {
  return Array.isArray(value) && isTexts(value[0]) && Number.isFinite(value[1]) && Number.isFinite(value[2]);
}

function isField(value: unknown): value is KeptField {
  if (!Array.isArray(value) || !isAddress(value[0])) return false;
  const [, held, document] = value as readonly unknown[];
  return (document === undefined || typeof document === 'string') && (typeof held === 'string' || typeof held === 'boolean' || isTexts(held));
}

function isAddress(value: unknown): value is ElementAddress {
  return isTexts(value) && value.length > 0;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

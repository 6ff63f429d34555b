import type { Blank } from './suggested-reply.js';

/** What stands in place of a word that belonged to another customer. */
export const blankMark = '___';

/** A piece of a recorded reply: said to anyone, the conversation's `own`, or the value of a looked-up `field`. */
export interface ReplyPiece {
  readonly text: string;
  readonly own: boolean;
  readonly field?: string | undefined;
}

/** What a conversation brought: its look-ups' fields, and its words, lower case. */
export interface Brought {
  readonly fields: ReadonlyMap<string, string>;
  readonly words: ReadonlySet<string>;
}

const word = String.raw`[$€£]?\p{N}(?:[\p{L}\p{N}.,:/@-]*[\p{L}\p{N}])?|[\p{L}\p{N}._-]+@[\p{L}\p{N}.-]+`;
const marked = new RegExp(String.raw`${word}|\p{Lu}[\p{L}\p{M}-]*`, 'gu');
const any = new RegExp(String.raw`${word}|\p{L}[\p{L}\p{M}-]*`, 'gu');

/**
 * Cuts a reply: values of looked-up fields, figures, and capitalised words that the customer or a look-up brought into that
 * conversation are its own. A capitalised word that opens a sentence counts only when agents never write it small (`common`).
 */
export function cutReply(text: string, brought: Brought, common: ReadonlySet<string>): readonly ReplyPiece[] {
  const values = [...brought.fields].filter(([, value]) => /[\p{N}\p{Lu}]/u.test(value)).sort(([, a], [, b]) => b.length - a.length);
  let pieces: readonly ReplyPiece[] = [{ text, own: false }];
  for (const [field, value] of values) pieces = pieces.flatMap((piece) => (piece.own ? [piece] : aroundValue(piece.text, field, value)));
  return pieces.flatMap((piece, index) => (piece.own ? [piece] : aroundMarked(piece.text, index === 0, brought.words, common)));
}

/** The reply for another conversation: fields take its values, own words stay only where it has them too; neighbouring blanks become one. */
export function fillReply(pieces: readonly ReplyPiece[], { fields, words }: Brought): { readonly text: string; readonly blanks: readonly Blank[] } {
  let text = '';
  const blanks: Blank[] = [];
  for (const piece of pieces) {
    const value = piece.field === undefined ? undefined : fields.get(piece.field);
    if (value !== undefined || !piece.own || (piece.field === undefined && words.has(piece.text.toLowerCase()))) {
      text += value ?? piece.text;
      continue;
    }
    const last = blanks.at(-1);
    if (last !== undefined && /^[\s,&-]*$/u.test(text.slice(last.end))) {
      text = text.slice(0, last.start);
      blanks.pop();
    }
    blanks.push({ start: text.length, end: text.length + blankMark.length });
    text += blankMark;
  }
  return { text, blanks };
}

/** The words of some lines as they can stand in a reply: lower case, figures whole. */
export function spokenWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(any) ?? []));
}

function aroundValue(text: string, field: string, value: string): ReplyPiece[] {
  const at = text.indexOf(value);
  const alone = at >= 0 && !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + value.length));
  if (!alone) return [{ text, own: false }];
  return [{ text: text.slice(0, at), own: false }, { text: value, own: true, field }, ...aroundValue(text.slice(at + value.length), field, value)];
}

function aroundMarked(text: string, beginning: boolean, brought: ReadonlySet<string>, common: ReadonlySet<string>): ReplyPiece[] {
  const pieces: ReplyPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(marked)) {
    const each = match[0], before = text.slice(0, match.index);
    const opens = before === '' ? beginning : /[.!?]\s+$|\n$/u.test(before);
    const own = /[\p{N}@]/u.test(each) || (each !== 'I' && brought.has(each.toLowerCase()) && !(opens && common.has(each.toLowerCase())));
    if (!own) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), own: false });
    pieces.push({ text: each, own: true });
    at = match.index + each.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), own: false });
  return pieces;
}

import type { Blank } from './suggested-reply.js';

/** What stands in place of a word that belonged to another customer. */
export const blankMark = '___';

/** A recorded reply, cut into what can be said to anyone and what belonged to that conversation. */
export interface ReplyText {
  readonly pieces: readonly { readonly text: string; readonly own: boolean }[];
}

/**
 * Cuts a reply: figures, and capitalised words that the customer or a look-up brought into that conversation, are its own.
 * A capitalised word that opens a sentence counts only when agents never write it small.
 */
export function cutReply(text: string, brought: ReadonlySet<string>, common: ReadonlySet<string>): ReplyText {
  const pieces: { text: string; own: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(/[$€£]?\p{N}[\p{L}\p{N}.,:/@-]*[\p{L}\p{N}]|[$€£]?\p{N}|[\p{L}\p{N}._-]+@[\p{L}\p{N}.-]+|\p{Lu}[\p{L}\p{M}-]*/gu)) {
    const word = match[0];
    const opens = /(?:^|[.!?]\s+|\n)$/u.test(text.slice(0, match.index));
    const own = /[\p{N}@]/u.test(word) || (brought.has(word.toLowerCase()) && word !== 'I' && !(opens && common.has(word.toLowerCase())));
    if (!own) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), own: false });
    pieces.push({ text: word, own: true });
    at = match.index + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), own: false });
  return { pieces };
}

/** The reply for another conversation: its own words stay only where that conversation has them too; neighbouring blanks become one. */
export function fillReply(reply: ReplyText, present: ReadonlySet<string>): { readonly text: string; readonly blanks: readonly Blank[] } {
  let text = '';
  const blanks: Blank[] = [];
  for (const piece of reply.pieces) {
    if (!piece.own || present.has(piece.text.toLowerCase())) {
      text += piece.text;
      continue;
    }
    const last = blanks.at(-1);
    if (last !== undefined && /^[\s,&-]*$/u.test(text.slice(last.end))) text = text.slice(0, last.start), blanks.pop();
    blanks.push({ start: text.length, end: text.length + blankMark.length });
    text += blankMark;
  }
  return { text, blanks };
}

/** The words of some lines as they can stand in a reply: lower case, figures whole. */
export function presentWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[$€£]?\p{N}[\p{L}\p{N}.,:/@-]*[\p{L}\p{N}]|[$€£]?\p{N}|[\p{L}\p{N}._-]+@[\p{L}\p{N}.-]+|\p{L}[\p{L}\p{M}-]*/gu) ?? []));
}

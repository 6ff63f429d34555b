/**
 * The sentences of a text, each a piece of it word for word (trimmed). Ends are `.`, `!`, `?`, `؟`, `…` and line breaks; a point inside
 * a number, an address or after a title (`Dr.`, `Mr.`, `z. B.`) ends nothing.
 */
export function sentencesOf(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  const ends = /[.!?؟…]+["'”’)\]]*(?=\s|$)|\n+/gu;
  for (const end of text.matchAll(ends)) {
    const stop = end.index + end[0].length;
    if (end[0].startsWith('.') && /(?:^|\s)(?:\p{L}|Dr|Mr|Mrs|Ms|St|No|Nr|Hr|Fr|approx|ca|etc)$/u.test(text.slice(start, end.index))) continue;
    keep(text.slice(start, stop));
    start = stop;
  }
  keep(text.slice(start));
  return out;

  function keep(piece: string): void {
    const sentence = piece.trim();
    if (/[\p{L}\p{N}]/u.test(sentence)) out.push(sentence);
  }
}

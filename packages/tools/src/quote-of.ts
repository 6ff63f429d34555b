const LONGEST = 120;

/** The beginning of what was said, in one line, cut between words. */
export function quoteOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(' ') > LONGEST / 2 ? cut.lastIndexOf(' ') : LONGEST)}…`;
}

/** A reply that is written once and used often. */
export interface QuickReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What the agent typed to find a quick reply, and where it stands in the text. */
export interface QuickSearch {
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

/** At most as many are listed. */
export const QUICK_LIMIT = 8;

const SEARCH = /(?:^|\s)\/(?:q(?![^\s]))?\s?([^\n/]{0,40})$/u;

/** The search that the caret stands in: `/`, `/q` or `/q words` at the beginning of a word. */
export function quickSearchAt(text: string, caret: number): QuickSearch | undefined {
  const before = text.slice(0, caret);
  const found = SEARCH.exec(before);
  if (!found) return undefined;
  const from = found.index + (found[0].startsWith('/') ? 0 : 1);
  return { query: (found[1] ?? '').trim(), from, to: caret };
}

/** The quick replies in which every word of the query occurs, those with it in their title first. */
export function quickRepliesFor(replies: readonly QuickReply[], query: string): readonly QuickReply[] {
  const words = query.toLocaleLowerCase().split(/\s+/u).filter((word) => word !== '');
  const has = (text: string): boolean => words.every((word) => text.toLocaleLowerCase().includes(word));
  const found = replies.filter(({ title, text }) => has(`${title} ${text}`));
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))].slice(0, QUICK_LIMIT);
}

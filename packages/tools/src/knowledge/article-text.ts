import type { Article, ArticleSection } from '@session-desk/assist';

/** A section as it can stand in a reply: its paragraphs, then its steps by number. */
export function sectionText({ paragraphs = [], steps = [] }: ArticleSection): string {
  return [...paragraphs, ...steps.map((step, at) => `${at + 1}. ${step}`)].join('\n');
}

/** An article as it can stand in a reply: its sections one after the other, without headings. */
export function articleText({ sections, summary }: Article): string {
  const texts = sections.map(sectionText).filter((text) => text !== '');
  return texts.length > 0 ? texts.join('\n\n') : summary;
}

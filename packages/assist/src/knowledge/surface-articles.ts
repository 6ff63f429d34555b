import type { Article } from '../article.js';
import { languageOf } from '../language-of.js';
import type { TranscriptLine } from '../transcript-line.js';
import { isTelling, stemOf, wordsOf } from '../words-of.js';
import type { SurfacedArticle } from './article-hit.js';
import type { ArticleIndex } from './article-index.js';

/** How many of the customer's last messages are looked at, and how many articles are shown at most. */
const looked = 6, shown = 3;

/** Each message further back counts this much of the one after it. */
const fading = 0.85;

/** How many tags, from the first, say what an article is about; the others are further ways to find it. */
const subjects = 2;

/**
 * Articles that the customer's last messages call for. A message calls for an article when it holds two words of its title and tags,
 * or one while the customer speaks of its subject at all. Each article names the message that called for it most.
 */
export function surfaceArticles(index: ArticleIndex, lines: readonly TranscriptLine[]): readonly SurfacedArticle[] {
  const said = lines.filter((line) => line.from === 'customer').slice(-looked);
  const language = languageOf(said.map((line) => line.text).join('\n'));
  const spokenOf = stemsOf(said.map((line) => line.text).join('\n'));
  const best = new Map<string, SurfacedArticle>();
  said.forEach((line, position) => {
    const stems = stemsOf(line.text);
    const weight = fading ** (said.length - 1 - position);
    for (const hit of index.find(line.text, { whole: true, limit: 8, language })) {
      if (language !== undefined && !hit.language.startsWith(language)) continue;
      const article = index.get(hit.articleId);
      if (article === undefined || !calls(article, stems, spokenOf)) continue;
      const score = hit.score * weight;
      if (score <= (best.get(hit.articleId)?.score ?? 0)) continue;
      best.set(hit.articleId, { ...hit, score, because: { messageId: line.messageId, at: line.at } });
    }
  });
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * 0.4;
  return ranked.filter((article) => article.score >= least).slice(0, shown);
}

/** Whether the message names the article: two of its title's and tags' words, or one while the customer speaks of its subject. */
function calls(article: Article, said: ReadonlySet<string>, spokenOf: ReadonlySet<string>): boolean {
  const named = stemsOf(`${article.title} ${article.tags.join(' ')}`);
  const matched = [...said].filter((stem) => named.has(stem)).length;
  return matched >= 2 || (matched === 1 && article.tags.slice(0, subjects).some((tag) => [...stemsOf(tag)].every((stem) => spokenOf.has(stem))));
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).filter(isTelling).map(stemOf));
}

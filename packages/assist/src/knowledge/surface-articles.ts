import type { TranscriptLine } from '../transcript-line.js';
import { languageOf } from '../language-of.js';
import { isTelling, stemOf, wordsOf } from '../words-of.js';
import type { ArticleHit, SurfacedArticle } from './article-hit.js';
import type { ArticleIndex } from './article-index.js';

/** How many of the customer's last messages are looked at, and how many articles are shown at most. */
const looked = 6, shown = 3;

/** Each message further back counts this much of the one after it. */
const fading = 0.85;

/**
 * Articles that the customer's last messages call for. A message calls for an article when at least two telling words of it stand
 * there, or its only telling words stand in the title or the tags. Each article names the message that called for it most.
 */
export function surfaceArticles(index: ArticleIndex, lines: readonly TranscriptLine[]): readonly SurfacedArticle[] {
  const said = lines.filter((line) => line.from === 'customer').slice(-looked);
  const language = languageOf(said.map((line) => line.text).join('\n'));
  const best = new Map<string, SurfacedArticle>();
  said.forEach((line, position) => {
    const weight = fading ** (said.length - 1 - position);
    for (const hit of index.find(line.text, { whole: true, limit: 5, language })) {
      if (language !== undefined && !hit.language.startsWith(language)) continue;
      if (!calls(line.text, hit, index)) continue;
      const score = hit.score * weight;
      if (score <= (best.get(hit.articleId)?.score ?? 0)) continue;
      best.set(hit.articleId, { ...hit, score, because: { messageId: line.messageId, at: line.at } });
    }
  });
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * 0.4;
  return ranked.filter((article) => article.score >= least).slice(0, shown);
}

function calls(text: string, hit: ArticleHit, index: ArticleIndex): boolean {
  const telling = new Set(wordsOf(text).filter(isTelling).map(stemOf));
  if (hit.terms.length >= 2) return telling.size <= 8 || hit.score > 8;
  const article = index.get(hit.articleId);
  const named = new Set(wordsOf(`${hit.title} ${article?.tags.join(' ') ?? ''}`).map(stemOf));
  return telling.size <= 2 && hit.terms.some((term) => named.has(term));
}

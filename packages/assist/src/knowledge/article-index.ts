import MiniSearch, { type SearchResult } from 'minisearch';
import type { Article } from '../article.js';
import { AssistError } from '../assist-error.js';
import { languageOf } from '../language-of.js';
import { isTelling, stemOf } from '../words-of.js';
import type { ArticleHit } from './article-hit.js';

/** What a search of articles can be asked. `whole` takes words as they stand, without prefixes and typing errors, for what nobody is typing any more. */
export interface ArticleSearch {
  readonly language?: string | undefined;
  readonly limit?: number | undefined;
  readonly whole?: boolean | undefined;
}

/**
 * Articles in a BM25 index in memory: titles weigh most, then tags, summary and text. The last word of a query also matches as a
 * prefix, words from five letters on forgive a typing error, and articles in the language of the query come first.
 */
export class ArticleIndex {
  readonly #articles = new Map<string, Article>();
  readonly #search: MiniSearch<Article>;

  /** Throws `malformed` for two articles of one id. */
  constructor(articles: readonly Article[]) {
    for (const article of articles) {
      if (this.#articles.has(article.id)) throw new AssistError('malformed', { path: 'articles', expected: 'one article per id', found: article.id });
      this.#articles.set(article.id, article);
    }
    this.#search = new MiniSearch<Article>({
      fields: ['title', 'tags', 'summary', 'body'],
      extractField: (article, field) => field === 'body' ? bodyOf(article) : field === 'tags' ? article.tags.join(' ') : article[field as 'id' | 'title' | 'summary'],
      processTerm: (term) => (isTelling(term.toLowerCase()) ? stemOf(term) : null),
      searchOptions: { boost: { title: 4, tags: 3, summary: 2 }, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: 'OR' },
    });
    this.#search.addAll(articles);
  }

  /** The article of an id. */
  get(id: string): Article | undefined {
    return this.#articles.get(id);
  }

  /** Articles that fit a text, best first. The same text gives the same answer. */
  find(text: string, { language, limit = 8, whole = false }: ArticleSearch = {}): readonly ArticleHit[] {
    const wanted = language ?? languageOf(text);
    const results = this.#search.search(text, {
      prefix: whole ? false : (_term, index, terms) => index === terms.length - 1,
      ...(whole ? { fuzzy: false } : {}),
      boostDocument: (id) => (wanted === undefined || this.#articles.get(String(id))?.language.startsWith(wanted) ? 1 : 0.4),
    });
    return results.slice(0, limit).map((result) => this.#hit(result));
  }

  #hit(result: SearchResult): ArticleHit {
    const articleId = String(result.id);
    const { title = '', summary = '', language = '' } = this.#articles.get(articleId) ?? {};
    return { articleId, title, summary, language, score: result.score, terms: result.terms };
  }
}

function bodyOf(article: Article): string {
  return article.sections.map((section) => [section.heading, ...(section.paragraphs ?? []), ...(section.steps ?? [])].join(' ')).join(' ');
}

import type { ArticleHit } from '@session-desk/assist';

/** What the knowledge tool keeps in a session. */
export interface KeptSearch {
  readonly query: string;
  readonly results: readonly ArticleHit[];
  /** The article that is looked into, in place. */
  readonly previewId?: string | undefined;
  /** How far the list is scrolled, in CSS pixels. */
  readonly scroll: number;
}

/** A search that nobody has begun. */
export const noSearch: KeptSearch = { query: '', results: [], scroll: 0 };

/** Reads what the tool kept; what does not fit reads as a search that nobody has begun. */
export function readSearch(kept: unknown): KeptSearch {
  if (typeof kept !== 'object' || kept === null) return noSearch;
  const { query, results, previewId, scroll } = kept as Record<keyof KeptSearch, unknown>;
  if (typeof query !== 'string' || !Array.isArray(results) || !results.every(isHit)) return noSearch;
  return { query, results, previewId: typeof previewId === 'string' ? previewId : undefined, scroll: typeof scroll === 'number' ? scroll : 0 };
}

function isHit(value: unknown): value is ArticleHit {
  if (typeof value !== 'object' || value === null) return false;
  const { articleId, title, summary } = value as Partial<Record<keyof ArticleHit, unknown>>;
  return [articleId, title, summary].every((text) => typeof text === 'string');
}

/** An article that a search found. `score` orders hits of one answer and means nothing else; `terms` are the words of the article that matched. */
export interface ArticleHit {
  readonly articleId: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly score: number;
  readonly terms: readonly string[];
}

/** An article that the conversation called for, with the message that made it appear. */
export interface SurfacedArticle extends ArticleHit {
  readonly because: { readonly messageId: string; readonly at: number };
}

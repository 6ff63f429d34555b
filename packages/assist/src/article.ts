/** One part of an article: a heading, then paragraphs, then numbered steps. */
export interface ArticleSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[] | undefined;
  readonly steps?: readonly string[] | undefined;
}

/** A knowledge article as plain data: no mark-up of any kind, so that showing it can never run anything. `language` is a BCP 47 tag. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly ArticleSection[];
  readonly tags: readonly string[];
  readonly language: string;
}

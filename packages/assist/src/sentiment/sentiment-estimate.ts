import type { SentimentLevel } from '@session-desk/core';

/** How the customer seems to feel. `estimate` is always true, so that no reader forgets it; `score` is −1 (worst) to 1; `messages` is how many were read (0: nothing said yet, `neutral`). */
export interface SentimentEstimate {
  readonly estimate: true;
  readonly level: SentimentLevel;
  readonly score: number;
  readonly messages: number;
}

import * as v from 'valibot';

/** The seven levels, from worst to best (S8). */
export const sentimentLevels = ['very-negative', 'negative', 'slightly-negative', 'neutral', 'slightly-positive', 'positive', 'very-positive'] as const;

/** Checks one of the seven levels. */
export const sentimentLevel = v.picklist(sentimentLevels);

/** How the customer feels, as an estimate. */
export type SentimentLevel = v.InferOutput<typeof sentimentLevel>;

/** From which level on a falling sentiment raises the mark; `none` never does. */
export type SentimentThreshold = 'none' | 'slightly-negative' | 'negative' | 'very-negative';

/** Whether a level is at or below a threshold. */
export function isAtOrBelow(level: SentimentLevel, threshold: SentimentThreshold): boolean {
  return threshold !== 'none' && sentimentLevels.indexOf(level) <= sentimentLevels.indexOf(threshold);
}

/** Whether going from one level to another is a fall to or below the threshold: lower than before, and low enough. */
export function isFall(before: SentimentLevel, after: SentimentLevel, threshold: SentimentThreshold): boolean {
  return sentimentLevels.indexOf(after) < sentimentLevels.indexOf(before) && isAtOrBelow(after, threshold);
}

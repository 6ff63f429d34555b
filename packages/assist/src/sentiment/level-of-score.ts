import type { SentimentLevel } from '@session-desk/core';

/**
 * The seven levels by equal steps of a tenth on each side (S8): at or below −0.3 very negative, −0.2 negative, −0.1 slightly
 * negative; the same above zero; neutral between. The default scorer counts three messages of evidence, so that one
 * word of AFINN weight 1 moves it less than a tenth: the steps are those of its own scale, not of any label.
 */
export function levelOfScore(score: number): SentimentLevel {
  const size = Math.abs(score);
  if (!(size >= 0.1)) return 'neutral';
  const worse = score < 0;
  if (size >= 0.3) return worse ? 'very-negative' : 'very-positive';
  if (size >= 0.2) return worse ? 'negative' : 'positive';
  return worse ? 'slightly-negative' : 'slightly-positive';
}

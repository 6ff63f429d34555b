import type { TranscriptLine } from '../transcript-line.js';
import { levelOfScore } from './level-of-score.js';
import type { SentimentEstimate } from './sentiment-estimate.js';
import type { SentimentScorer } from './sentiment-scorer.js';

/** How many of the customer's last messages are read. */
export const messagesRead = 6;

/** Reads the last six customer messages with a scorer. A score that is no number counts as a failure; one out of range is clipped. */
export async function estimateSentiment(lines: readonly TranscriptLine[], scorer: SentimentScorer): Promise<SentimentEstimate> {
  const texts = lines.filter((line) => line.from === 'customer').slice(-messagesRead).map((line) => line.text);
  if (texts.length === 0) return { estimate: true, level: 'neutral', score: 0, messages: 0 };
  const raw = await scorer(texts);
  if (!Number.isFinite(raw)) throw new TypeError('the scorer gave no number');
  const score = Math.max(-1, Math.min(1, raw));
  return { estimate: true, level: levelOfScore(score), score, messages: texts.length };
}

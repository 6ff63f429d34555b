import { throwIfStopped, unlessStopped } from '../unless-stopped.js';
import type { StopSignal } from '../stop-signal.js';
import type { TranscriptLine } from '../transcript-line.js';
import { digest, type Quote } from './digest.js';
import type { SummaryChunk, SummaryTopic } from './summary.js';

/** A digest as a stream: the headline, then one chunk a line. Stopped between two chunks, and while the pause hangs; a conversation without a word of the customer gives none. */
export async function* summarise(lines: readonly TranscriptLine[], signal: StopSignal, pause: () => Promise<void>): AsyncGenerator<SummaryChunk, void, undefined> {
  throwIfStopped(signal);
  const { headline, needs, done, promised, open } = digest(lines);
  const quotes: readonly (readonly [SummaryTopic, Quote | undefined])[] = [
    ['headline', headline],
    ...needs.map((quote) => ['need', quote] as const),
    ...done.map((quote) => ['done', quote] as const),
    ['promised', promised],
    ['open-question', open],
  ];
  let line = 0;
  for (const [topic, quote] of quotes) {
    if (quote === undefined) continue;
    yield { line, topic, ...quote };
    line += 1;
    await unlessStopped('summarise', signal, pause);
    throwIfStopped(signal);
  }
}

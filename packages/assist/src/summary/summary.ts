/** What a line of a summary tells. `headline` is one sentence and comes first. */
export type SummaryTopic = 'headline' | 'need' | 'done' | 'promised' | 'open-question';

/**
 * A piece of a summary: its text continues line `line` (counted from 0, the headline), or begins it.
 * A provider that quotes says from which message; one that writes freely leaves `messageId` out.
 */
export interface SummaryChunk {
  readonly line: number;
  readonly topic: SummaryTopic;
  readonly text: string;
  readonly messageId?: string | undefined;
}

/** One finished or growing line. */
export interface SummaryLine {
  readonly topic: SummaryTopic;
  readonly text: string;
  readonly messageId?: string | undefined;
}

/** The lines after one more chunk: what a screen shows while a summary streams. */
export function withChunk(lines: readonly SummaryLine[], chunk: SummaryChunk): readonly SummaryLine[] {
  const { line, topic, text, messageId } = chunk;
  const before = lines[line]?.text ?? '';
  const next = lines.slice();
  next[line] = { topic, text: before + text, ...(messageId === undefined ? {} : { messageId }) };
  return next;
}

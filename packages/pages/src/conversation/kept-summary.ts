import type { SummaryLine, SummaryTopic } from '@session-desk/assist';

/** A summary as a page keeps it: the agent finds the one that they read, not another in its place. */
export interface KeptSummary {
  readonly lines: readonly SummaryLine[];
  /** How many messages it was made from. */
  readonly count: number;
  readonly status: 'ready' | 'stopped';
}

const TOPICS: readonly SummaryTopic[] = ['headline', 'need', 'done', 'promised', 'open-question'];

/** Reads what the page kept; anything else reads as none. */
export function readSummary(kept: unknown): KeptSummary | undefined {
  const summary: unknown = typeof kept === 'object' && kept !== null && 'summary' in kept ? kept.summary : undefined;
  if (typeof summary !== 'object' || summary === null) return undefined;
  const { lines, count, status } = summary as Partial<Record<keyof KeptSummary, unknown>>;
  if (!Array.isArray(lines) || !lines.every(isLine) || typeof count !== 'number' || (status !== 'ready' && status !== 'stopped')) return undefined;
  return { lines, count, status };
}

function isLine(value: unknown): value is SummaryLine {
  if (typeof value !== 'object' || value === null) return false;
  const { topic, text } = value as Partial<Record<keyof SummaryLine, unknown>>;
  return typeof text === 'string' && TOPICS.includes(topic as SummaryTopic);
}

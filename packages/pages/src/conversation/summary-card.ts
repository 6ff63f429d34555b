import { html, nothing, type TemplateResult } from 'lit';
import { copyIcon, refreshIcon, sparklesIcon, stopIcon, type WordsController } from '@session-desk/controllers';
import type { SummaryLine, SummaryTopic } from '@session-desk/assist';
import { card, failure, skeleton, type Piece } from '../looks/pieces.js';
import type { SummaryController } from './summary-controller.js';

/** What the agent can do with a summary. */
export interface SummaryGestures {
  readonly onRefresh: () => void;
  readonly onCopy: () => void;
}

/** The summary: one sentence first, details below, an estimate by its nature. */
export function summaryCard(words: WordsController, summary: SummaryController, messages: number, { onRefresh, onCopy }: SummaryGestures): TemplateResult {
  const { lines, status, count } = summary;
  const isRunning = status === 'running';
  const button = (label: string, icon: Piece, act: () => void): TemplateResult => html`<button class="button quiet small icon-button" aria-label=${label} data-tooltip=${label} @click=${act}>${icon}</button>`;
  const actions = html`
    ${messages > count && !isRunning && lines.length > 0 ? html`<span class="chip info">${words.term('pages.summaryStale', messages - count)}</span>` : nothing}
    ${status === 'stopped' ? html`<span class="chip">${words.term('pages.summaryStopped')}</span>` : nothing}
    ${lines.length > 0 && !isRunning ? button(words.term('pages.copySummary'), copyIcon, onCopy) : nothing}
    ${isRunning ? button(words.term('pages.summaryStop'), stopIcon, summary.stop) : messages > 0 ? button(words.term('pages.summaryRefresh'), refreshIcon, onRefresh) : nothing}`;
  return card(sparklesIcon, words.term('pages.summary'), body(words, summary, messages, onRefresh), actions);
}

function body(words: WordsController, { lines, status }: SummaryController, messages: number, retry: () => void): Piece {
  if (status === 'failed') return failure(words, retry);
  if (lines.length === 0) return status === 'running' && messages > 0 ? skeleton(words) : html`<p class="hint">${words.term('pages.summaryNone')}</p>`;
  const [headline, ...details] = lines;
  return html`<div class="summary" aria-busy=${status === 'running' ? 'true' : 'false'}>
    <p class="headline" dir="auto">${headline?.text}</p>
    ${details.length > 0 ? html`<dl class="facts">${groups(details).map(([topic, group]) => html`<dt>${topicLabel(words, topic)}</dt><dd>${group.map(({ text }) => html`<p dir="auto">${text}</p>`)}</dd>`)}</dl>` : nothing}
  </div>`;
}

/** Lines of one topic stand together, in the order of their first. */
function groups(lines: readonly SummaryLine[]): readonly (readonly [SummaryTopic, readonly SummaryLine[]])[] {
  const topics = [...new Set(lines.map(({ topic }) => topic))];
  return topics.map((topic) => [topic, lines.filter((line) => line.topic === topic)]);
}

/** The name of a topic. */
export function topicLabel(words: WordsController, topic: SummaryTopic): string {
  switch (topic) {
    case 'headline': return words.term('pages.summary');
    case 'need': return words.term('pages.summaryNeed');
    case 'done': return words.term('pages.summaryDone');
    case 'promised': return words.term('pages.summaryPromised');
    case 'open-question': return words.term('pages.summaryOpen');
  }
}

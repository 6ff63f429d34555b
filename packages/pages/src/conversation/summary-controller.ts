import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conversation } from '@session-desk/core';
import { messagesOf } from '@session-desk/core';
import type { AssistPort, SummaryChunk, SummaryLine, Transcript } from '@session-desk/assist';
import { readSummary, type KeptSummary } from './kept-summary.js';

/** How a summary stands. */
export type SummaryStatus = 'none' | 'running' | 'ready' | 'stopped' | 'failed';

/** Asks for the summary of a conversation and shows it as it comes; one at a time, the latest wins. */
export class SummaryController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stopper: AbortController | undefined;
  #lines: readonly SummaryLine[] = [];
  #status: SummaryStatus = 'none';
  #count = 0;
  readonly #ended: (summary: KeptSummary) => void;

  /** @param ended Told of each summary that has come, and of one that was stopped. */
  constructor(host: ReactiveControllerHost, ended: (summary: KeptSummary) => void) {
    this.#host = host;
    this.#ended = ended;
    host.addController(this);
  }

  /** The lines so far, the headline first. */
  get lines(): readonly SummaryLine[] { return this.#lines; }

  get status(): SummaryStatus { return this.#status; }

  /** How many messages it was made from. */
  get count(): number { return this.#count; }

  /** Takes a summary that was kept; what is none leaves it as it is. */
  take(kept: unknown): void {
    const summary = readSummary(kept);
    if (summary) [this.#lines, this.#count, this.#status] = [summary.lines, summary.count, summary.status];
  }

  /** Asks anew. The lines of before stay until the first of the new ones is there. */
  async start(assist: Pick<AssistPort, 'summarise'>, conversation: Conversation): Promise<void> {
    this.#stopper?.abort();
    const stopper = this.#stopper = new AbortController();
    this.#count = conversation.messages.count;
    this.#become('running');
    let lines: readonly SummaryLine[] = [];
    try {
      for await (const chunk of assist.summarise(transcriptOf(conversation), stopper.signal)) {
        if (stopper !== this.#stopper) return;
        lines = withChunk(lines, chunk);
        this.#lines = lines;
        this.#host.requestUpdate();
      }
      if (stopper !== this.#stopper) return;
      this.#lines = lines;
      this.#become('ready');
    } catch {
      if (stopper === this.#stopper) this.#become(stopper.signal.aborted ? 'stopped' : 'failed');
    }
  }

  /** Stops what is coming; what came stays. */
  readonly stop = (): void => { this.#stopper?.abort(); };

  /** @internal */
  hostDisconnected(): void {
    this.stop();
  }

  #become(status: SummaryStatus): void {
    this.#status = status;
    if (status === 'ready' || status === 'stopped') this.#ended({ lines: this.#lines, count: this.#count, status });
    this.#host.requestUpdate();
  }
}

/** The port's own function for this is no type, and of the port a page takes types only. */
function withChunk(lines: readonly SummaryLine[], { line, topic, text, messageId }: SummaryChunk): readonly SummaryLine[] {
  const next = lines.slice();
  next[line] = { topic, text: (lines[line]?.text ?? '') + text, messageId };
  return next;
}

function transcriptOf(conversation: Conversation): Transcript {
  const lines = messagesOf(conversation).map(({ id, from, text, at }) => ({ messageId: id, from: from === 'supervisor' ? 'agent' as const : from, text, at }));
  return { conversationId: conversation.id, lines };
}

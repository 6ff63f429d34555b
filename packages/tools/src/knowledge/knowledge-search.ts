import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArticleHit, AssistPort, SurfacedArticle, Transcript } from '@session-desk/assist';
import type { Preview } from './article-preview.js';
import { LatestCall } from './latest-call.js';

/** The calls that the search makes. */
export type KnowledgePort = Pick<AssistPort, 'searchKnowledge' | 'openArticle' | 'surfaceKnowledge'>;

/** Asks for knowledge and holds what came: hits for the query, articles for the conversation, and the one looked into. A later call of a kind aborts the earlier. */
export class KnowledgeSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #port: () => KnowledgePort | undefined;
  readonly #search = new LatestCall();
  readonly #surface = new LatestCall();
  readonly #open = new LatestCall();
  results: readonly ArticleHit[] = [];
  surfaced: readonly SurfacedArticle[] = [];
  preview: Preview | undefined;
  /** Whether the last search failed. */
  failed = false;

  constructor(host: ReactiveControllerHost, port: () => KnowledgePort | undefined) {
    this.#host = host;
    this.#port = port;
    host.addController(this);
  }

  /** Whether a search is under way. */
  get isSearching(): boolean { return this.#search.isPending; }

  /** @internal */
  hostDisconnected(): void {
    for (const call of [this.#search, this.#surface, this.#open]) call.abort();
  }

  /** Searches for what the agent has typed so far; without words it only stops. Answers whether the results are new. */
  async search(text: string, language: string): Promise<boolean> {
    const port = this.#port();
    this.failed = false;
    if (text.trim() === '' || !port) {
      this.#search.abort();
      this.results = [];
      return false;
    }
    const answering = this.#search.run((signal) => port.searchKnowledge({ text, language }, signal));
    this.#host.requestUpdate();
    const answer = await answering;
    if (!answer) return false;
    this.failed = 'error' in answer;
    this.results = 'value' in answer ? answer.value : [];
    this.#host.requestUpdate();
    return 'value' in answer;
  }

  /** Reads what the conversation calls for. A provider that fails here is not worth a word: what was shown stays. */
  async surface(transcript: Transcript): Promise<boolean> {
    const port = this.#port();
    const answer = port && await this.#surface.run((signal) => port.surfaceKnowledge(transcript, signal));
    if (!answer || !('value' in answer)) return false;
    this.surfaced = answer.value;
    this.#host.requestUpdate();
    return true;
  }

  /** Looks into an article in place; nothing with `undefined`. */
  async look(id: string | undefined): Promise<void> {
    this.#open.abort();
    this.preview = id === undefined ? undefined : { id, status: 'loading' };
    this.#host.requestUpdate();
    const port = this.#port();
    if (id === undefined || !port) return;
    const answer = await this.#open.run((signal) => port.openArticle(id, signal));
    if (!answer) return;
    this.preview = 'value' in answer ? { id, status: 'ready', article: answer.value } : { id, status: 'failed' };
    this.#host.requestUpdate();
  }
}

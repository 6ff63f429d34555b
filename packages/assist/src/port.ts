import type { AgentScript } from './agent-script.js';
import type { Article } from './article.js';
import type { CaseDraft, SimilarCase } from './cases/past-case.js';
import type { ArticleHit, SurfacedArticle } from './knowledge/article-hit.js';
import type { ReplyOutcome, SuggestedReply } from './replies/suggested-reply.js';
import type { SentimentEstimate } from './sentiment/sentiment-estimate.js';
import type { StopSignal } from './stop-signal.js';
import type { SummaryChunk } from './summary/summary.js';
import type { Transcript } from './transcript-line.js';

/** What the agent has typed into the search so far. An empty query finds nothing. `language` puts articles of that language first. */
export interface KnowledgeQuery {
  readonly text: string;
  readonly language?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * What is known when replies are asked for. `typed` is what stands in the composer: suggestions then follow it.
 * `about` are the subjects that the centre knows (queue, task); they help to find the same situation and may be absent.
 */
export interface ReplyRequest extends Transcript {
  readonly typed?: string | undefined;
  readonly about?: readonly string[] | undefined;
}

/** A conversation for which similar cases are wanted; `customerId` brings that customer's own cases too. */
export interface SimilarCasesRequest extends Transcript {
  readonly customerId?: string | undefined;
}

/**
 * The door to whoever helps the agent: a local index, a service, a model. All data is plain and structured-cloneable.
 *
 * Each call takes a signal, rejects with an `AssistError` and with nothing else (`aborted` as soon as the signal is raised),
 * and stands alone: one that fails or hangs stops no other. Nothing here sends anything to a customer.
 */
export interface AssistPort {
  /** Articles for what the agent types, best first (P3). Made to be called on every key, with the call before it aborted. */
  searchKnowledge(query: KnowledgeQuery, signal: StopSignal): Promise<readonly ArticleHit[]>;
  /** The whole article, or `unknown-article`. */
  openArticle(articleId: string, signal: StopSignal): Promise<Article>;
  /** Articles that the conversation calls for, best first, each with the message that made it appear (P4). */
  surfaceKnowledge(transcript: Transcript, signal: StopSignal): Promise<readonly SurfacedArticle[]>;
  /** The summary, as it comes: the headline before any detail (P5). Aborting ends it with `aborted`; what came until then stays good. */
  summarise(transcript: Transcript, signal: StopSignal): AsyncIterable<SummaryChunk>;
  /** At most three different replies, best first (P6); none when nothing fits. */
  suggestReplies(request: ReplyRequest, signal: StopSignal): Promise<readonly SuggestedReply[]>;
  /** What the agent did with a suggestion (P6). A suggestion that is not known any more is `unknown-suggestion`. */
  report(outcome: ReplyOutcome, signal: StopSignal): Promise<void>;
  /** Cases with the same problem, and other cases of the same customer (P7). */
  findSimilarCases(request: SimilarCasesRequest, signal: StopSignal): Promise<readonly SimilarCase[]>;
  /** A draft for the case at hand-off; the agent reviews, edits and saves it (P8). */
  draftCase(transcript: Transcript, signal: StopSignal): Promise<CaseDraft>;
  /** How the customer seems to feel, from the last six customer messages: an estimate, never a fact (S8). */
  estimateSentiment(transcript: Transcript, signal: StopSignal): Promise<SentimentEstimate>;
  /** The agent scripts that exist (P9). */
  listScripts(signal: StopSignal): Promise<readonly AgentScript[]>;
}

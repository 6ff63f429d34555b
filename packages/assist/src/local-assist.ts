import type { AgentScript } from './agent-script.js';
import type { Article } from './article.js';
import { AssistError } from './assist-error.js';
import { CaseIndex } from './cases/case-index.js';
import { draftCase } from './cases/draft-case.js';
import type { PastCase } from './cases/past-case.js';
import { ArticleIndex } from './knowledge/article-index.js';
import { surfaceArticles } from './knowledge/surface-articles.js';
import { once } from './once.js';
import type { AssistPort } from './port.js';
import { OfferedReplies } from './replies/offered-replies.js';
import type { PastDialogue } from './replies/past-dialogue.js';
import { ReplyIndex } from './replies/reply-index.js';
import type { ReplyOutcome } from './replies/suggested-reply.js';
import { estimateSentiment } from './sentiment/estimate-sentiment.js';
import type { SentimentScorer } from './sentiment/sentiment-scorer.js';
import { summarise } from './summary/summarise.js';
import { unlessStopped } from './unless-stopped.js';

/** Something given at once or fetched when first needed. A fetch that fails is tried again by the next call. */
export type Given<T> = readonly T[] | (() => Promise<readonly T[]>);

/** What the local provider knows. All of it is optional: articles and scripts default to those that ship, the rest to none. */
export interface LocalAssistOptions {
  readonly articles?: Given<Article> | undefined;
  readonly scripts?: Given<AgentScript> | undefined;
  readonly dialogues?: Given<PastDialogue> | undefined;
  readonly cases?: Given<PastCase> | undefined;
  /** Reads the mood; the default loads the lexicon when first asked. */
  readonly scorer?: SentimentScorer | undefined;
  /** The recorded dialogue that a conversation replays, so that nothing is suggested from its own future. Default: the one of the same id. */
  readonly recordOf?: ((conversationId: string) => string | undefined) | undefined;
  /** Told each outcome once; what it throws fails only that report. */
  readonly onOutcome?: ((outcome: ReplyOutcome) => void | Promise<void>) | undefined;
  /** Waited for between two chunks of a summary; none by default. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Help without a network: everything is indexed here, when first asked for. What one index lacks or breaks on stops no other. */
export function createLocalAssist(options: LocalAssistOptions = {}): AssistPort {
  const { recordOf = (id: string): string | undefined => id, onOutcome, pause = () => Promise.resolve() } = options;
  const articles = once(async () => new ArticleIndex(await given(options.articles ?? (async () => (await import('./articles/index.js')).articles))));
  const scripts = once(() => given(options.scripts ?? (async () => (await import('./scripts/index.js')).scripts)));
  const replies = once(async () => new ReplyIndex(await given(options.dialogues ?? [])));
  const cases = once(async () => new CaseIndex(await given(options.cases ?? [])));
  const scorer = once(async () => options.scorer ?? (await import('./lexicon.js')).lexiconScorer);
  const offered = new OfferedReplies();
  return {
    searchKnowledge: ({ text, language, limit }, signal) => unlessStopped('searchKnowledge', signal, async () => (await articles()).find(text, { language, limit })),
    openArticle: (id, signal) => unlessStopped('openArticle', signal, async () => {
      const article = (await articles()).get(id);
      if (article === undefined) throw new AssistError('unknown-article', { id });
      return article;
    }),
    surfaceKnowledge: ({ lines }, signal) => unlessStopped('surfaceKnowledge', signal, async () => surfaceArticles(await articles(), lines)),
    summarise: ({ lines }, signal) => summarise(lines, signal, pause),
    suggestReplies: ({ conversationId, lines, about = [], typed = '' }, signal) => unlessStopped('suggestReplies', signal, async () => {
      const candidates = (await replies()).suggest({ lines, about, typed }, { except: recordOf(conversationId), without: offered.rejectedIn(conversationId) });
      return signal.aborted ? [] : offered.offer(conversationId, candidates);
    }),
    report: (outcome, signal) => unlessStopped('report', signal, async () => {
      offered.settle(outcome);
      await onOutcome?.(outcome);
    }),
    findSimilarCases: ({ lines, customerId }, signal) => unlessStopped('findSimilarCases', signal, async () => (await cases()).find(lines, customerId)),
    draftCase: (transcript, signal) => unlessStopped('draftCase', signal, () => draftCase(transcript)),
    estimateSentiment: ({ lines }, signal) => unlessStopped('estimateSentiment', signal, async () => estimateSentiment(lines, await scorer())),
    listScripts: (signal) => unlessStopped('listScripts', signal, scripts),
  };
}

function given<T>(source: Given<T>): readonly T[] | Promise<readonly T[]> {
  return typeof source === 'function' ? source() : source;
}

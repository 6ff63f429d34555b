import { AssistError, type AssistErrorCode } from './assist-error.js';
import type { SurfacedArticle } from './knowledge/article-hit.js';
import type { AssistPort, SimilarCasesRequest } from './port.js';
import type { SimilarCase } from './cases/past-case.js';
import type { StopSignal } from './stop-signal.js';

/** A smart-assist card (P10). `cardId` is the same for the same content, so that a dismissed card stays dismissed. */
export type AssistCard =
  | { readonly kind: 'article'; readonly cardId: string; readonly at: number; readonly article: SurfacedArticle }
  | { readonly kind: 'similar-case'; readonly cardId: string; readonly at: number; readonly similar: SimilarCase };

/** A source of cards that failed; the cards of the others are there all the same. */
export interface CardFailure {
  readonly source: 'articles' | 'cases';
  readonly code: AssistErrorCode;
}

/** Cards, newest on top, and what could not be asked. */
export interface Cards {
  readonly cards: readonly AssistCard[];
  readonly failures: readonly CardFailure[];
}

/** Asks all sources at once; each fails alone. Rejects only with `aborted`. */
export async function collectCards(port: Pick<AssistPort, 'surfaceKnowledge' | 'findSimilarCases'>, request: SimilarCasesRequest, signal: StopSignal): Promise<Cards> {
  const newest = request.lines.at(-1)?.at ?? 0;
  const sources = await Promise.all([
    from('articles', async () => (await port.surfaceKnowledge(request, signal)).map((article): AssistCard => ({ kind: 'article', cardId: `article:${article.articleId}`, at: article.because.at, article }))),
    from('cases', async () => (await port.findSimilarCases(request, signal)).map((similar): AssistCard => ({ kind: 'similar-case', cardId: `case:${similar.caseId}`, at: newest, similar }))),
  ]);
  if (signal.aborted) throw new AssistError('aborted');
  const cards = sources.flatMap((source) => source.cards).sort((a, b) => b.at - a.at);
  return { cards, failures: sources.flatMap((source) => source.failures) };
}

async function from(source: CardFailure['source'], ask: () => Promise<AssistCard[]>): Promise<{ readonly cards: readonly AssistCard[]; readonly failures: readonly CardFailure[] }> {
  try {
    return { cards: await ask(), failures: [] };
  } catch (problem) {
    return { cards: [], failures: [{ source, code: problem instanceof AssistError ? problem.code : 'unavailable' }] };
  }
}

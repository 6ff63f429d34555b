import MiniSearch from 'minisearch';
import type { TranscriptLine } from '../transcript-line.js';
import { isTelling, stemOf } from '../words-of.js';
import type { PastCase, SimilarCase } from './past-case.js';

/** How many cases are shown for each reason. */
const shown = 3;

/** Cases of before, found by what the customer says now. */
export class CaseIndex {
  readonly #cases: ReadonlyMap<string, PastCase>;
  readonly #search = new MiniSearch<PastCase>({
    idField: 'caseId',
    fields: ['title', 'problem'],
    processTerm: (term) => (isTelling(term.toLowerCase()) ? stemOf(term) : null),
    searchOptions: { boost: { title: 2 }, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
  });

  constructor(cases: readonly PastCase[]) {
    this.#cases = new Map(cases.map((each) => [each.caseId, each]));
    this.#search.addAll([...this.#cases.values()]);
  }

  /** Cases with the same problem (two telling words in common at least), then other cases of the customer; each case once. */
  find(lines: readonly TranscriptLine[], customerId?: string): readonly SimilarCase[] {
    const said = lines.filter((line) => line.from === 'customer').map((line) => line.text).join(' ');
    const same = this.#search.search(said).filter((hit) => hit.terms.length >= 2).slice(0, shown).flatMap((hit) => this.#cases.get(String(hit.id)) ?? []);
    const own = customerId === undefined ? [] : [...this.#cases.values()].filter((each) => each.customerId === customerId && !same.includes(each)).slice(0, shown);
    return [...same.map((each) => similar(each, 'same-problem')), ...own.map((each) => similar(each, 'same-customer'))];
  }
}

function similar({ caseId, title, resolution }: PastCase, because: SimilarCase['because']): SimilarCase {
  return { caseId, title, because, ...(resolution === undefined ? {} : { resolution }) };
}

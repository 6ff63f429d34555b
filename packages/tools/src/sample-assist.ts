import type { AgentScript, Article, ArticleHit } from '@session-desk/assist';
import type { KnowledgePort } from './knowledge/knowledge-search.js';

/** Articles that a search finds. */
export const sampleHits: readonly ArticleHit[] = [
  { articleId: 'late-parcel', title: 'A parcel is late', summary: 'Search for it with the carrier after three working days, then send it again or give the money back.', language: 'en', score: 3, terms: ['parcel', 'late'] },
  { articleId: 'return', title: 'Return an order within thirty days', summary: 'The label is in the parcel or in the customer’s account.', language: 'en', score: 2, terms: ['return'] },
  { articleId: 'umtausch', title: 'Rückgabe und Umtausch bei Bestellungen aus dem Ausland', summary: 'Was bei Zoll und Versandkosten zu beachten ist, bevor ein Rücksendeetikett erstellt wird.', language: 'de', score: 1, terms: ['Rückgabe'] },
];

const article: Article = {
  id: 'late-parcel', title: 'A parcel is late', summary: sampleHits[0]?.summary ?? '', language: 'en', tags: ['delivery'],
  sections: [
    { heading: 'When it is late', paragraphs: ['A parcel is late when it has not moved for three working days.'] },
    { heading: 'What to do', steps: ['Read the newest tracking event to the customer.', 'Open a claim with the carrier.', 'Offer to send it again, or the money back.'] },
  ],
};

/** Scripts for a sample: to tick, to run, and to go on in another. */
export const sampleScripts: readonly AgentScript[] = [
  {
    id: 'parcel-search', title: 'Search for a parcel', summary: 'Late, lost, or delivered to somebody else.', language: 'en', tags: ['delivery'],
    steps: [
      { kind: 'macro', id: 'open', title: 'Open the order', macro: 'open-order' },
      { kind: 'text', id: 'event', title: 'Read the newest tracking event to the customer', text: 'Say the day and the place, not the code.' },
      { kind: 'text', id: 'near', title: 'Ask to look with neighbours and in the mail room' },
      { kind: 'macro', id: 'claim', title: 'Open a claim with the carrier', macro: 'open-carrier-claim' },
      { kind: 'script', id: 'end', title: 'Wrap up', scriptId: 'wrap-up' },
    ],
  },
  { id: 'wrap-up', title: 'Wrap up', summary: 'Nothing promised is forgotten.', language: 'en', tags: [], steps: [{ kind: 'text', id: 'recap', title: 'Say in one sentence what was done' }, { kind: 'text', id: 'bye', title: 'Say goodbye by name' }] },
];

/** Help without an index, for states and tests: the same three articles for every search but one for `nothing`. */
export const sampleAssist: KnowledgePort & { listScripts(): Promise<readonly AgentScript[]> } = {
  searchKnowledge: ({ text }) => Promise.resolve(text === 'nothing' ? [] : sampleHits),
  openArticle: () => Promise.resolve(article),
  surfaceKnowledge: ({ lines }) => Promise.resolve(sampleHits.slice(0, 2).map((hit) => ({ ...hit, because: { messageId: lines[0]?.messageId ?? '', at: lines[0]?.at ?? 0 } }))),
  listScripts: () => Promise.resolve(sampleScripts),
};

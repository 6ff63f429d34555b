import type { Article, AssistPort, SummaryChunk } from '@session-desk/assist';

/** An article with every kind of section. */
export const sampleArticle: Article = {
  id: 'refund-times', title: 'How long a refund takes', language: 'en', tags: ['payments', 'refund'],
  summary: 'A refund leaves us on the day it is approved. When it arrives depends on how the customer paid.',
  sections: [
    { heading: 'What to tell the customer', paragraphs: ['Cards take three to five working days, bank transfers one to two. A wallet is credited at once.', 'Weekends and bank holidays do not count.'] },
    { heading: 'When it is late', steps: ['Open the order and read the day on which the refund was approved.', 'Count the working days since. Within the usual time, say so and name the day.', 'Later than that, ask the bank desk for the reference and send it to the customer.'] },
  ],
};

const chunks: readonly SummaryChunk[] = [
  { line: 0, topic: 'headline', text: 'Kenny was charged twice for the annual plan, was told to wait two weeks ago, and now wants the second payment back today.' },
  { line: 1, topic: 'need', text: 'The second payment of 228.00 back, and a word on when it arrives.' },
  { line: 2, topic: 'done', text: 'Identity checked; both payments of 2 November found.' },
  { line: 3, topic: 'promised', text: 'An answer from the bank desk within this conversation.' },
  { line: 4, topic: 'open-question', text: 'Will I be charged any fees for this?' },
];

/** What pages ask of an assist: the sample article, and the sample summary up to a piece; without a number all of it. */
export function sampleAssist(pieces?: number): Pick<AssistPort, 'openArticle' | 'summarise'> {
  return {
    openArticle: (id) => (id === sampleArticle.id ? Promise.resolve(sampleArticle) : Promise.reject(Object.assign(new Error('unknown-article'), { code: 'unknown-article' }))),
    async *summarise(_transcript, signal) {
      yield* chunks.slice(0, pieces);
      if (pieces !== undefined) await new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('aborted')); }, { once: true }); });
    },
  };
}

import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { AssistError, createLocalAssist, type Article } from '@session-desk/assist';
import { going, talk } from './talk.js';

const port = createLocalAssist();
const found = async (text: string): Promise<readonly string[]> => (await port.searchKnowledge({ text }, going)).map((hit) => hit.articleId);
const surfaced = async (...said: readonly string[]) => port.surfaceKnowledge({ conversationId: 'c', lines: talk(...said) }, going);
const article = (id: string): Article => ({ id, title: id, summary: '', sections: [], tags: [], language: 'en' });

describe('knowledge search', () => {
  it('[AS2a] finds an article from the first letters of a word', async () => {
    assert.ok((await found('refu')).includes('refund-start'));
    assert.equal((await found('card decl'))[0], 'card-declined');
  });
  it('[AS2b] forgives a typing error in a long word', async () => {
    assert.equal((await found('passwrod'))[0], 'password-reset');
    assert.equal((await found('internt slow'))[0], 'broadband-slow');
  });
  it('[AS2c] puts articles in the language of the query first', async () => {
    assert.equal((await found('Das Internet funktioniert nicht'))[0], 'de-internet-stoerung');
    assert.equal((await port.searchKnowledge({ text: 'internet router', language: 'de' }, going))[0]?.articleId, 'de-internet-stoerung');
    assert.equal((await port.searchKnowledge({ text: 'internet router', language: 'en' }, going))[0]?.articleId, 'broadband-down');
  });
  it('[AS2d] finds nothing for nothing', async () => {
    assert.deepEqual(await found(''), []);
    assert.deepEqual(await found('  \n'), []);
  });
  it('[AS2e] says that an article is unknown', async () => {
    await assert.rejects(port.openArticle('nowhere', going), { code: 'unknown-article', values: { id: 'nowhere' } });
  });
  it('[AS2f] refuses two articles of one id', async () => {
    const twice = createLocalAssist({ articles: [article('a'), article('b'), article('a')] });
    await assert.rejects(twice.searchKnowledge({ text: 'a' }, going), (problem: unknown) => problem instanceof AssistError && problem.code === 'malformed' && problem.values['found'] === 'a');
  });
  const everyday: readonly (readonly [string, string])[] = [
    ['where is my order', 'order-status'], ['card declined', 'card-declined'], ['lost card', 'card-lost-stolen'], ['report fraud', 'fraud-report'],
    ['cancel contract', 'cancel-contract'], ['book a hotel room', 'hotel-book'], ['internet down', 'broadband-down'], ['reschedule appointment', 'appointment-change'],
    ['charged twice', 'double-charge'], ['marked as delivered but not received', 'delivery-not-received'], ['reset password', 'password-reset'],
    ['customer is angry', 'angry-customer'], ['Erstattung', 'de-erstattung'], ['استرداد المبلغ', 'ar-refund'], ['roaming bill', 'mobile-roaming'],
  ];
  for (const [query, id] of everyday) it(`[AS2g] finds ${id} for “${query}”`, async () => { assert.equal((await found(query))[0], id); });
});

describe('knowledge surfacing', () => {
  it('[AS3a] names the message that called for the article', async () => {
    const [first] = await surfaced('customer: Hello', 'agent: Hello, how can I help?', 'customer: My internet has been down since yesterday', 'customer: Are you there?');
    assert.equal(first?.articleId, 'broadband-down');
    assert.deepEqual(first.because, { messageId: 'm2', at: 2_000 });
  });
  it('[AS3b] lets greetings, thanks and names call for nothing', async () => {
    assert.deepEqual(await surfaced('customer: Hello there', 'customer: My name is Mark', 'customer: That’s it. Take care. Thanks for trying to help.'), []);
  });
  it('[AS3c] keeps to the language of the customer', async () => {
    const articles = await surfaced('customer: Meine Lieferung ist noch nicht angekommen, das Paket ist verspätet');
    assert.deepEqual([...new Set(articles.map(({ language }) => language))], ['de']);
    assert.equal((await surfaced('customer: هل يمكن استرداد المبلغ؟'))[0]?.articleId, 'ar-refund');
  });
  it('[AS3d] shows at most three', async () => {
    const articles = await surfaced('customer: my hotel booking, my flight, my card was declined, cancel the contract, the refund is late, the router is down, order missing');
    assert.equal(articles.length, 3);
  });
  it('[AS3e] does not listen to the agent', async () => {
    assert.deepEqual(await surfaced('agent: Is it about a declined card or a late refund?'), []);
  });
});

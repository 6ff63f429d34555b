import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createLocalAssist, levelOfScore, type SentimentEstimate } from '@session-desk/assist';
import { createLexiconScorer, lexiconScorer } from '@session-desk/assist/lexicon';
import { going, talk } from './talk.js';

const moodOf = (scorer: ((texts: readonly string[]) => number | Promise<number>) | undefined, ...said: readonly string[]): Promise<SentimentEstimate> =>
  createLocalAssist({ scorer }).estimateSentiment({ conversationId: 'c', lines: talk(...said) }, going);

describe('the estimate', () => {
  it('[AS7a] reads the customer’s last six messages', async () => {
    let read: readonly string[] = [];
    const { messages } = await moodOf((texts) => { read = texts; return 0; }, ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [`customer: c${String(n)}`, `agent: a${String(n)}`, `system: s`]));
    assert.deepEqual([read, messages], [['c3', 'c4', 'c5', 'c6', 'c7', 'c8'], 6]);
  });
  it('[AS7b] maps scores to seven levels', () => {
    assert.deepEqual([-1, -0.3, -0.29, -0.2, -0.19, -0.1, -0.09, 0, 0.09, 0.1, 0.2, 0.3, 1].map(levelOfScore), [
      'very-negative', 'very-negative', 'negative', 'negative', 'slightly-negative', 'slightly-negative', 'neutral', 'neutral', 'neutral',
      'slightly-positive', 'positive', 'very-positive', 'very-positive']);
  });
  it('[AS7c] says of itself that it is an estimate, and keeps its score in range', async () => {
    assert.deepEqual(await moodOf(() => -7, 'customer: no'), { estimate: true, level: 'very-negative', score: -1, messages: 1 });
  });
  it('[AS7d] is neutral before the customer speaks', async () => {
    assert.deepEqual(await moodOf(() => -1, 'agent: Hello, you idiot'), { estimate: true, level: 'neutral', score: 0, messages: 0 });
  });
  for (const [name, scorer] of Object.entries({ throws: () => { throw new Error('no model'); }, rejects: () => Promise.reject(new Error('offline')), 'gives no number': () => Number.NaN })) {
    it(`[AS7e] is unavailable when the scorer ${name}`, async () => { await assert.rejects(moodOf(scorer, 'customer: hi'), { code: 'unavailable' }); });
  }
});

describe('the lexicon', () => {
  it('[AS7f] turns a negated word around', () => {
    assert.ok(lexiconScorer(['this is good']) > 0.05);
    assert.ok(lexiconScorer(['this is not good']) < -0.05);
    assert.ok(lexiconScorer(['I don’t really like it']) < 0);
  });
  it('[AS7g] raises no alarm over one mild word', async () => {
    assert.equal((await moodOf(undefined, 'customer: I have a problem')).level, 'slightly-negative');
    for (const text of ['no', 'I am still waiting', 'I forgot my number']) assert.equal((await moodOf(undefined, `customer: ${text}`)).level, 'neutral', text);
  });
  const angry = ['customer: This is ridiculous.', 'customer: I already told you twice!! You are useless.', 'customer: Terrible service, I hate this, let me talk to a manager'];
  it('[AS7h] falls with repeated complaints and recovers with thanks', async () => {
    assert.equal((await moodOf(undefined, ...angry)).level, 'very-negative');
    const levels = ['very-negative', 'negative', 'slightly-negative', 'neutral'];
    const after = (await moodOf(undefined, ...angry, 'customer: ok great, thank you', 'customer: perfect, that is wonderful', 'customer: you are very kind, thanks')).level;
    assert.ok(!levels.slice(0, 3).includes(after), after);
  });
  it('[AS7h] hears complaints that AFINN does not know', () => {
    assert.ok(lexiconScorer(['Hurry up, this is taking forever']) < -0.1);
    assert.equal(createLexiconScorer({ complaints: false })(['Hurry up, this is taking forever']), 0);
  });
});

import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { collectCards, createLocalAssist, type PastCase } from '@session-desk/assist';
import { going, talk } from './talk.js';

const cases: readonly PastCase[] = [
  { caseId: 'k1', title: 'Router shows no light', problem: 'Internet down since Monday, router has no light', resolution: 'Power supply replaced', customerId: 'someone' },
  { caseId: 'k2', title: 'Refund of a jacket', problem: 'Wrong size', customerId: 'zoe' },
  { caseId: 'k3', title: 'Card blocked', problem: 'Lost card', customerId: 'someone' },
];
const lines = talk('customer: My internet is down and the router has no light.', 'agent: I have checked the line.', 'agent: I have reset the port.', 'agent: We will send an engineer tomorrow.', 'customer: ok');
const port = createLocalAssist({ cases });

describe('cases', () => {
  it('[AS6a] drafts a case from the conversation’s own words', async () => {
    assert.deepEqual(await port.draftCase({ conversationId: 'c', lines }, going), {
      conversationId: 'c',
      issue: { text: 'My internet is down and the router has no light.', messageId: 'm0' },
      tried: [{ text: 'I have checked the line.', messageId: 'm1' }],
      outcome: { text: 'I have reset the port.', messageId: 'm2' },
      nextStep: { text: 'We will send an engineer tomorrow.', messageId: 'm3' },
    });
  });
  it('[AS6b] leaves out what nobody said', async () => {
    assert.deepEqual(await port.draftCase({ conversationId: 'c', lines: talk('customer: hi') }, going), { conversationId: 'c', tried: [] });
  });
  it('[AS6c] puts the same problem before the same customer', async () => {
    const found = await port.findSimilarCases({ conversationId: 'c', lines, customerId: 'zoe' }, going);
    assert.deepEqual(found.map(({ caseId, because }) => [caseId, because]), [['k1', 'same-problem'], ['k2', 'same-customer']]);
    assert.equal(found[0]?.resolution, 'Power supply replaced');
  });
});

describe('smart-assist cards', () => {
  const two = [...lines, ...talk('customer: x', 'customer: x', 'customer: x', 'customer: x', 'customer: x', 'customer: I want to cancel my contract').slice(5)];
  it('[AS6d] come newest on top', async () => {
    const { cards, failures } = await collectCards(port, { conversationId: 'c', lines: two }, going);
    const times = cards.map(({ at }) => at);
    assert.ok(new Set(times).size > 1);
    assert.deepEqual(times, [...times].sort((a, b) => b - a));
    assert.deepEqual(failures, []);
  });
  it('[AS6e] come from the sources that work, and name the one that does not', async () => {
    const broken = createLocalAssist({ cases, articles: () => Promise.reject(new Error('no')) });
    const { cards, failures } = await collectCards(broken, { conversationId: 'c', lines }, going);
    assert.deepEqual(cards.map(({ cardId }) => cardId), ['case:k1']);
    assert.deepEqual(failures, [{ source: 'articles', code: 'unavailable' }]);
  });
});

import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLocalAssist, withChunk, type SummaryChunk, type SummaryLine, type TranscriptLine } from '@session-desk/assist';
import { going, talk } from './talk.js';

const port = createLocalAssist();
const transfer = talk(
  'customer: Hi there!', 'agent: Hello, how can I help?',
  'customer: My parcel never arrived. The tracking says delivered, but I was at home all day.',
  'agent: Sorry about that. I have checked with the carrier and opened a claim.',
  'agent: I will call you tomorrow before noon.', 'customer: Thanks.', 'customer: Do I get my delivery fee back?',
);

async function summaryOf(lines: readonly TranscriptLine[]): Promise<SummaryChunk[]> {
  const chunks: SummaryChunk[] = [];
  for await (const chunk of port.summarise({ conversationId: 'c', lines }, going)) chunks.push(chunk);
  return chunks;
}

const words = fc.constantFrom('I need a refund.', 'Is it there?', 'I have checked it.', 'We will call you!', 'لم يصل طلبي.', 'Dr. Who paid $3.50 at 10 a.m. today', 'Meine Lieferung fehlt…', '\n', ' ', '???', 'ok');
const anyTalk = fc.array(fc.record({ from: fc.constantFrom('customer' as const, 'agent' as const, 'bot' as const, 'system' as const), text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(words).map((parts) => parts.join(' '))) }), { maxLength: 12 })
  .map((said) => said.map((line, index): TranscriptLine => ({ ...line, messageId: `m${String(index)}`, at: index })));

describe('a summary', () => {
  it('[AS4a] begins with the customer’s need in one sentence', async () => {
    const [headline, ...details] = await summaryOf(transfer);
    assert.deepEqual(headline, { line: 0, topic: 'headline', text: 'My parcel never arrived.', messageId: 'm2' });
    assert.ok(details.every(({ topic }) => topic !== 'headline'));
  });
  it('[AS4b] quotes word for word, whatever was said', async () => {
    await fc.assert(fc.asyncProperty(anyTalk, async (lines) => {
      for (const { text, messageId } of await summaryOf(lines)) assert.ok(text !== '' && lines.find((line) => line.messageId === messageId)?.text.includes(text));
    }), { numRuns: 300 });
  });
  it('[AS4c] is the same for the same talk', async () => {
    await fc.assert(fc.asyncProperty(anyTalk, async (lines) => { assert.deepEqual(await summaryOf(lines), await summaryOf(structuredClone(lines))); }), { numRuns: 100 });
  });
  it('[AS4d] stops between two chunks', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    await assert.rejects(async () => {
      for await (const { topic } of port.summarise({ conversationId: 'c', lines: transfer }, stop.signal)) { seen.push(topic); stop.abort(); }
    }, { code: 'aborted' });
    assert.deepEqual(seen, ['headline']);
  });
  it('[AS4d] stops while the next chunk hangs', async () => {
    const stop = new AbortController();
    const slow = createLocalAssist({ pause: () => new Promise(() => undefined) }).summarise({ conversationId: 'c', lines: transfer }, stop.signal)[Symbol.asyncIterator]();
    assert.equal((await slow.next() as IteratorYieldResult<SummaryChunk>).value.topic, 'headline');
    const next = slow.next();
    stop.abort();
    await assert.rejects(next, { code: 'aborted' });
  });
  it('[AS4e] keeps what the agent promised', async () => {
    const promised = (await summaryOf(transfer)).find(({ topic }) => topic === 'promised');
    assert.equal(promised?.text, 'I will call you tomorrow before noon.');
  });
  it('[AS4f] shows the open question until somebody answers', async () => {
    const open = async (lines: readonly TranscriptLine[]) => (await summaryOf(lines)).find(({ topic }) => topic === 'open-question')?.text;
    assert.equal(await open(transfer), 'Do I get my delivery fee back?');
    assert.equal(await open([...transfer, { messageId: 'm9', from: 'agent', text: 'Yes, today.', at: 9_000 }]), undefined);
  });
  it('[AS4g] has no headline while the customer is silent', async () => {
    assert.deepEqual((await summaryOf(talk('agent: Hello, I have opened your order.'))).filter(({ topic }) => topic === 'headline'), []);
    assert.deepEqual(await summaryOf([]), []);
  });
  it('[AS4h] joins the pieces of a line', () => {
    const chunks: readonly SummaryChunk[] = [{ line: 0, topic: 'headline', text: 'The parcel ' }, { line: 1, topic: 'done', text: 'Claim' }, { line: 0, topic: 'headline', text: 'is lost.' }];
    assert.deepEqual(chunks.reduce<readonly SummaryLine[]>(withChunk, []), [{ topic: 'headline', text: 'The parcel is lost.' }, { topic: 'done', text: 'Claim' }]);
  });
});

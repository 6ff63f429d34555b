import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blankMark, createLocalAssist, type PastDialogue, type ReplyOutcome, type SuggestedReply } from '@session-desk/assist';
import { going, talk } from './talk.js';

const past = (id: string, ...said: readonly string[]): PastDialogue => ({ id, lines: talk(...said).map(({ from, text }) => ({ from, text })) });

const dialogues: readonly PastDialogue[] = [
  past('d1', 'customer: Hello', 'agent: Hello, how can I help?', 'customer: I lost my card', 'agent: Could I get your full name, please?', 'customer: Anna Lind', 'agent: Thank you, Anna. Your card is blocked.', 'customer: thanks', 'agent: Is there anything else I can do for you?', 'customer: no', 'agent: Thank you and goodbye.'),
  past('d2', 'customer: Hi', 'agent: Hello, how can I help?', 'customer: my card was stolen', 'agent: May I have your name, please?', 'customer: Peter Moss', 'agent: Your card is blocked.', 'customer: great', 'agent: Is there anything else I can do for you?', 'customer: bye', 'agent: Goodbye.'),
  past('d3', 'customer: what is my balance', 'agent: Can you tell me your account number, please?', 'customer: 4411', 'system: balance: Balance = 512.40; Holder = Mary Poe', 'agent: Your balance is 512.40.', 'customer: thank you', 'agent: Thank you and goodbye.'),
  past('d4', 'customer: tell me the balance of my account', 'agent: Can you tell me your account number, please?', 'customer: it is 9000', 'system: balance: Balance = 77; Holder = Jon Rye', 'agent: Your balance is 77.', 'customer: ok bye', 'agent: Thank you and goodbye.'),
];
const fresh = (more: Parameters<typeof createLocalAssist>[0] = {}) => createLocalAssist({ articles: [], scripts: [], dialogues, ...more });
const ask = (said: readonly string[], typed?: string, conversationId = 'now', port = fresh()): Promise<readonly SuggestedReply[]> =>
  port.suggestReplies({ conversationId, lines: talk(...said), typed }, going);
const texts = (replies: readonly SuggestedReply[]): readonly string[] => replies.map(({ text }) => text);
const number = ['customer: Can I have the balance of my account?', 'agent: Can you tell me your account number, please?', 'customer: 1234'];

describe('suggested replies', () => {
  it('[AS5a] puts the answer of the most similar situation first', async () => {
    assert.equal((await ask(['customer: hello']))[0]?.text, 'Hello, how can I help?');
    assert.match((await ask(['customer: hello', 'agent: Hello, how can I help?', 'customer: somebody has stolen my card']))[0]?.text ?? '', /name, please\?$/u);
  });
  it('[AS5b] gives at most three, no two alike', async () => {
    const replies = texts(await ask(['customer: thanks, bye']));
    assert.ok(replies.length > 1 && replies.length <= 3);
    assert.equal(new Set(replies.map((text) => text.toLowerCase().replace(/\P{L}/gu, ''))).size, replies.length);
  });
  it('[AS5c] takes nothing from the dialogue that is being replayed', async () => {
    const only = fresh({ dialogues: dialogues.slice(0, 1), recordOf: (id) => id.replace('replay-', '') });
    assert.deepEqual(await ask(['customer: hello'], undefined, 'replay-d1', only), []);
    assert.equal((await ask(['customer: hello'], undefined, 'another', only)).length > 0, true);
  });
  it('[AS5d] makes a blank of what belonged to another customer', async () => {
    const [first] = await ask(['customer: I lost my card', 'agent: Could I get your full name, please?', 'customer: Zoe Hart'], 'thank you, your card is blocked');
    assert.equal(first?.text, `Thank you, ${blankMark}. Your card is blocked.`);
  });
  it('[AS5d] never says a figure that this conversation does not have', async () => {
    const digits = fc.integer({ min: 100, max: 99_999 }).map(String);
    await fc.assert(fc.asyncProperty(digits, digits, digits, async (account, theirs, now) => {
      fc.pre(!now.includes(theirs) && !now.includes(account));
      const port = fresh({ dialogues: [past('x', 'customer: balance', `customer: ${account}`, `agent: Account ${account} holds $${theirs}.`)] });
      for (const { text } of await ask([`customer: balance ${now}`], undefined, 'now', port)) for (const [figure] of text.matchAll(/\d+/gu)) assert.ok(now.includes(figure), text);
    }), { numRuns: 200 });
  });
  it('[AS5e] takes a value from the look-up at hand', async () => {
    const [first] = await ask([...number, 'system: balance: Balance = 8.15; Holder = Zoe Hart']);
    assert.deepEqual([first?.text, first?.blanks], ['Your balance is 8.15.', []]);
  });
  it('[AS5f] suggests a rejected kind no more in that conversation, but in others', async () => {
    const port = fresh();
    const [first] = await ask(number, undefined, 'now', port);
    assert.ok(first);
    await port.report({ kind: 'rejected', suggestionId: first.suggestionId, conversationId: 'now' }, going);
    assert.ok(!texts(await ask(number, undefined, 'now', port)).includes(first.text));
    assert.ok(texts(await ask(number, undefined, 'other', port)).includes(first.text));
  });
  it('[AS5g] takes an outcome once, and only from its own conversation', async () => {
    const port = fresh();
    const [first] = await ask(number, undefined, 'now', port);
    const outcome: ReplyOutcome = { kind: 'edited', suggestionId: first?.suggestionId ?? '', conversationId: 'now', text: 'Changed' };
    await assert.rejects(port.report({ ...outcome, conversationId: 'other' }, going), { code: 'unknown-suggestion' });
    await port.report(outcome, going);
    await assert.rejects(port.report(outcome, going), { code: 'unknown-suggestion' });
  });
  it('[AS5h] says how many situations were answered like it', async () => {
    const [first] = await ask(['customer: Hello']);
    assert.equal(first?.reason.code, 'answered-before');
    assert.equal(first.reason.similar, 2);
    assert.ok(first.reason.compared >= 2 && first.reason.compared <= 40);
  });
  it('[AS5i] follows what the agent has typed', async () => {
    assert.equal((await ask(['customer: Hello'], 'anything else'))[0]?.text, 'Is there anything else I can do for you?');
    assert.equal((await ask(['customer: Hello'], 'account number'))[0]?.text, 'Can you tell me your account number, please?');
  });
  it('[AS5j] suggests nothing where nothing was learnt', async () => {
    assert.deepEqual(await ask(['customer: Hello'], undefined, 'now', fresh({ dialogues: [] })), []);
  });
  it('[AS5k] tells the host each outcome', async () => {
    const told: ReplyOutcome[] = [];
    const port = fresh({ onOutcome: (outcome) => { told.push(outcome); } });
    const [first, second] = await ask(number, undefined, 'now', port);
    await port.report({ kind: 'accepted', suggestionId: first?.suggestionId ?? '', conversationId: 'now' }, going);
    await port.report({ kind: 'rejected', suggestionId: second?.suggestionId ?? '', conversationId: 'now' }, going);
    assert.deepEqual(told.map(({ kind }) => kind), ['accepted', 'rejected']);
  });
  it('[AS5l] says where the blanks are', async () => {
    const replies = [...await ask(number), ...await ask(['customer: I lost my card', 'agent: May I have your name, please?', 'customer: Zoe Hart'], 'thank you, your card is blocked')];
    assert.ok(replies.some(({ blanks }) => blanks.length > 0));
    for (const { text, blanks } of replies) {
      assert.equal(blanks.length, text.split(blankMark).length - 1);
      for (const { start, end } of blanks) assert.equal(text.slice(start, end), blankMark);
    }
  });
});

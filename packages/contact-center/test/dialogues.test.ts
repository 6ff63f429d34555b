import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { DialogueSchema, ownDialogues, readDialogues, recordedReply, replyTexts } from '@session-desk/contact-center';
import { loadDialogues } from '@session-desk/contact-center/node';
import * as v from 'valibot';
import { workADay } from './day.js';

const data = new URL('../../../../shared/data/', import.meta.url);
const star = new URL('star/dialogues/', data);
const here = existsSync(star);
const skip = here ? false : 'SKIPPED: the data folder with STAR and ABCD is not beside this project';

const event = (Agent: string, Action: string, rest: object): object => ({ Agent, Action, ...rest });
const starFile = (events: readonly object[], level = 'Complete'): string =>
  JSON.stringify({ DialogueID: 7, CompletionLevel: level, Scenario: { Domains: ['bank'], UserTask: '- Your name: Jane Doe\n- Your bank account: 95381901', WizardCapabilities: [{ Task: 'bank_balance' }] }, Events: events });

const good = starFile([
  event('UserGuide', 'instruct', { Text: 'Be rude now.', UnixTime: 90 }),
  event('User', 'utter', { Text: 'hi ', UnixTime: 100 }),
  event('Wizard', 'request_suggestions', { Text: 'hello how', UnixTime: 104 }),
  event('Wizard', 'pick_suggestion', { Text: 'Hello, how can I help?', ActionLabel: 'hello', ActionLabelOptions: ['hello', 'ask_name'], UnixTime: 106 }),
  event('User', 'utter', { Text: 'my balance', UnixTime: 120 }),
  event('Wizard', 'query', { APIName: 'bank_balance', Constraints: [], UnixTime: 125 }),
  event('KnowledgeBase', 'return_item', { APIName: 'bank_balance', Item: { APIName: 'bank_balance', BankBalance: 12 }, TotalItems: 1 }),
  event('Wizard', 'utter', { Text: 'It is 12.', UnixTime: 130 }),
  event('User', 'complete', { UnixTime: 140 }),
]);

describe('readers', () => {
  it('[CC6a] reads STAR: pauses from recorded times, picks as suggestions, look-ups as cards, never an instruction', () => {
    const { dialogues: [dialogue], problems } = readDialogues([{ name: '7.json', text: good }]);
    assert.deepEqual(problems, []);
    assert.deepEqual(dialogue?.turns, [
      { type: 'customer-says', text: 'hi', pause: 0 },
      { type: 'suggest', query: 'hello how', picked: 'hello', options: [{ label: 'hello', text: 'Hello, how can I help?' }, { label: 'ask_name' }] },
      { type: 'agent-says', text: 'Hello, how can I help?', pause: 6_000, picked: 'hello' },
      { type: 'customer-says', text: 'my balance', pause: 14_000 },
      { type: 'card', title: 'Bank balance', fields: [{ name: 'Bank balance', value: '12' }] },
      { type: 'agent-says', text: 'It is 12.', pause: 10_000, picked: undefined },
    ]);
    assert.equal(dialogue.customer.name, 'Jane Doe');
    assert.deepEqual(dialogue.facts, { 'bank account': '95381901' });
    assert.equal(dialogue.ending, 'customer-ends');
  });

  it('[CC6a] reads a broken-off dialogue as a customer who leaves', () => {
    const { dialogues } = readDialogues([{ name: 'a', text: starFile([event('User', 'utter', { Text: 'hi', UnixTime: 1 })], 'DisconnectDuringDialogue') }]);
    assert.equal(dialogues[0]?.ending, 'customer-leaves');
  });

  it('[CC6b] names file, path, expected and found of what is malformed, and reads the others', () => {
    const { dialogues, problems } = readDialogues([
      { name: 'broken.json', text: '{' },
      { name: 'timeless.json', text: starFile([event('User', 'utter', { Text: 'hi', UnixTime: 'noon' })]) },
      { name: 'good.json', text: good },
      { name: 'twice.json', text: good },
    ]);
    assert.deepEqual(dialogues.map(({ id }) => id), ['star-7']);
    assert.deepEqual(problems.map(({ source, path, expected }) => [source, path, expected]), [
      ['broken.json', '(root)', 'JSON'],
      ['timeless.json', 'Events.0.UnixTime', 'number'],
      ['twice.json', 'id', 'an id of its own'],
    ]);
    assert.equal(problems[1]?.found, '"noon"');
  });

  it('[CC6c] reads all 300 dialogues of STAR', { skip }, async () => {
    const { dialogues, problems } = await loadDialogues(star.pathname);
    assert.deepEqual(problems, []);
    assert.equal(dialogues.length, 300);
    assert.equal(dialogues.filter(({ ending }) => ending === 'customer-leaves').length, 25);
    assert.equal(dialogues.flatMap(({ turns }) => turns).filter(({ type }) => type === 'customer-says').length, 2_628);
    assert.equal(dialogues.flatMap(({ turns }) => turns).filter(({ type }) => type === 'agent-says').length, 2_242 + 365);
    assert.equal(JSON.stringify(dialogues).includes('[instruction'), false);
  });

  it('[CC6d] reads ABCD with its order and customer', { skip }, async () => {
    const text = await readFile(new URL('abcd/conversations.json', data), 'utf8');
    const { dialogues, problems } = readDialogues([{ name: 'conversations.json', text }]);
    assert.deepEqual(problems, []);
    assert.equal(dialogues.length, 5);
    assert.equal(dialogues[0]?.customer.name, 'Crystal Minh');
    assert.equal(dialogues[0].order?.['order id'], '3348917502');
  });

  it('[CC6e] plays every STAR dialogue to its recorded end, each message once and in order', { skip, timeout: 120_000 }, async () => {
    const { dialogues } = await loadDialogues(star.pathname);
    const { events, figures } = await workADay({ dialogues, arrivalsPerMinute: 600, pace: 50, order: 'given' }, 600);
    assert.deepEqual({ ...figures }, { left: 0, open: 0, active: 0, waiting: 0, 'wrap-up': 0, closed: 300 });
    const heard = new Map<string, string[]>();
    const idOf = new Map<string, string>();
    for (const each of events) {
      if (each.type === 'offer-presented') idOf.set(each.conversation.conversationId, each.conversation.context['dialogueId'] ?? '');
      if (each.type === 'message-received') heard.set(idOf.get(each.conversationId) ?? '', [...(heard.get(idOf.get(each.conversationId) ?? '') ?? []), each.text]);
    }
    for (const { id, turns } of dialogues) assert.deepEqual(heard.get(id), turns.flatMap((turn) => (turn.type === 'customer-says' ? [turn.text] : [])), id);
  });
});

describe('our own dialogues', () => {
  it('[CC7a] are at least twelve, of every channel, in three languages, and keep to the schema', () => {
    assert.ok(ownDialogues.length >= 12);
    assert.deepEqual([...new Set(ownDialogues.map(({ channel }) => channel))].sort(), ['case', 'chat', 'email', 'sms', 'social', 'voice']);
    assert.deepEqual([...new Set(ownDialogues.map(({ language }) => language))].sort(), ['ar', 'de', 'en']);
    for (const dialogue of ownDialogues) v.parse(DialogueSchema, dialogue);
    assert.equal(new Set(ownDialogues.map(({ id }) => id)).size, ownDialogues.length);
  });

  it('[CC7b] offer what was picked among the suggestions', () => {
    for (const { turns } of ownDialogues) {
      turns.forEach((turn, index) => {
        if (turn.type !== 'suggest') return;
        const picked = turn.options.find(({ label }) => label === turn.picked);
        const next = turns[index + 1];
        assert.equal(next?.type === 'agent-says' && next.text, picked?.text);
      });
    }
  });
});

describe('the recorded agent', () => {
  const dialogue = readDialogues([{ name: 'a', text: good }]).dialogues[0]!;

  it('[CC8a] says the recorded words in their turn, with the suggestion that was picked', () => {
    assert.equal(recordedReply(dialogue, []), undefined);
    assert.deepEqual(recordedReply(dialogue, [{ from: 'customer', text: 'hi' }]), { text: 'Hello, how can I help?', picked: 'hello', pause: 6_000 });
    assert.equal(recordedReply(dialogue, [{ from: 'customer', text: 'hi' }, { from: 'agent', text: 'something else' }]), undefined);
    assert.equal(recordedReply(dialogue, [{ from: 'customer', text: 'hi' }, { from: 'customer', text: 'my balance' }])?.text, 'It is 12.');
  });

  it('[CC8b] knows what stands behind a label', () => {
    assert.equal(replyTexts([dialogue]).get('hello'), 'Hello, how can I help?');
  });
});

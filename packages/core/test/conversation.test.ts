import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { becomingOf, factKinds, message, messagesOf, type CommandInput, type ConversationStatus } from '@session-desk/core';
import { becomes, chat, comesTo, Desk, isRefused, offered } from './desk.js';

const c = { conversationId: 'c' } as const;
const close: CommandInput = { type: 'session/close', sessionId: 's:c' };
const desk = () => new Desk({ undoSeconds: 0 });
const sent = (at: Desk) => at.do({ type: 'message/send', ...c, messageId: 'm', text: 'answer' });
const talks = (channel: 'chat' | 'sms' = 'chat', persistent = false) => desk().talk('c', { channel, persistent });
const messages = (at: Desk) => messagesOf(at.conversation('c')).map(({ id, status }) => `${id} ${status}`);

/** A conversation in each state; `open` and `closed` are here only while a message is on its way. */
const inState: Readonly<Record<ConversationStatus, () => Desk>> = {
  open: () => sent(talks()).do(close),
  active: () => talks(),
  waiting: () => sent(talks('sms')).do(close),
  'wrap-up': () => talks().do({ type: 'conversation/end', ...c }),
  closed: () => sent(talks()).all({ type: 'conversation/end', ...c }, close),
};

/** The table of V1: what each command makes of each state; `refused` where it is refused. */
const table: Readonly<Record<string, Readonly<Record<ConversationStatus, ConversationStatus | 'refused'>>>> = {
  'conversation/end': { open: 'refused', active: 'wrap-up', waiting: 'refused', 'wrap-up': 'refused', closed: 'refused' },
  'conversation/customer-end': { open: 'refused', active: 'wrap-up', waiting: 'refused', 'wrap-up': 'refused', closed: 'refused' },
  'conversation/customer-leave': { open: 'closed', active: 'wrap-up', waiting: 'waiting', 'wrap-up': 'wrap-up', closed: 'closed' },
  'conversation/customer-return': { open: 'open', active: 'active', waiting: 'open', 'wrap-up': 'wrap-up', closed: 'closed' },
  'conversation/revive': { open: 'refused', active: 'refused', waiting: 'active', 'wrap-up': 'refused', closed: 'refused' },
  'conversation/close': { open: 'closed', active: 'closed', waiting: 'closed', 'wrap-up': 'closed', closed: 'closed' },
  'conversation/release': { open: 'open', active: 'open', waiting: 'open', 'wrap-up': 'refused', closed: 'refused' },
  'conversation/customer-type': { open: 'open', active: 'active', waiting: 'waiting', 'wrap-up': 'wrap-up', closed: 'closed' },
  'message/receive': { open: 'open', active: 'active', waiting: 'waiting', 'wrap-up': 'wrap-up', closed: 'closed' },
  'message/send': { open: 'refused', active: 'active', waiting: 'refused', 'wrap-up': 'refused', closed: 'refused' },
};

describe('the table of V1', () => {
  for (const [type, row] of Object.entries(table)) {
    for (const [from, to] of Object.entries(row) as [ConversationStatus, ConversationStatus | 'refused'][]) {
      const command = { type, ...c, messageId: 'new', from: 'customer', text: 'text', typing: true } as unknown as CommandInput;
      if (to === 'refused') isRefused(`[V1a] ${type} is refused in ${from}`, inState[from], command, { code: 'wrong-status', status: from });
      // A message is on its way, so that what is taken away can still be looked at.
      else if (type === 'conversation/release' && from === 'active') becomes(`[V1a] ${type}: ${from} → ${to}`, () => sent(talks()).do(command), (at) => at.conversation('c').status, to);
      else becomes(`[V1a] ${type}: ${from} → ${to}`, () => { assert.equal(inState[from]().conversation('c').status, from); return inState[from]().do(command); }, (at) => at.conversation('c').status, to);
    }
  }
  const closing: readonly [string, () => Desk, string | undefined, string][] = [
    ['[V1b] a live conversation is released', () => talks(), 'conversation/released', 'released'],
    ['[V1c] in wrap-up it is closed', inState['wrap-up'], 'conversation/closed', 'closed'],
    ['[V2a] an asynchronous conversation is kept waiting', () => talks('sms'), 'conversation/parked', 'parked'],
    ['[V2a] a persistent chat is kept waiting', () => talks('chat', true), 'conversation/parked', 'parked'],
    ['[V1c] what was closed by the outside is not closed again', () => talks().do({ type: 'conversation/close', ...c }), undefined, 'closed'],
  ];
  for (const [name, make, type, said] of closing) {
    it(name, () => {
      const before = make();
      assert.equal(becomingOf(before.state.configuration, before.conversation('c')), said);
      const length = before.log.length;
      const facts = before.do(close).log.slice(length).map((fact) => fact.type).filter((fact) => fact.startsWith('conversation/'));
      assert.deepEqual(facts, type === undefined ? [] : [type]);
    });
  }
  comesTo('[V1d] the outside closes what is active by ending it first', () => talks(), { type: 'conversation/close', ...c }, [{ type: 'conversation/ended', by: 'center' }, 'conversation/closed', 'presence/held']);
  becomes('[V1e] a closed conversation that is brought again starts anew', () => inState.closed().talk('c'), (at) => [at.conversation('c').status, messages(at)], ['active', ['m queued']]);
  const again = () => talks().all({ type: 'conversation/close', ...c }, offered('o', { conversation: chat('c') }), { type: 'offer/accept', offerId: 'o' });
  becomes('[V1e] also in the session that still shows it closed', again, (at) => [at.conversation('c').status, at.conversation('c').sessionId, at.state.sessions.length], ['active', 's:c', 2]);
  const release: CommandInput = { type: 'conversation/release', ...c };
  comesTo('[V1f] what the outside takes away leaves the windows at once', () => desk().do({ type: 'window/open' }, 'w2').talk('b').talk('c'), release,
    [{ type: 'session/focused', sessionId: 's:b', focusedIn: 'w1' }, { type: 'session/closed', sessionId: 's:c' }, { type: 'conversation/released', taken: true }, { type: 'notice/shown', code: 'conversation-taken', values: { title: 'Customer of c' } }]);
  becomes('[V1f] and nothing of it stays, of an asynchronous one either, closing or not', () => new Desk({ capacity: { chat: 3, sms: 3 } }).talk('c').talk('d', { channel: 'sms' }).all({ type: 'session/close', sessionId: 's:c' }, release, { ...release, conversationId: 'd' }), ({ state }) => [state.sessions.length, state.conversations.length, state.notices.filter(({ dismissed }) => !dismissed).map(({ code }) => code)], [1, 0, ['conversation-taken', 'conversation-taken']]);
  becomes('[V1g] a visitor is told of by number', () => desk().talk('c', { customer: {} }).do(release), ({ state }) => state.notices.at(-1)?.values, { title: 'Visitor 1', visitor: 1 });
  comesTo('[V1g] what no session shows goes without a word', () => talks('sms').do(close), release, ['conversation/released']);
  becomes('[V1h] what the outside closed is gone with its session', () => talks().all({ type: 'conversation/close', ...c }, close), ({ state }) => state.conversations, []);
  becomes('[V1h] but for a message that is still on its way', () => sent(talks()).all({ type: 'conversation/close', ...c }, close), messages, ['m queued']);
  comesTo('[V2b] a customer who returns without a session is routed anew', inState.waiting, { type: 'conversation/customer-return', ...c }, [{ type: 'conversation/customer-returned', routed: true }]);
  becomes('[V2b] and leaves the workspace', () => talks('sms').all(close, { type: 'conversation/customer-return', ...c }), ({ state }) => state.conversations, []);
  comesTo('[V2c] a waiting conversation is revived in a new session', () => talks('sms').do(close), { type: 'conversation/revive', ...c }, [{ type: 'session/opened', conversationId: 'c', channel: 'sms' }, 'session/focused', { type: 'conversation/revived' }, 'presence/held']);
  becomes('[V2c] with its messages', () => talks('sms').hears('c', '1').all(close, { type: 'conversation/revive', ...c }), messages, ['1 received']);
  isRefused('[V2c] a session can only be revived in a window that is open', () => talks('sms').do(close), { type: 'conversation/revive', ...c }, { code: 'unknown-window' }, 'w9');
  comesTo('[V6a] a customer who leaves a live chat for good ends it', () => talks(), { type: 'conversation/customer-leave', ...c }, ['conversation/customer-left', { type: 'conversation/ended', by: 'customer' }]);
  comesTo('[V6a] an asynchronous conversation goes on', () => talks('sms'), { type: 'conversation/customer-leave', ...c }, ['conversation/customer-left']);
  becomes('[V6a] one who returns resumes the same conversation', () => talks('sms').all({ type: 'conversation/customer-leave', ...c }, { type: 'conversation/customer-return', ...c }), (at) => [at.conversation('c').customerGone, at.conversation('c').status], [false, 'active']);
  isRefused('[V1a] a conversation that is not here cannot end', desk, { type: 'conversation/end', ...c }, { code: 'unknown-conversation' });
});

describe('messages', () => {
  becomes('[V4a] a sent message is shown at once', () => sent(talks()), messages, ['m queued']);
  becomes('[V4a] it is delivered', () => sent(talks()).do({ type: 'message/deliver', ...c, messageId: 'm' }), messages, ['m delivered']);
  becomes('[V4a] or failed, and stays', () => sent(talks()).do({ type: 'message/fail', ...c, messageId: 'm' }), messages, ['m failed']);
  const failed = () => sent(talks()).do({ type: 'message/fail', ...c, messageId: 'm' });
  comesTo('[V4a] retried under the same id', failed, { type: 'message/retry', ...c, messageId: 'm' }, [{ type: 'message/queued', messageId: 'm', text: 'answer' }]);
  becomes('[V4a] it is still one', () => failed().do({ type: 'message/retry', ...c, messageId: 'm' }), messages, ['m queued']);
  const letter = () => new Desk().talk('c', { channel: 'email' }).do({ type: 'draft/write', ...c, text: 'answer', subject: 'Re: x', to: 'a@b.example' });
  comesTo('[V4f] an e-mail goes with the subject and recipients of its draft', letter, { type: 'message/send', ...c, text: 'answer' }, [{ type: 'message/queued', subject: 'Re: x', to: 'a@b.example' }]);
  comesTo('[V4f] or with those that it is sent with', letter, { type: 'message/send', ...c, text: 'answer', subject: 'x', to: 'c@d.example' }, [{ type: 'message/queued', subject: 'x', to: 'c@d.example' }]);
  comesTo('[V4f] it is sent again with its own, whatever is being written since', () => letter().all({ type: 'message/send', ...c, messageId: 'm', text: 'answer' }, { type: 'message/fail', ...c, messageId: 'm' }, { type: 'draft/write', ...c, text: 'next', subject: 'other', to: 'e@f.example' }), { type: 'message/retry', ...c, messageId: 'm' }, [{ type: 'message/queued', subject: 'Re: x', to: 'a@b.example' }]);
  comesTo('[V4f] a chat has none', () => talks().do({ type: 'draft/write', ...c, text: 'answer', subject: 'x', to: 'y' }), { type: 'message/send', ...c, text: 'answer' }, [{ type: 'message/queued', subject: undefined, to: undefined }]);
  const long = { subject: 's'.repeat(998), to: 'a@b.example, '.repeat(615) };
  const written = () => new Desk().talk('c', { channel: 'email' }).do({ type: 'draft/write', ...c, text: 'answer', ...long });
  comesTo('[V4g] a long heading is drafted', () => new Desk().talk('c', { channel: 'email' }), { type: 'draft/write', ...c, text: 'answer', ...long }, [{ type: 'draft/written', ...long }]);
  comesTo('[V4g] and sent', written, { type: 'message/send', ...c, text: 'answer' }, [{ type: 'message/queued', ...long }]);
  comesTo('[V4g] also by itself', () => new Desk().talk('c', { channel: 'email' }), { type: 'message/send', ...c, text: 'answer', ...long }, [{ type: 'message/queued', ...long }]);
  it('[V4g] and fits the log and the schema of a message', () => {
    const facts = [{ type: 'draft/written', ...c, text: 'answer', basis: 0, ...long }, { type: 'message/queued', ...c, messageId: 'm', text: 'answer', ...long }];
    assert.deepEqual(facts.map((fact) => v.is(factKinds.get(fact.type)?.schema ?? v.never(), fact)), [true, true]);
    assert.ok(v.is(message, { id: 'm', from: 'agent', text: 'answer', at: 1, status: 'queued', ...long }));
  });
  for (const [path, more] of [['subject', { subject: 's'.repeat(999) }], ['to', { to: 'a'.repeat(8_001) }]] as const) {
    isRefused(`[V4g] a draft with more of ${path} is refused`, written, { type: 'draft/write', ...c, text: 'answer', ...more }, { code: 'malformed', path });
    isRefused(`[V4g] a message with more of ${path}, too`, written, { type: 'message/send', ...c, text: 'answer', ...more }, { code: 'malformed', path });
  }
  becomes('[V4a] discarded', () => failed().do({ type: 'message/discard', ...c, messageId: 'm' }), (at) => [messages(at), at.conversation('c').outbox], [[], 0]);
  comesTo('[V4a] an answer that comes late counts', failed, { type: 'message/deliver', ...c, messageId: 'm' }, ['message/delivered']);
  comesTo('[V4a] an answer that comes twice does not', () => sent(talks()).do({ type: 'message/deliver', ...c, messageId: 'm' }), { type: 'message/deliver', ...c, messageId: 'm' }, []);
  for (const type of ['message/retry', 'message/discard'] as const) {
    isRefused(`[V4a] ${type} needs a failed message`, () => sent(talks()), { type, ...c, messageId: 'm' }, { code: 'not-failed', status: 'queued' });
    isRefused(`[V4a] ${type} needs a message`, () => talks(), { type, ...c, messageId: 'm' }, { code: 'unknown-message' });
  }
  comesTo('[V4b] the same id twice is one message', () => talks().hears('c', '1'), { type: 'message/receive', ...c, messageId: '1', from: 'customer', text: 'again' }, []);
  becomes('[V4b] also when the outside brings it twice', () => desk().talk('c', { messages: ['1', '1', '2'].map((id) => ({ id, from: 'customer', text: id, at: 0, status: 'received' })) }), (at) => [messages(at), at.conversation('c').customerCount], [['1 received', '2 received'], 2]);
  becomes('[V4c] a message on its way survives the close', () => sent(talks()).do(close), messages, ['m queued']);
  becomes('[V4c] once delivered, nothing is left', () => sent(talks()).all(close, { type: 'message/deliver', ...c, messageId: 'm' }), ({ state }) => state.conversations, []);
  becomes('[V4c] it survives a new start of its conversation', () => sent(talks()).do(close).talk('c', { messages: [{ id: '1', from: 'customer', text: 'hello', at: 0, status: 'received' }] }), (at) => [messages(at), at.conversation('c').outbox], [['1 received', 'm queued'], 1]);
  comesTo('[V4e] one that fails when no session shows it is told', () => sent(talks()).do(close), { type: 'message/fail', ...c, messageId: 'm', reason: 'not-yours' }, ['message/failed', { type: 'notice/shown', code: 'message-unsent', level: 'error', values: { title: 'Customer of c', text: 'answer' } }]);
  comesTo('[V4e] one in a session is seen there', () => sent(talks()), { type: 'message/fail', ...c, messageId: 'm' }, ['message/failed']);
  becomes('[V4e] it stays for when the conversation comes back', () => sent(talks()).all(close, { type: 'message/fail', ...c, messageId: 'm' }).talk('c'), messages, ['m failed']);
  const waits = (at: Desk) => at.conversation('c').waitingSince;
  becomes('[S14a] a customer waits from the first message that nobody answered', () => talks().after(5).hears('c', '1').after(5).hears('c', '2'), waits, 5);
  becomes('[S14a] what the system notes is no answer', () => talks().after(5).hears('c', '1').hears('c', '2', 'system'), waits, 5);
  becomes('[S14a] nor when it was noted before the conversation came', () => talks().talk('d', { messages: [{ id: '1', from: 'customer', text: 'hello', at: 7, status: 'received' }, { id: '2', from: 'system', text: 'looked up', at: 8, status: 'received' }] }), (at) => at.conversation('d').waitingSince, 7);
  becomes('[S14a] an answer is', () => talks().hears('c', '1').hears('c', '2', 'bot'), waits, undefined);
  isRefused('[V4d] an empty message is refused', () => talks(), { type: 'message/send', ...c, text: ' \n' }, { code: 'empty-message' });
  isRefused('[V4d] a known id is refused', () => sent(talks()), { type: 'message/send', ...c, messageId: 'm', text: 'again' }, { code: 'known-message' });
  isRefused('[V4d] sending in wrap-up is refused', inState['wrap-up'], { type: 'message/send', ...c, text: 'again' }, { code: 'wrong-status', status: 'wrap-up' });
});

describe('drafts', () => {
  const write = (text: string, conversationId = 'c') => ({ type: 'draft/write' as const, conversationId, text });
  const draft = (at: Desk) => at.conversation('c').draft.text;
  becomes('[V5a] a draft belongs to one conversation', () => talks().talk('d').do(write('for c')), (at) => at.state.conversations.map((one) => one.draft.text), ['for c', '']);
  becomes('[V5a] sending it empties it', () => talks().all(write('answer '), { type: 'message/send', ...c, text: 'answer' }), draft, '');
  becomes('[V5a] sending anything else does not', () => talks().all(write('half a'), { type: 'message/send', ...c, text: 'answer' }), draft, 'half a');
  becomes('[V5a] a retry of the same words does not', () => sent(talks()).all({ type: 'message/fail', ...c, messageId: 'm' }, write('answer'), { type: 'message/retry', ...c, messageId: 'm' }), draft, 'answer');
  comesTo('[V5a] the same draft again is true already', () => talks().do(write('half a')), write('half a'), []);
  becomes('[V5b] it remembers when it was begun', () => talks().hears('c', '1').do(write('half')).hears('c', '2').do(write('half a')), (at) => [at.conversation('c').draft.basis, at.conversation('c').customerCount], [1, 2]);
  becomes('[V5b] a draft begun anew is not overtaken', () => talks().do(write('half')).hears('c', '1').all(write(''), write('new')), (at) => at.conversation('c').draft.basis, 1);
  isRefused('[V5a] there is no draft without a conversation', desk, write('for nobody'), { code: 'unknown-conversation' });
  becomes('[C7a] a parked conversation keeps its draft when it is revived', () => talks('sms').all(write('half a'), close, { type: 'conversation/revive', ...c }), draft, 'half a');
  becomes('[C7a] and when it comes back by routing', () => talks('sms').all(write('half a'), close, { type: 'conversation/customer-return', ...c }).do({ type: 'session/open', kind: 'conversation', conversation: chat('c', { channel: 'sms' }) }), draft, 'half a');
  becomes('[C7b] what is taken away keeps it for when it comes back', () => talks().all(write('half a'), { type: 'conversation/release', ...c }).talk('c'), draft, 'half a');
  becomes('[C7b] until then no session shows it and it holds no capacity', () => talks().all(write('half a'), { type: 'conversation/release', ...c }), (at) => [at.conversation('c').status, at.conversation('c').sessionId, at.state.sessions.length], ['open', undefined, 1]);
});

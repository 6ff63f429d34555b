import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  appended, changedMessage, commandTypes, conversationInFocus, evolve, factTypes, focusedTabOf, HOME, initialState, latestKey, memo, messageIn, messagesOf, moved, noMessages,
  parseCommand, parseConfiguration, perKey, put, refusalCodes, removedMessage, selectCapacity, selectConfiguration, selectNoticeHistory, selectNotices, selectOpenOffers,
  selectPresence, selectSessionRows, selectSessions, selectSettledOffers, selectWorkItems, sessionInFocus, steady, tabIdInFocus, tabInFocus, tabsInFocus, toolsInFocus, panelModeInFocus, without,
  type Fact, type FactBody, type Message, type WorkspaceState,
} from '@session-desk/core';
import { deepFreeze } from './deep-freeze.js';
import { chat, Desk, offered } from './desk.js';
import { compacted, plain } from './properties.js';

const refusalOf = (value: unknown): unknown => {
  const parsed = parseCommand(value);
  return parsed.ok ? parsed : parsed.refusal;
};

describe('what does not fit', () => {
  const cases: readonly [unknown, string, string, string][] = [
    [{ type: 'session/focus' }, 'sessionId', 'a string of 1 to 200 characters', 'nothing'],
    [{ type: 'session/focus', sessionId: 7 }, 'sessionId', 'a string of 1 to 200 characters', '7'],
    [{ type: 'session/focus', sessionId: '' }, 'sessionId', 'a string of 1 to 200 characters', '""'],
    [{ type: 'session/focus', sessionId: 'x'.repeat(201) }, 'sessionId', 'a string of 1 to 200 characters', `"${'x'.repeat(40)}…"`],
    [{ type: 'session/move', sessionId: 's', to: 1.5 }, 'to', 'a whole number of at least 0', '1.5'],
    [{ type: 'session/open', kind: 'record', context: { city: null } }, 'context.city', 'a string of at most 500 characters', 'null'],
    [{ type: 'session/open', kind: 'conversation', conversation: { conversationId: 'c', channel: 'chat', messages: [{ id: 'm', from: 'customer', text: 'x', at: 0, status: 'sent' }] } }, 'conversation.messages.0.status', 'one of received, held, queued, delivered, failed', '"sent"'],
    [{ type: 'tab/mark-dirty', sessionId: 's', tabId: 't', dirty: 'yes' }, 'dirty', 'true or false', '"yes"'],
    [{ type: 'pane/resize', sessionId: 's', width: -1 }, 'width', 'a number of 0 to 10000', '-1'],
    [{ type: 'pane/suggest', sessionId: 's', suggestions: 'none' }, 'suggestions', 'an array of at most 10 entries', '"none"'],
    [{ type: 'pane/put-card', sessionId: 's', card: [] }, 'card.id', 'a string of 1 to 200 characters', 'nothing'],
    [{ type: 'notice/show', code: 'x', values: { when: {} } }, 'values.when', 'a string or a number or true or false', 'an object'],
    [{ type: 'offer/present', offerId: 'o', channel: 'chat', deadline: Number.NaN, conversation: chat('c') }, 'deadline', 'a number', 'NaN'],
    [{ type: 'configuration/change', configuration: { limits: { sessions: 0 } } }, 'configuration.limits.sessions', 'a whole number of at least 1', '0'],
    [{ type: 'sesion/focus' }, 'type', 'a known command type', '"sesion/focus"'],
    [{}, 'type', 'a known command type', 'nothing'],
    ['session/focus', 'type', 'a known command type', 'nothing'],
    [null, 'type', 'a known command type', 'nothing'],
  ];
  for (const [value, path, expected, found] of cases) {
    it(`[CORE1a] ${JSON.stringify(value).slice(0, 90)}: ${path}`, () => {
      assert.deepEqual(refusalOf(value), { code: 'malformed', path, expected, found });
    });
  }
  it('[CORE1a] every command without its data is refused in words, or has none to bring', () => {
    for (const { type } of commandTypes) {
      const parsed = parseCommand({ type });
      if (parsed.ok) continue;
      assert.equal(parsed.refusal['found'], 'nothing', type);
      assert.match(String(parsed.refusal['expected']), /^(an? |one of |true or false)/, type);
    }
  });
  it('[CORE1b] unknown keys are dropped and defaults filled in', () => {
    assert.deepEqual(parseCommand({ type: 'session/open', kind: 'record', colour: 'red' }), { ok: true, command: { type: 'session/open', kind: 'record', context: {}, focus: true } });
  });
  it('[CORE1c] a configuration names path, expected and found', () => {
    assert.deepEqual(parseConfiguration({ sentimentThreshold: 'angry' }), { ok: false, refusal: { code: 'malformed', path: 'configuration.sentimentThreshold', expected: 'one of none, slightly-negative, negative, very-negative', found: '"angry"' } });
    assert.throws(() => initialState({ tenant: 't', id: 'a', role: 'r' }, 0, { templates: { chat: { tabs: [] } } }), /^TypeError: configuration\.templates\.chat\.tabs: expected an array of at least 1 entries, found an array of 0$/);
  });
});

describe('facts', () => {
  it('[CORE3c] a fact about what is gone leaves the state as it is', () => {
    const { state } = new Desk().talk('c');
    const story = JSON.parse(readFileSync(new URL('../fixtures/facts.json', import.meta.url), 'utf8')) as readonly Fact[];
    const makes = new Set<FactBody['type']>(['session/opened', 'offer/presented', 'offer/turned-away', 'conversation/started', 'notice/shown', 'work-item/put', 'window/opened', 'configuration/changed', 'presence/changed', 'presence/next-queued', 'presence/held', 'center/reported']);
    for (const fact of story.filter(({ type }) => !makes.has(type))) {
      const gone = Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, /Id$|In$/u.test(key) ? 'gone' : value])) as unknown as Fact;
      assert.deepEqual(evolve(state, gone), state, fact.type);
    }
  });
  it('[CORE3c] a session that is opened twice is one', () => {
    const desk = new Desk().talk('c');
    const opened = desk.log.find(({ type }) => type === 'session/opened');
    assert.ok(opened);
    assert.equal(evolve(desk.state, opened), desk.state);
  });
  it('[CORE5b] a log across changes of the configuration replays the same when compacted', () => {
    const desk = new Desk({}, []);
    const first = desk.state;
    desk.do({ type: 'window/open' }).talk('c').all({ type: 'session/focus', sessionId: HOME }, { type: 'configuration/change', configuration: { sentimentThreshold: 'none' } }, { type: 'sentiment/report', conversationId: 'c', level: 'negative' }, { type: 'configuration/change', configuration: {} });
    assert.equal(desk.session('s:c').alarmed, false);
    assert.deepEqual(plain(compacted(desk.log).reduce(evolve, first)), plain(desk.state));
  });
  it('[CORE4c] a latest fact has a key of its own, every other none', () => {
    assert.equal(latestKey({ type: 'draft/written', conversationId: 'c', text: 'a', basis: 0 }), '["draft/written","c"]');
    assert.equal(latestKey({ type: 'presence/held', held: true }), '["presence/held"]');
    assert.equal(latestKey({ type: 'session/closed', sessionId: 's' }), undefined);
    for (const { keep, key, type } of factTypes) if (keep === 'every') assert.deepEqual(key, [], type);
  });
});

describe('refusals', () => {
  it('[CORE6b] every code of the rules has a test that reaches it', () => {
    const folder = new URL('../test/', import.meta.url);
    const tests = readdirSync(folder).filter((file) => file.endsWith('.test.ts')).map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
    const ofTheBus = ['hook-timeout', 'hook-failed', 'vetoed', 'bus-destroyed', 'restore-failed', 'rule-failed'];
    assert.deepEqual(refusalCodes.filter((code) => !ofTheBus.includes(code) && !tests.includes(`code: '${code}'`)), []);
  });
  it('[CORE3a] a refusal changes nothing and deciding is pure', () => {
    const desk = new Desk().talk('c');
    const before = desk.state;
    assert.deepEqual(desk.asks({ type: 'session/close', sessionId: HOME }), desk.asks({ type: 'session/close', sessionId: HOME }));
    desk.asks({ type: 'session/close', sessionId: 's:c' });
    assert.equal(desk.state, before);
  });
});

describe('selectors', () => {
  it('[CORE2c] give the same reference for the same sources', () => {
    const desk = new Desk({ capacity: { chat: 9 } }).talk('c').all(offered('o'), offered('p'), { type: 'offer/withdraw', offerId: 'p' }, { type: 'notice/show', text: 'saved', noticeId: 'n' });
    const all: readonly ((state: WorkspaceState) => unknown)[] = [
      selectSessionRows, selectSessions, selectOpenOffers, selectSettledOffers, selectNotices, selectNoticeHistory, selectCapacity, selectPresence, selectWorkItems, selectConfiguration,
      sessionInFocus('w1'), tabsInFocus('w1'), tabInFocus('w1'), tabIdInFocus('w1'), conversationInFocus('w1'), toolsInFocus('w1'), panelModeInFocus('w1'),
    ];
    const before = all.map((select) => select(desk.state));
    desk.do({ type: 'window/open' }, 'w2');
    all.forEach((select, at) => assert.equal(select(desk.state), before[at]));
  });
  it('[CORE2d] capacity, open offers and notices stay the same arrays while customers talk and others come and go', () => {
    const desk = new Desk({ capacity: { chat: 9 } }).talk('c').all(offered('o'), offered('p'), { type: 'notice/show', text: 'saved', noticeId: 'n' }, { type: 'notice/show', text: 'gone', noticeId: 'm' });
    const all = [selectCapacity, selectNotices, selectOpenOffers] as const;
    const before = all.map((select) => select(desk.state));
    desk.hears('c', '1').do({ type: 'message/send', conversationId: 'c', text: 'answer' });
    all.forEach((select, at) => assert.equal(select(desk.state), before[at]));
    desk.do({ type: 'notice/dismiss', noticeId: 'm' }).talk('d');
    assert.deepEqual(selectCapacity(desk.state), [{ channel: 'chat', used: 2, limit: 9 }]);
    assert.deepEqual(selectNotices(desk.state).map(({ id }) => id), ['n']);
  });
  it('[CORE2e] another workspace on the page takes no reference away', () => {
    const [one, other] = [new Desk().talk('c'), new Desk().talk('c').talk('d')];
    const all: readonly ((state: WorkspaceState) => unknown)[] = [selectSessionRows, selectCapacity, selectOpenOffers, selectNotices];
    const before = all.map((select) => [select(one.state), select(other.state)]);
    assert.notEqual(before[0]?.[0], before[0]?.[1]);
    all.forEach((select, at) => assert.ok([select(one.state), select(other.state)].every((now, which) => now === before[at]?.[which])));
  });
  it('[CORE2f] forgets the selectors of the first of many windows; those in use go on', () => {
    const made = perKey((key) => ({ key }));
    const first = made('first');
    for (let window = 0; window < 99; window++) made(String(window));
    assert.equal(made('first'), first);
    made('one more');
    assert.notEqual(made('first'), first);
    const { state } = new Desk().talk('c');
    const inUse = sessionInFocus('w1');
    for (let window = 0; window < 200; window++) sessionInFocus(`gone ${String(window)}`);
    assert.equal(inUse(state), sessionInFocus('w1')(state));
  });
  it('[CORE2c] a window that is not open looks at Home', () => {
    const { state } = new Desk().talk('c');
    assert.equal(sessionInFocus('w9')(state)?.id, HOME);
    assert.equal(focusedTabOf(state, 'w9', 's:c'), 's:c:0');
    assert.equal(panelModeInFocus('w9')(state), 'hidden');
    assert.equal(panelModeInFocus('w1')(state), 'docked');
  });
  it('[CORE2c] memo computes anew only for other sources; steady and perKey keep what they made', () => {
    let computed = 0;
    const sum = memo((state: { readonly a: number; readonly b: number }) => [state.a], (a) => ({ sum: a, times: ++computed }));
    assert.equal(sum({ a: 1, b: 1 }), sum({ a: 1, b: 2 }));
    assert.notEqual(sum({ a: 2, b: 1 }), sum({ a: 3, b: 1 }));
    assert.equal(computed, 3);
    const kept = steady<number>();
    assert.equal(kept([1, 2]), kept([1, 2]));
    assert.notEqual(kept([1, 2]), kept([2, 1]));
    const made = perKey((key) => ({ key }));
    assert.equal(made('a'), made('a'));
    assert.notEqual(made('a'), made('b'));
  });
  it('[CORE2a] lists that do not change keep their reference', () => {
    const list = deepFreeze([{ id: 'a' }, { id: 'b' }]);
    assert.equal(without(list, 'x'), list);
    assert.equal(moved(list, 7, 0), list);
    assert.equal(put(list, list[0] ?? { id: 'a' }), list);
  });
});

describe('message lists', () => {
  it('[CORE7a] equal a plain array and share what did not change', () => {
    const step = fc.tuple(fc.constantFrom('append', 'append', 'append', 'append', 'change', 'remove'), fc.nat(400));
    fc.assert(fc.property(fc.array(step, { maxLength: 600, size: 'max' }), (steps) => {
      let list = noMessages;
      let array: Message[] = [];
      for (const [what, number] of steps) {
        const before = deepFreeze(list);
        const id = array[number % Math.max(array.length, 1)]?.id ?? 'none';
        if (what === 'append') {
          const message: Message = { id: `m${String(number)}-${String(array.length)}`, from: 'customer', text: 'x', at: 0, status: 'received' };
          if (array.some((known) => known.id === message.id)) continue;
          list = appended(list, message);
          array = [...array, message];
        } else if (what === 'change') {
          list = changedMessage(list, id, (message) => ({ ...message, text: 'y' }));
          array = array.map((message) => (message.id === id ? { ...message, text: 'y' } : message));
        } else {
          list = removedMessage(list, id);
          array = array.filter((message) => message.id !== id);
        }
        const changed = list.pages.filter((page) => !before.pages.includes(page)).length;
        assert.ok(changed <= 1, 'at most one page is made anew');
        if (id === 'none' && what !== 'append') assert.equal(list, before);
      }
      assert.deepEqual(messagesOf({ messages: list }), array);
      assert.equal(messagesOf({ messages: list }), messagesOf({ messages: list }));
      assert.equal(list.count, array.length);
      assert.ok(list.pages.every((page) => page.length > 0 && page.length <= 32));
      for (const message of array) assert.deepEqual(messageIn(list, message.id), message);
      assert.equal(messageIn(list, 'none'), undefined);
    }), { numRuns: 100 });
  });

  it('[CORE7b] know their messages when they were stored and read again', () => {
    const messages = Array.from({ length: 70 }, (_, at): Message => ({ id: `m${String(at)}`, from: 'customer', text: 'x', at, status: 'received' }));
    const kept = removedMessage(messages.reduce(appended, noMessages), 'm3');
    const restored = JSON.parse(JSON.stringify(kept)) as typeof kept;
    assert.deepEqual(messagesOf({ messages: restored }), messagesOf({ messages: kept }));
    for (const { id } of messages) assert.deepEqual(messageIn(restored, id), messageIn(kept, id));
    const next = appended(deepFreeze(restored), { ...messages[0]!, id: 'new' });
    assert.deepEqual([messageIn(next, 'new')?.id, messageIn(next, 'm69')?.id, messageIn(restored, 'new')], ['new', 'm69', undefined]);
  });
});

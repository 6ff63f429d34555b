import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOME, isOvertaken, logFormat, selectSessionRows, sentimentLevels, sessionsElsewhere, tearOff } from '@session-desk/core';
import { becomes, chat, comesTo, Desk, isRefused, offered } from './desk.js';

const record = (recordId: string, more: object = {}) => ({ type: 'session/open' as const, kind: 'record' as const, recordType: 'contact', recordId, sessionId: `s:${recordId}`, title: recordId, ...more });
const titled = (title: string, more: object = {}) => ({ templates: { home: { tabs: [{ tabType: 'home' }] }, conversation: { title, tabs: [{ tabType: 'active-conversation' }], ...more } } });
const order = (desk: Desk) => desk.state.sessions.map(({ id }) => id);
const marks = (desk: Desk) => { const { unread, alarmed, attention } = desk.session('s:c'); return { unread, alarmed, attention }; };

describe('opening', () => {
  comesTo('[S12a] a conversation starts, its session opens and comes into focus', () => new Desk(), { type: 'session/open', kind: 'conversation', conversation: chat('c') },
    ['conversation/started', { type: 'session/opened', sessionId: 's:k1', template: 'conversation', conversationId: 'c', title: 'Customer of c' }, { type: 'session/focused', focusedIn: 'w1' }, { type: 'presence/changed' }]);
  comesTo('[CORE6a] an id that is not given is made from the command\'s', () => new Desk(), { type: 'session/open', kind: 'record' }, [{ type: 'session/opened', sessionId: 's:k1' }, 'session/focused']);
  comesTo('[S11a] what is open already is focused', () => new Desk().all(record('1'), record('2')), record('1', { sessionId: undefined }), [{ type: 'session/focused', sessionId: 's:1' }]);
  comesTo('[S11a] a conversation that is open already is focused', () => new Desk().talk('c').do(record('2')), { type: 'session/open', kind: 'conversation', conversation: chat('c') }, [{ type: 'session/focused', sessionId: 's:c' }]);
  comesTo('[S11a] what is in focus already stays so', () => new Desk().do(record('1')), record('1'), []);
  comesTo('[S11a] without focus, what is open already stays behind', () => new Desk().all(record('1'), record('2')), record('1', { focus: false }), []);
  comesTo('[S11a] what is closing is taken back', () => new Desk().all(record('1'), { type: 'session/close', sessionId: 's:1' }), record('1'), [{ type: 'session/close-undone', sessionId: 's:1' }, 'notice/dismissed', 'session/focused']);
  isRefused('[S4b] another Home is refused', () => new Desk(), { type: 'session/open', kind: 'home' }, { code: 'already-open', sessionId: HOME });
  isRefused('[S2a] a kind of its own is refused', () => new Desk(), { type: 'session/open', kind: 'ticket' as 'record' }, { code: 'malformed', path: 'kind', expected: 'one of home, conversation, record', found: '"ticket"' });
  isRefused('[S2a] a channel of its own is refused', () => new Desk(), { type: 'session/open', kind: 'conversation', channel: 'fax' as 'chat' }, { code: 'malformed', path: 'channel', expected: 'one of chat, sms, social, voice, email, custom' });
  isRefused('[CORE6c] focus needs a window that is open', () => new Desk({}, []), record('1'), { code: 'unknown-window', windowId: 'w1' });
  const full = () => new Desk({ limits: { sessions: 2 }, capacity: { chat: 9 } }).all(record('1'), record('2'));
  isRefused('[S10a] at the limit an opening is refused', full, record('3'), { code: 'session-limit', limit: 2 });
  isRefused('[S10a] at the limit an offer is refused', full, offered('o'), { code: 'session-limit', limit: 2 });
  isRefused('[S10a] at the limit a pick is refused', () => full().do({ type: 'work-item/put', items: [{ id: 'i', list: 'open', kind: 'record', title: 'i', createdAt: 0, modifiedAt: 0 }] }), { type: 'work-item/pick', workItemId: 'i' }, { code: 'session-limit' });
  isRefused('[S10a] at the limit nothing is revived', () => new Desk({ limits: { sessions: 1 }, undoSeconds: 0 }).talk('c', { persistent: true }).all({ type: 'session/close', sessionId: 's:c' }, record('1')), { type: 'conversation/revive', conversationId: 'c' }, { code: 'session-limit' });
  becomes('[S10c] with the last session that fits come a notice and Do not disturb', full, ({ state }) => [state.presence.status, state.presence.reason, state.notices.map(({ code, dismissed }) => [code, dismissed])],
    ['do-not-disturb', { code: 'session-limit', values: { limit: 2 } }, [['session-limit-reached', false]]]);
  becomes('[S10c] with the first that closes both go', () => full().after(6000).do({ type: 'session/close', sessionId: 's:1' }), ({ state }) => [state.presence.status, state.notices.find(({ id }) => id === 'session-limit-reached')?.dismissed], ['available', true]);
  becomes('[S10b] a closing session makes room, and can be taken back all the same', () => full().all({ type: 'session/close', sessionId: 's:1' }, record('3'), { type: 'session/undo-close', sessionId: 's:1' }), order, [HOME, 's:1', 's:2', 's:3']);
});

describe('titles', () => {
  const title = (desk: Desk) => { const { title: text, visitor } = desk.session('s:c'); return visitor === undefined ? text : [text, visitor]; };
  becomes('[S6a] slugs are filled in from context, customer and case', () => new Desk(titled('{customerName} · {caseTitle} · {anchor.city}')).talk('c', { customer: { name: 'Kenny Smith' }, subject: 'Late parcel', context: { 'anchor.city': 'Ulm' } }), title, 'Kenny Smith · Late parcel · Ulm');
  becomes('[S6b] a missing slug falls back to the contact\'s name', () => new Desk(titled('{customerName} · {city}')).talk('c', { customer: { name: 'Kenny Smith' } }), title, 'Kenny Smith');
  becomes('[S6b] an empty slug is a missing one', () => new Desk(titled('{city}!')).talk('c', { context: { city: '' } }), title, 'Customer of c');
  becomes('[S6b] without a name the account is the title', () => new Desk().talk('c', { customer: { account: 'Contoso' }, subject: 'x' }), title, 'Contoso');
  becomes('[S6b] a record without them has the case\'s title', () => new Desk().do({ type: 'session/open', sessionId: 's:c', kind: 'record', context: { caseTitle: 'Late parcel' } }), title, 'Late parcel');
  becomes('[S6c] what an unknown customer writes about is no name', () => new Desk().talk('c', { customer: {}, subject: 'Late parcel' }), title, ['Visitor 1', 1]);
  becomes('[S6c] without any the customer is a numbered visitor', () => new Desk().talk('a', { customer: {} }).talk('c', { customer: {} }), title, ['Visitor 2', 2]);
  becomes('[S6d] the anchor tab takes the title', () => new Desk(titled('', { titleAnchor: true })).talk('c'), (desk) => desk.session('s:c').tabs[0]?.title, 'Customer of c');
  becomes('[S6d] the anchor tab follows a renamed session', () => new Desk(titled('', { titleAnchor: true })).talk('c').do({ type: 'session/rename', sessionId: 's:c', title: 'VIP' }), (desk) => desk.session('s:c').tabs[0]?.title, 'VIP');
  becomes('[S6d] a tab that a page has named follows no more', () => new Desk(titled('', { titleAnchor: true })).talk('c').all({ type: 'tab/rename', sessionId: 's:c', tabId: 's:c:0', title: 'Mine' }, { type: 'session/rename', sessionId: 's:c', title: 'VIP' }), (desk) => desk.session('s:c').tabs[0]?.title, 'Mine');
  becomes('[S6d] the name of a visitor is no tab title', () => new Desk(titled('', { titleAnchor: true })).talk('c', { customer: {} }), (desk) => desk.session('s:c').tabs[0]?.title, '');
  becomes('[S6e] the title follows the context', () => new Desk(titled('{city}')).talk('c', { customer: {} }).do({ type: 'session/update-context', sessionId: 's:c', context: { city: 'Ulm' } }), title, 'Ulm');
  becomes('[S6e] a visitor who is known by now has a name', () => new Desk().talk('c', { customer: {} }).do({ type: 'conversation/update', conversationId: 'c', customer: { name: 'Kenny Smith' } }), title, 'Kenny Smith');
  becomes('[S6e] a title given by hand stays', () => new Desk().talk('c').all({ type: 'session/rename', sessionId: 's:c', title: 'VIP' }, { type: 'session/update-context', sessionId: 's:c', context: { customerName: 'Other' } }, { type: 'conversation/update', conversationId: 'c', customer: { name: 'Another' } }), title, 'VIP');
  const accepted = (name?: string) => new Desk().all(offered('o1', { conversation: chat('a', { customer: {} }) }), offered('o2', { conversation: chat('c', { customer: {} }), confirm: true }), { type: 'offer/accept', offerId: 'o2' })
    .do({ type: 'offer/confirm', offerId: 'o2', conversation: chat('c', { customer: name === undefined ? {} : { name } }) });
  becomes('[S6f] an accepted visitor keeps the number of the offer', () => accepted(), ({ state }) => [state.sessions[1]?.title, state.sessions[1]?.visitor], ['Visitor 2', 2]);
  becomes('[S6f] a name that is known by then is the title', () => accepted('Kenny Smith'), ({ state }) => [state.sessions[1]?.title, state.sessions[1]?.visitor], ['Kenny Smith', undefined]);
});

describe('focus and view', () => {
  it('[S1a, CORE2a] focusing another session changes no session', () => {
    const desk = new Desk().talk('c').do({ type: 'draft/write', conversationId: 'c', text: 'half a' });
    const before = desk.state;
    desk.do({ type: 'session/focus', sessionId: HOME });
    assert.equal(desk.state.sessions, before.sessions);
    assert.equal(desk.state.conversations, before.conversations);
  });
  const away = () => new Desk().talk('c').do({ type: 'session/focus', sessionId: HOME });
  const cases: readonly [string, () => Desk, number][] = [
    ['[S7a] a customer\'s message out of view is unread', () => away().hears('c', '1').hears('c', '2'), 2],
    ['[S7a] a customer\'s message in view is not', () => new Desk().talk('c').hears('c', '1'), 0],
    ['[S7a] in focus of a window that is not in front, it is', () => new Desk().talk('c').do({ type: 'window/leave' }).hears('c', '1'), 1],
    ['[S7a] in focus of another window that is in front, it is not', () => new Desk({}, ['w1', 'w2']).talk('c').do({ type: 'session/focus', sessionId: 's:c' }, 'w2').do({ type: 'window/leave' }).hears('c', '1'), 0],
    ['[S7b] a bot\'s message is not unread', () => away().hears('c', '1', 'bot').hears('c', '2', 'agent').hears('c', '3', 'system').hears('c', '4', 'supervisor'), 0],
    ['[S7c] focus reads', () => away().hears('c', '1').do({ type: 'session/focus', sessionId: 's:c' }), 0],
    ['[S7c] focus in a window at the back does not read', () => away().hears('c', '1').all({ type: 'window/leave' }, { type: 'session/focus', sessionId: 's:c' }), 1],
    ['[S7c] a window that comes to the front reads', () => new Desk().talk('c').do({ type: 'window/leave' }).hears('c', '1').do({ type: 'window/enter' }), 0],
  ];
  for (const [name, desk, unread] of cases) becomes(name, desk, marks, { unread, alarmed: false, attention: false });
  becomes('[S7c] a new window reads Home', () => new Desk().talk('c').all({ type: 'session/request-attention', sessionId: HOME }).do({ type: 'window/open' }, 'w2'), (desk) => desk.session(HOME).attention, false);
  becomes('[S7c] attention that was asked for out of view goes with focus', () => away().all({ type: 'session/request-attention', sessionId: 's:c' }, { type: 'session/focus', sessionId: 's:c' }), marks, { unread: 0, alarmed: false, attention: false });
  becomes('[S7a] attention stays while out of view', () => away().do({ type: 'session/request-attention', sessionId: 's:c' }), marks, { unread: 0, alarmed: false, attention: true });
  it('[CORE6d] the next window goes on where the lost one was', () => {
    const desk = new Desk({}, ['w1']).talk('a').talk('c').do({ type: 'session/focus', sessionId: 's:a' }).do({ type: 'window/lose', lostId: 'w1' });
    assert.equal(desk.state.windows['w1']?.inFront, false);
    const { tabIds } = desk.state.windows['w1'];
    desk.do({ type: 'window/open' }, 'w2');
    assert.deepEqual(desk.state.windows, { w2: { inFront: true, sessionId: 's:a', tabIds } });
    assert.deepEqual(desk.do({ type: 'window/open' }, 'w3').state.windows['w3'], { inFront: true, sessionId: HOME, tabIds: {} });
  });
  it('[CORE6d] what nobody sees any more is counted, and read in the window that goes on there', () => {
    const desk = new Desk().talk('c').do({ type: 'window/lose', lostId: 'w1' }).hears('c', '1');
    assert.equal(desk.session('s:c').unread, 1);
    assert.equal(desk.do({ type: 'window/open' }, 'w2').session('s:c').unread, 0);
  });
  it('[CORE6d] a window that comes back goes on in its own place', () => {
    const desk = new Desk({}, ['w1', 'w2']).talk('c').do({ type: 'window/lose', lostId: 'w1' }).do({ type: 'window/lose', lostId: 'w2' }).do({ type: 'window/open' });
    assert.deepEqual([desk.state.windows['w1']?.sessionId, desk.state.windows['w2']?.lost], ['s:c', true]);
  });
  it('[CORE6d] the places of the last eight are kept', () => {
    const desk = new Desk({}, []);
    for (let at = 0; at < 12; at++) desk.do({ type: 'window/open' }, `w${String(at)}`);
    for (let at = 0; at < 12; at++) desk.do({ type: 'window/lose', lostId: `w${String(at)}` });
    assert.deepEqual(Object.keys(desk.state.windows), ['w4', 'w5', 'w6', 'w7', 'w8', 'w9', 'w10', 'w11']);
  });
  it('[CORE6e] a session goes to the window that is awaited under a name, with its tab, and is read when that is there', () => {
    const desk = new Desk({}, ['w1']).talk('a').talk('b').do({ type: 'tab/open', sessionId: 's:b', tabId: 't', tabType: 'form' });
    desk.do(tearOff('s:b', 'torn'));
    assert.deepEqual([desk.state.windows['w1']?.sessionId, desk.state.windows['torn']?.sessionId, desk.state.windows['torn']?.lost], ['s:a', 's:b', true]);
    assert.equal(desk.hears('b', '1').session('s:b').unread, 1);
    assert.deepEqual(sessionsElsewhere('w1')(desk.state), []);
    desk.do({ type: 'window/open' }, 'torn');
    assert.deepEqual([desk.session('s:b').unread, desk.state.windows['torn']?.inFront, desk.state.windows['torn']?.tabIds['s:b']], [0, true, 't']);
    assert.deepEqual(sessionsElsewhere('w1')(desk.state), ['s:b']);
    assert.deepEqual(sessionsElsewhere('torn')(desk.do({ type: 'session/focus', sessionId: HOME }).state), [], 'Home is every window\'s own');
    desk.do({ type: 'session/focus', sessionId: 's:a' });
    assert.equal(sessionsElsewhere('w1')(desk.state), sessionsElsewhere('w1')({ ...desk.state, windows: { ...desk.state.windows } }));
  });
  describe('the place of a window that is awaited', () => {
    /** Of two windows one was lost, on `s:c`; then the other tears `s:b` off, on its way to `torn`. */
    const torn = (): Desk => new Desk({}, ['w1', 'w2']).talk('a').talk('b').talk('c').do({ type: 'session/focus', sessionId: 's:c' }, 'w2').all({ type: 'window/lose', lostId: 'w2' }, tearOff('s:b', 'torn'));
    const at = (...ids: readonly string[]) => ({ state }: Desk): unknown => ids.map((id) => state.windows[id]?.sessionId);
    const open = { type: 'window/open' as const };
    becomes('[CORE6h] is taken by no other window: that goes on where one was lost, else on Home', () => torn().do(open, 'w3').do(open, 'w4').do(open, 'torn'), at('w3', 'w4', 'torn'), ['s:c', HOME, 's:b']);
    becomes('[CORE6h] is marked until the window is there, and no more when that is lost in its turn', () => {
      const desk = torn();
      const marks = [desk.state.windows['torn']?.awaited];
      marks.push(desk.do(open, 'torn').state.windows['torn']?.awaited);
      marks.push(desk.do({ type: 'window/lose', lostId: 'torn' }).state.windows['torn']?.awaited);
      assert.deepEqual(marks, [true, undefined, undefined]);
      return desk.do(open, 'w3');
    }, at('w3'), ['s:b']);
    becomes('[CORE6h] a window that was lost can be awaited under its own name', () => torn().do(tearOff('s:a', 'w2')).do(open, 'w3').do(open, 'w2'), at('w3', 'w2'), [HOME, 's:a']);
    comesTo('[CORE6h] a window that is awaited already is given the session, and is awaited still', torn, tearOff('s:c', 'torn'), [{ type: 'session/focused', sessionId: 's:c', focusedIn: 'torn' }, { type: 'session/focused', focusedIn: 'w1' }]);
    becomes('[CORE6h] the first window after all were lost does not take it, the window of its name still does', () => torn().do({ type: 'window/lose', lostId: 'w1' }).do(open, 'w9').do(open, 'torn'), at('w9', 'torn'), ['s:c', 's:b']);
    becomes('[CORE6h] where that never came the next window after such a start goes on there', () => torn().do({ type: 'window/lose', lostId: 'w1' }).do(open, 'w9').do(open, 'w4'), (desk) => [at('w9', 'w4')(desk), desk.state.windows['torn']], [['s:c', 's:b'], undefined]);
    becomes('[CORE6h, CORE6d] of windows that never came the places of the last eight are kept', () => Array.from({ length: 12 }, (_, index) => tearOff('s:b', `torn-${String(index)}`)).reduce((desk, command) => desk.do(command), new Desk().talk('b')), (desk) => Object.keys(desk.state.windows), ['w1', ...Array.from({ length: 8 }, (_, index) => `torn-${String(index + 4)}`)]);
    it('[CORE6h, CORE8b] a place that was kept before there was such a mark is one', () => {
      const old = { inFront: false, sessionId: HOME, tabIds: {}, lost: true };
      assert.deepEqual([old, { ...old, awaited: true }, { ...old, awaited: 'yes' }].map((place) => logFormat.isPiece('piece:windows', { torn: place })), [true, true, false]);
    });
  });
  comesTo('[CORE6e] a window that is open already is given the session', () => new Desk({}, ['w1', 'w2']).talk('a'), tearOff('s:a', 'w2'), [{ type: 'session/focused', sessionId: 's:a', focusedIn: 'w2' }, { type: 'session/focused', sessionId: HOME, focusedIn: 'w1' }]);
  becomes('[CORE6e] the part that is named has the focus in the window that comes, and not in one that lives', () => new Desk({}, ['w1', 'w2']).talk('a').talk('b').do(tearOff('s:b', 'torn', 'conversation')).do({ type: 'window/open' }, 'torn').do(tearOff('s:a', 'w2', 'page')),
    ({ state }) => ['torn', 'w2'].map((id) => state.windows[id]?.part), ['conversation', undefined]);
  isRefused('[CORE6e] a session that is not open cannot go', () => new Desk(), tearOff('gone', 'torn'), { code: 'unknown-session', sessionId: 'gone' });
  isRefused('[CORE6d] a window that is not open cannot be lost', () => new Desk(), { type: 'window/lose', lostId: 'w2' }, { code: 'unknown-window', windowId: 'w2' });
  comesTo('[CORE6c] a window is opened once', () => new Desk(), { type: 'window/open' }, []);
  comesTo('[CORE6c] a window opens on Home, in front', () => new Desk({}, []), { type: 'window/open' }, [{ type: 'window/opened', openedId: 'w1' }]);
  isRefused('[CORE6c] a window that is not open cannot come to the front', () => new Desk(), { type: 'window/enter' }, { code: 'unknown-window' }, 'w2');
  isRefused('[CORE6c] a window that is not open cannot go to the back', () => new Desk(), { type: 'window/leave' }, { code: 'unknown-window' }, 'w2');
  isRefused('[CORE6c] a window that is not open cannot close', () => new Desk(), { type: 'window/close', closedId: 'w2' }, { code: 'unknown-window', windowId: 'w2' });
  isRefused('[S11a] a session that is not open cannot be focused', () => new Desk(), { type: 'session/focus', sessionId: 'x' }, { code: 'unknown-session', sessionId: 'x' });
});

describe('sentiment', () => {
  const away = (threshold: 'none' | 'slightly-negative' | 'negative' | 'very-negative' = 'slightly-negative') => new Desk({ sentimentThreshold: threshold }).talk('c').do({ type: 'session/focus', sessionId: HOME });
  const report = (desk: Desk, ...levels: readonly (typeof sentimentLevels)[number][]) => desk.all(...levels.map((level) => ({ type: 'sentiment/report' as const, conversationId: 'c', level })));
  it('[S8a] there are seven levels, neutral at first', () => {
    assert.equal(sentimentLevels.length, 7);
    assert.equal(away().conversation('c').sentiment, 'neutral');
  });
  for (const threshold of ['none', 'slightly-negative', 'negative', 'very-negative'] as const) {
    for (const level of sentimentLevels) {
      const alarmed = threshold !== 'none' && sentimentLevels.indexOf(level) <= sentimentLevels.indexOf(threshold);
      becomes(`[S8b] from neutral to ${level} out of view with the threshold ${threshold}: ${alarmed ? 'marked' : 'not marked'}`, () => report(away(threshold), level), (desk) => marks(desk).alarmed, alarmed);
    }
  }
  becomes('[S8c] a fall in view raises no mark, and leaving does not raise it', () => report(new Desk().talk('c'), 'negative').do({ type: 'session/focus', sessionId: HOME }), (desk) => marks(desk).alarmed, false);
  becomes('[S8c] rising within the negative levels is no fall', () => report(report(new Desk().talk('c'), 'very-negative').do({ type: 'session/focus', sessionId: HOME }), 'negative'), (desk) => marks(desk).alarmed, false);
  becomes('[S8d] the mark stays while sentiment stays below', () => report(away(), 'very-negative', 'negative'), (desk) => marks(desk).alarmed, true);
  becomes('[S8d] the mark goes on recovery', () => report(away(), 'negative', 'neutral'), (desk) => marks(desk).alarmed, false);
  becomes('[S8d] the mark goes on focus and does not return by itself', () => report(away(), 'negative').all({ type: 'session/focus', sessionId: 's:c' }, { type: 'session/focus', sessionId: HOME }), (desk) => marks(desk).alarmed, false);
  becomes('[S8d] it returns on a new fall', () => report(report(away(), 'negative').all({ type: 'session/focus', sessionId: 's:c' }, { type: 'session/focus', sessionId: HOME }), 'very-negative'), (desk) => marks(desk).alarmed, true);
  comesTo('[S8d] the same level again is true already', () => report(away(), 'negative'), { type: 'sentiment/report', conversationId: 'c', level: 'negative' }, []);
  isRefused('[S8a] a conversation that is not here has no sentiment', away, { type: 'sentiment/report', conversationId: 'x', level: 'neutral' }, { code: 'unknown-conversation' });
});

describe('closing', () => {
  const close = { type: 'session/close', sessionId: 's:c' } as const;
  const dirty = (savable: boolean) => new Desk().talk('c').all({ type: 'tab/open', sessionId: 's:c', tabType: 'form', tabId: 't' }, { type: 'tab/mark-dirty', sessionId: 's:c', tabId: 't', dirty: true, savable }, { type: 'tab/mark-dirty', sessionId: 's:c', tabId: 's:c:0', dirty: true, savable: true });
  isRefused('[S4b] Home cannot be closed', () => new Desk(), { type: 'session/close', sessionId: HOME }, { code: 'not-closable', title: 'Home' });
  comesTo('[S13a] a close waits for its time', () => new Desk().talk('c'), close, [{ type: 'session/focused', sessionId: HOME }, { type: 'session/closing', until: 6000 }, { type: 'notice/shown', code: 'session-closing', until: 6000 }]);
  becomes('[S13a] capacity stays taken, the conversation stays active', () => new Desk().talk('c').do(close), (desk) => [desk.conversation('c').status, desk.state.presence.status, desk.log.some(({ type }) => type === 'conversation/released')], ['active', 'busy', false]);
  becomes('[S13b] a close that is taken back leaves everything as it was', () => dirty(true).all({ type: 'draft/write', conversationId: 'c', text: 'half a' }, { type: 'session/close', sessionId: 's:c', unsaved: 'discard' }, { type: 'session/undo-close', sessionId: 's:c' }),
    (desk) => [desk.session('s:c').tabs.filter((tab) => tab.dirty).length, desk.conversation('c').draft.text, desk.state.windows['w1']?.sessionId, desk.session('s:c').closing], [2, 'half a', 's:c', undefined]);
  isRefused('[S13c] what is closing cannot be closed again', () => new Desk().talk('c').do(close), close, { code: 'closing' });
  isRefused('[S13c] what is closing cannot be focused', () => new Desk().talk('c').do(close), { type: 'session/focus', sessionId: 's:c' }, { code: 'closing' });
  isRefused('[S13b] what is not closing cannot be taken back', () => new Desk().talk('c'), { type: 'session/undo-close', sessionId: 's:c' }, { code: 'not-closing' });
  isRefused('[S13d] what is not closing cannot be finished', () => new Desk().talk('c'), { type: 'session/finish-close', sessionId: 's:c' }, { code: 'not-closing' });
  becomes('[S13c] every window goes to the nearest session above that stays', () => new Desk({}, ['w1', 'w2']).all(record('1'), record('2'), record('3')).do({ type: 'session/focus', sessionId: 's:3' }, 'w2').all({ type: 'session/close', sessionId: 's:2' }, { type: 'session/close', sessionId: 's:3' }),
    ({ state }) => Object.values(state.windows).map(({ sessionId }) => sessionId), ['s:1', 's:1']);
  comesTo('[S13d] the final close says what becomes of the conversation', () => new Desk().talk('c').do(close), { type: 'session/finish-close', sessionId: 's:c' }, ['session/closed', 'notice/dismissed', { type: 'conversation/released', conversationId: 'c' }, 'presence/held']);
  comesTo('[S13d] without undo time a close is final at once', () => new Desk({ undoSeconds: 0 }).do(record('1')), { type: 'session/close', sessionId: 's:1' }, ['session/focused', 'session/closed']);
  becomes('[S13d] a final close drops the session, its places and its conversation', () => dirty(true).all({ type: 'session/close', sessionId: 's:c', unsaved: 'discard' }, { type: 'session/finish-close', sessionId: 's:c' }), ({ state }) => [state.sessions.length, state.conversations.length, state.windows['w1']?.tabIds], [1, 0, {}]);
  isRefused('[S9a] unsaved input refuses a close', () => dirty(true), close, { code: 'unsaved', tabs: 2 });
  isRefused('[S9a] it cannot be saved when a page cannot save', () => dirty(false), { ...close, unsaved: 'save' }, { code: 'unsaved', tabs: 2 });
  comesTo('[S9a] it can be discarded', () => dirty(false), { ...close, unsaved: 'discard' }, ['session/focused', 'session/closing', 'notice/shown']);
  comesTo('[S9b] each unsaved page is asked to save', () => dirty(true), { ...close, unsaved: 'save' }, [{ type: 'tab/save-requested', tabId: 's:c:0', then: 'session' }, { type: 'tab/save-requested', tabId: 't' }]);
  comesTo('[S9b] a page that is asked already is not asked again', () => dirty(true).do({ ...close, unsaved: 'save' }), { ...close, unsaved: 'save' }, []);
  const saving = () => dirty(true).all({ ...close, unsaved: 'save' }, { type: 'tab/finish-save', sessionId: 's:c', tabId: 't', saved: true });
  comesTo('[S9b] the session closes after the last save', saving, { type: 'tab/finish-save', sessionId: 's:c', tabId: 's:c:0', saved: true }, ['tab/saved', 'session/focused', 'session/closing', 'notice/shown']);
  comesTo('[S9b] a save that fails keeps it open', saving, { type: 'tab/finish-save', sessionId: 's:c', tabId: 's:c:0', saved: false }, ['tab/save-failed']);
});

describe('order and rows', () => {
  const three = () => new Desk().all(record('1'), record('2'), record('3'));
  becomes('[S13e] a session moves among the others', () => three().do({ type: 'session/move', sessionId: 's:3', to: 1 }), order, [HOME, 's:3', 's:1', 's:2']);
  becomes('[S4a] nothing moves before Home', () => three().do({ type: 'session/move', sessionId: 's:3', to: 0 }), order, [HOME, 's:3', 's:1', 's:2']);
  comesTo('[S13e] beyond the end is the end', three, { type: 'session/move', sessionId: 's:1', to: 99 }, [{ type: 'session/moved', to: 3 }]);
  isRefused('[S4b] Home cannot be moved', three, { type: 'session/move', sessionId: HOME, to: 2 }, { code: 'not-movable' });
  it('[CORE2b] rows are the very same array after a change that they do not show', () => {
    const desk = new Desk().talk('c').do({ type: 'tab/open', sessionId: 's:c', tabType: 'form', tabId: 't' });
    const rows = selectSessionRows(desk.state);
    desk.all({ type: 'pane/resize', sessionId: 's:c', width: 300 }, { type: 'draft/write', conversationId: 'c', text: 'half a' }, { type: 'tab/save-state', sessionId: 's:c', tabId: 't', state: { scroll: 3 } }, { type: 'session/focus', sessionId: HOME });
    assert.equal(selectSessionRows(desk.state), rows);
  });
  it('[CORE2b] the row of another session is the very same', () => {
    const desk = new Desk().talk('a').talk('c');
    const rows = selectSessionRows(desk.state);
    desk.hears('a', '1');
    const next = selectSessionRows(desk.state);
    assert.notEqual(next, rows);
    assert.equal(next[1]?.unread, 1);
    assert.equal(next[2], rows[2]);
    assert.equal(next[0], rows[0]);
  });
  it('[S13c] rows do not show what is closing', () => {
    assert.deepEqual(selectSessionRows(new Desk().talk('c').do({ type: 'session/close', sessionId: 's:c' }).state).map(({ id }) => id), [HOME]);
  });
  it('[V5b] a draft is overtaken when the customer wrote after it was begun', () => {
    const desk = new Desk().talk('c').hears('c', '1').do({ type: 'draft/write', conversationId: 'c', text: 'half a' });
    assert.equal(isOvertaken(desk.conversation('c')), false);
    assert.equal(isOvertaken(desk.hears('c', '2').do({ type: 'draft/write', conversationId: 'c', text: 'half an answer' }).conversation('c')), true);
    assert.equal(isOvertaken(desk.do({ type: 'draft/confirm', conversationId: 'c' }).conversation('c')), false);
  });
});

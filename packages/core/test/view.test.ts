import { describe } from 'node:test';
import { CONVERSATION_PART, HOME, keepView, reportCenter, tabPart, toolPart, type CommandInput } from '@session-desk/core';
import { becomes, comesTo, Desk, isRefused } from './desk.js';

const desk = (): Desk => new Desk({}, ['w1', 'w2']).talk('c').do({ type: 'tab/open', sessionId: 's:c', tabId: 't', tabType: 'form' });
const views = (one: Desk): unknown => one.session('s:c').views;

describe('how the agent left a part', () => {
  becomes('[S1b] each part of a session keeps its own view', () => desk().all(keepView('s:c', tabPart('t'), { top: 1 }), keepView('s:c', toolPart('script'), { top: 2 }), keepView('s:c', CONVERSATION_PART, { top: 3 })), views, { 'tab:t': { top: 1 }, 'tool:script': { top: 2 }, conversation: { top: 3 } });
  becomes('[S1b] the latest counts', () => desk().all(keepView('s:c', tabPart('t'), { top: 1 }), keepView('s:c', tabPart('t'), { top: 9 })), views, { 'tab:t': { top: 9 } });
  becomes('[S1c] the view of a tab goes with the tab', () => desk().all(keepView('s:c', tabPart('t'), 1), keepView('s:c', CONVERSATION_PART, 2), { type: 'tab/close', sessionId: 's:c', tabId: 't' }), views, { conversation: 2 });
  becomes('[S1c] a view that is taken back is gone', () => desk().all(keepView('s:c', 'x', 1), keepView('s:c', 'x', undefined)), views, undefined);
  comesTo('[S1c] what was never kept need not be taken back', desk, keepView('s:c', 'x', undefined), []);
  isRefused('[S1b] a session that is not open keeps no view', desk, keepView('gone', 'x', 1), { code: 'unknown-session' });
});

describe('where the keyboard focus is', () => {
  becomes('[R1a] each window keeps the part that has the focus', () => desk().do({ type: 'window/focus-part', part: 'conversation' }).do({ type: 'window/focus-part', part: 'page' }, 'w2'), ({ state }) => [state.windows['w1']?.part, state.windows['w2']?.part], ['conversation', 'page']);
  becomes('[R1a] nothing has it any more', () => desk().all({ type: 'window/focus-part', part: 'page' }, { type: 'window/focus-part' }), ({ state }) => state.windows['w1']?.part, undefined);
  comesTo('[R1a] the same part again is nothing new', () => desk().do({ type: 'window/focus-part', part: 'page' }), { type: 'window/focus-part', part: 'page' }, []);
  becomes('[R1a] a window that goes on where one was lost has the focus where it was', () => desk().all({ type: 'window/focus-part', part: 'page' }, { type: 'window/lose', lostId: 'w1' }).do({ type: 'window/open' }, 'w3'), ({ state }) => state.windows['w3']?.part, 'page');
  isRefused('[R1a] a window that is not open has no focus', desk, { type: 'window/focus-part', part: 'page' }, { code: 'unknown-window' }, 'w9');
});

describe('the standing with the centre', () => {
  becomes('[R2a] nothing is known until it is said', desk, ({ state }) => state.center, undefined);
  becomes('[R2a] the state keeps what was said last', () => desk().all(reportCenter('connecting'), reportCenter('online')), ({ state }) => state.center, 'online');
  comesTo('[R2b] the first window after all were lost stands with nobody', () => desk().all(reportCenter('online'), { type: 'window/lose', lostId: 'w1' }, { type: 'window/lose', lostId: 'w2' }), { type: 'window/open' }, ['window/opened', { type: 'center/reported', standing: 'connecting' }]);
  comesTo('[R1b] messages that passed by are not shown again; errors, and what can be undone, are', () => desk().all(
    { type: 'notice/show', noticeId: 'passed', text: 'Saved' }, { type: 'notice/show', noticeId: 'grave', level: 'error', text: 'Not saved' }, { type: 'session/close', sessionId: 's:c' },
    { type: 'window/lose', lostId: 'w1' }, { type: 'window/lose', lostId: 'w2' },
  ), { type: 'window/open' }, ['window/opened', { type: 'notice/dismissed', noticeId: 'passed' }]);
  comesTo('[R1b] a further window takes none away', () => desk().do({ type: 'notice/show', noticeId: 'passed', text: 'Saved' }), { type: 'window/open' }, ['window/opened'], 'w3');
  becomes('[R2b] a further window changes nothing of it', () => desk().do(reportCenter('online')).do({ type: 'window/open' }, 'w3'), ({ state }) => state.center, 'online');
  comesTo('[R2a] the same again is nothing new', () => desk().do(reportCenter('offline')), reportCenter('offline'), []);
});

describe('a close whose time ran out while no window lived', () => {
  const record = (id: string): CommandInput => ({ type: 'session/open', sessionId: id, kind: 'record', recordType: 'case', recordId: id });
  const close = (sessionId: string): CommandInput => ({ type: 'session/close', sessionId });
  /** Two closes that are begun a second apart; every window looks at `stay`. */
  const closing = (restore?: { readonly off: string[] }): Desk => new Desk({ undoSeconds: 6, restore }, ['w1', 'w2']).all(record('r1'), record('r2'), record('stay'), close('r1')).after(1_000).do(close('r2'));
  const lose = (one: Desk, ...ids: readonly string[]): Desk => ids.reduce((left, lostId) => left.do({ type: 'window/lose', lostId }), one);
  const open = { type: 'window/open' as const };
  const now = ({ state }: Desk): unknown => [state.sessions.map(({ id, closing: going }) => (going ? `${id}…` : id)), state.windows['w1']?.sessionId, state.notices.filter(({ dismissed }) => !dismissed).map(({ sessionId }) => sessionId)];
  comesTo('[S13j] is taken back with its notice, and takes no focus', () => lose(closing(), 'w1', 'w2').after(60_000), open, [
    'window/opened', { type: 'session/close-undone', sessionId: 'r1' }, { type: 'notice/dismissed', noticeId: 'closing:r1' }, { type: 'session/close-undone', sessionId: 'r2' }, { type: 'notice/dismissed', noticeId: 'closing:r2' },
  ]);
  becomes('[S13j] stands in its place again, and the window where it was', () => lose(closing(), 'w1', 'w2').after(60_000).do(open), now, [[HOME, 'r1', 'r2', 'stay'], 'stay', []]);
  becomes('[S13j] one whose time is not over is still one', () => lose(closing(), 'w1', 'w2').after(5_000).do(open), now, [[HOME, 'r1', 'r2…', 'stay'], 'stay', ['r2']]);
  becomes('[S13j] while a window lives another takes none back', () => lose(closing(), 'w1').after(60_000).do(open), now, [[HOME, 'r1…', 'r2…', 'stay'], 'stay', ['r1', 'r2']]);
  becomes('[S13j] windows that were closed for good live no more than lost ones', () => closing().all({ type: 'window/close', closedId: 'w1' }, { type: 'window/close', closedId: 'w2' }).after(60_000).do(open), now, [[HOME, 'r1', 'r2', 'stay'], HOME, []]);
  becomes('[S13j, R7d] what a start on Home closes is not taken back first', () => lose(closing({ off: ['*'] }), 'w1', 'w2').after(60_000).do(open), (at) => [now(at), at.log.some(({ type }) => type === 'session/close-undone')], [[[HOME], HOME, []], false]);
});

describe('what is mounted at start', () => {
  becomes('[F3a] one session, unless configured', desk, ({ state }) => state.configuration.restore.mountAtStart, 1);
});

describe('a role without restore', () => {
  const left = (off: string[] | undefined, channel: 'chat' | 'sms' = 'chat'): Desk => new Desk({ restore: { off } }).talk('c', { channel })
    .all({ type: 'draft/write', conversationId: 'c', text: 'half a' }, { type: 'session/open', sessionId: 'r', kind: 'record', recordType: 'case', recordId: '1' }, { type: 'window/focus-part', part: 'page' }, { type: 'window/lose', lostId: 'w1' });
  const open = { type: 'window/open' as const };
  const now = ({ state }: Desk): unknown => [state.sessions.map(({ id }) => id), state.windows['w1']?.sessionId, state.windows['w1']?.part];
  for (const off of [['agent'], ['*'], ['other', 'agent']]) becomes(`[R7d] opens on Home: ${off.join()}`, () => left(off).do(open), now, [[HOME], HOME, undefined]);
  for (const off of [undefined, [], ['other']]) becomes(`[R7d] any other goes on where it was: ${String(off)}`, () => left(off).do(open), now, [[HOME, 's:c', 'r'], 'r', 'page']);
  becomes('[R7d] the centre has its work back', () => left(['*']).do(open), ({ state }) => [state.errands.map(({ what }) => what), state.presence.status], [['conversation/released'], 'busy']);
  becomes('[R7d] a conversation that can wait waits', () => left(['*'], 'sms').do(open), (at) => at.conversation('c').status, 'waiting');
  becomes('[R7d] it can be opened again, text included', () => left(['*']).all(open, { type: 'session/reopen', sessionId: 's:c' }), (at) => [at.state.sessions.map(({ id }) => id), at.conversation('c').draft.text, at.state.closed.map(({ session }) => session.id)], [[HOME, 's:c'], 'half a', ['r']]);
  becomes('[R7d] unsaved input stays open', () => new Desk({ restore: { off: ['*'] } }).talk('c').all({ type: 'tab/open', sessionId: 's:c', tabId: 't', tabType: 'form' }, { type: 'tab/mark-dirty', sessionId: 's:c', tabId: 't', dirty: true }, { type: 'window/lose', lostId: 'w1' }, open), now, [[HOME, 's:c'], 's:c', undefined]);
  becomes('[R7d] a further window closes nothing', () => new Desk({ restore: { off: ['*'] } }).talk('c').do(open, 'w2'), ({ state }) => state.sessions.length, 2);
  becomes('[R7d] nor does one that goes on while others live', () => new Desk({ restore: { off: ['*'] } }, ['w1', 'w2']).talk('c').all({ type: 'window/lose', lostId: 'w2' }).do(open, 'w2'), ({ state }) => state.sessions.length, 2);
});

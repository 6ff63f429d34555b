import { describe } from 'node:test';
import { unsentPieces } from '@session-desk/core';
import { becomes, comesTo, Desk, isRefused } from './desk.js';

const c = { conversationId: 'c' };
const m = { ...c, messageId: 'm' };
const send = (messageId: string, text = messageId) => ({ type: 'message/send' as const, ...c, messageId, text });
const write = (text: string) => ({ type: 'draft/write' as const, ...c, text });
const close = { type: 'session/close' as const, sessionId: 's:c', unsaved: 'discard' as const };
const said = (at: Desk) => at.conversation('c').messages.pages.flat().map(({ id, status }) => `${id} ${status}`);
const talk = (channel: 'chat' | 'sms' = 'chat', configuration = {}) => new Desk({ undoSeconds: 0, ...configuration }, ['w1', 'w2']).talk('c', { channel });

describe('the outbox', () => {
  comesTo('[V4h] the same message again is true already', () => talk().do(send('m')), send('m'), []);
  isRefused('[V4h] another one under its id is refused', () => talk().do(send('m')), send('m', 'other'), { code: 'known-message' });
  const sentByOther = () => talk().all({ ...write('yes'), revision: 'r1', over: '' }, send('m', 'yes'));
  comesTo('[V4h] a draft that another window has sent is not sent again', sentByOther, { ...send('n', 'yes'), over: 'r1' }, [], 'w2');
  comesTo('[V4h] the same words written anew are', () => sentByOther().do({ ...write('yes'), revision: 'r2' }), { ...send('n', 'yes'), over: 'r2' }, ['message/queued']);
  const fails = { type: 'message/fail' as const, ...m, reason: 'offline' };
  becomes('[V4i] what stands behind it stops', () => talk().all(send('l'), send('m'), send('n'), fails), said, ['l queued', 'm failed', 'n failed']);
  becomes('[V4i] and goes out after it', () => talk().all(send('m'), send('n'), fails, send('o'), { type: 'message/retry', ...m }), said, ['m queued', 'n queued', 'o queued']);
  comesTo('[V4i] in this order', () => talk().all(send('m'), send('n'), fails), { type: 'message/retry', ...m }, [{ type: 'message/queued', messageId: 'm' }, { type: 'message/queued', messageId: 'n' }]);
  becomes('[V4i] one that failed by itself waits for its own retry', () => talk().all(send('m'), fails, send('n'), { type: 'message/fail', ...c, messageId: 'n' }, { type: 'message/retry', ...m }), said, ['m queued', 'n failed']);
});

describe('undo of a send', () => {
  const held = () => talk('chat', { sendUndoSeconds: 5 }).all(write('m'), send('m'));
  comesTo('[V4j] it is held', () => talk('chat', { sendUndoSeconds: 5 }).after(10), send('m'), [{ type: 'message/held', until: 5010 }]);
  becomes('[V4j] until that is over', () => held().do({ type: 'message/finish-send', ...m }), said, ['m queued']);
  becomes('[V4j] taken back, it is the draft again', () => held().do({ type: 'message/undo-send', ...m }), (at) => [said(at), at.conversation('c').draft.text, at.conversation('c').outbox], [[], 'm', 0]);
  becomes('[V4j] or is set aside where another was begun', () => held().all(write('next'), { type: 'message/undo-send', ...m }), (at) => [at.conversation('c').draft.text, at.conversation('c').aside?.[0]?.text], ['next', 'm']);
  isRefused('[V4j] what went out cannot be taken back', () => talk().do(send('m')), { type: 'message/undo-send', ...m }, { code: 'not-held' });
  becomes('[V4k] what was never finished fails', () => held().do({ type: 'message/fail', ...m, reason: 'interrupted' }), said, ['m failed']);
  comesTo('[V4k] an end sends it first', held, { type: 'conversation/end', ...c }, ['message/queued', 'conversation/ended']);
});

describe('undo of an end', () => {
  const ending = () => talk('chat', { endUndoSeconds: 5 }).do({ type: 'conversation/end', ...c });
  comesTo('[V1i] it is ending', () => talk('chat', { endUndoSeconds: 5 }), { type: 'conversation/end', ...c }, [{ type: 'conversation/ending', until: 5000 }, { type: 'notice/shown', code: 'conversation-ending', until: 5000 }]);
  becomes('[V1i] nobody outside is told', ending, (at) => [at.conversation('c').status, at.state.errands], ['active', []]);
  comesTo('[V1i] twice is once', ending, { type: 'conversation/end', ...c }, []);
  becomes('[V1i] it is taken back', () => ending().do({ type: 'conversation/undo-end', ...c }), (at) => [at.conversation('c').ending, at.state.notices.some(({ dismissed }) => !dismissed)], [undefined, false]);
  becomes('[V1i] it is final', () => ending().do({ type: 'conversation/finish-end', ...c }), (at) => [at.conversation('c').status, at.state.errands.map(({ what }) => what)], ['wrap-up', ['conversation/ended']]);
  isRefused('[V1i] what does not end cannot be taken back', talk, { type: 'conversation/undo-end', ...c }, { code: 'not-ending' });
  becomes('[V1j] a close makes it final', () => ending().do(close), (at) => at.state.errands.map(({ what }) => what), ['conversation/ended', 'conversation/closed']);
});

describe('reopening', () => {
  const full = (channel: 'chat' | 'sms') => talk(channel).all(
    { type: 'tab/open', sessionId: 's:c', tabId: 't', tabType: 'page' }, { type: 'tab/save-state', sessionId: 's:c', tabId: 't', state: { scroll: 3 } },
    { type: 'pane/save-state', sessionId: 's:c', tool: 'notes', state: { text: 'n' } }, write('half a'), { type: 'session/open', sessionId: 'last', kind: 'record', recordType: 'case', recordId: 'r' }, close,
  );
  const reopen = { type: 'session/reopen' as const };
  const whole = (at: Desk) => [at.state.sessions.map(({ id }) => id), at.session('s:c').tabs.at(-1)?.state, at.session('s:c').pane.tools['notes'], at.conversation('c').draft.text, at.conversation('c').status, at.state.windows['w1']?.sessionId, at.state.closed.length];
  becomes('[S13g] a conversation that is gone can be read, its text is there', () => full('chat').do(reopen), whole, [['home', 's:c', 'last'], { scroll: 3 }, { text: 'n' }, 'half a', 'closed', 's:c', 0]);
  becomes('[S13g] one that waits is revived', () => full('sms').do(reopen), whole, [['home', 's:c', 'last'], { scroll: 3 }, { text: 'n' }, 'half a', 'active', 's:c', 0]);
  becomes('[S13f] as many as configured, the last one first', () => ['a', 'b', 'c'].reduce((desk, id) => desk.all({ type: 'session/open', sessionId: id, kind: 'record', recordType: 'x', recordId: id }, { type: 'session/close', sessionId: id }), new Desk({ undoSeconds: 0, limits: { closedSessions: 2 } })).do(reopen), (at) => [at.state.sessions.map(({ id }) => id), at.state.closed.map(({ session }) => session.id)], [['home', 'c'], ['b']]);
  const left = () => ['a', 'b', 'd'].reduce((desk, id) => desk.talk(id).hears(id, `m-${id}`).all({ type: 'draft/write', conversationId: id, text: id }, { type: 'session/close', sessionId: `s:${id}` }), new Desk({ undoSeconds: 0, limits: { closedSessions: 1 } }));
  becomes('[S13i] beyond the number the text is kept and not what was said', left, (at) => at.state.closed.map(({ conversation }) => [conversation?.draft.text, conversation?.messages.count, conversation?.customerCount]), [['a', 0, 0], ['b', 0, 0], ['d', 1, 1]]);
  becomes('[S13i] the text is there when it is opened again', () => left().do({ type: 'session/reopen', sessionId: 's:a' }), (at) => [at.conversation('a').draft.text, at.conversation('a').messages.count], ['a', 0]);
  isRefused('[S13g] nothing was closed', talk, reopen, { code: 'nothing-closed' });
  becomes('[S13h] what shows its work is focused', () => full('chat').do({ type: 'session/open', sessionId: 'again', kind: 'conversation', conversation: { conversationId: 'c', channel: 'chat' }, focus: false }).do(reopen), (at) => [at.state.windows['w1']?.sessionId, at.state.sessions.length], ['again', 3]);
  isRefused('[S13h] the limit holds', () => talk('chat', { limits: { sessions: 1 } }).all(close, { type: 'session/open', kind: 'record', recordType: 'x', recordId: 'y' }), reopen, { code: 'session-limit' });
  comesTo('[R7a] it is forgotten after its hours', () => talk().do(close), { type: 'retention/sweep', clock: 24 * 3_600_000 + 1 }, [{ type: 'session/forgotten', sessionId: 's:c' }]);
  comesTo('[R7a] not before', () => talk().do(close), { type: 'retention/sweep', clock: 24 * 3_600_000 }, []);
  comesTo('[R7a] a clock that went back forgets nothing early and nothing late', () => talk().after(50 * 3_600_000).do(close).do({ type: 'session/open', sessionId: 'o', kind: 'record', recordType: 'x', recordId: 'y' }).after(-49 * 3_600_000), { type: 'retention/sweep' }, []);
  becomes('[R7b] text that was not sent stays, and the agent is told once', () => talk().all(write('half a'), close, { type: 'retention/sweep', clock: 1e13 }, { type: 'retention/sweep', clock: 1e13 }), (at) => [at.state.closed.length, at.state.notices.filter(({ code }) => code === 'unsent-old').length], [1, 1]);
  becomes('[R7b] however many there are', () => ['a', 'b', 'd'].reduce((desk, id) => desk.talk(id).all({ type: 'draft/write', conversationId: id, text: id }, { type: 'session/close', sessionId: `s:${id}` }), new Desk({ undoSeconds: 0, limits: { closedSessions: 1 } })), (at) => at.state.closed.length, 3);
  becomes('[R7c] all that was not sent is listed', () => talk().all(write('half a'), close).talk('d').all({ type: 'message/send', conversationId: 'd', messageId: 'm', text: 'on its way' }, { type: 'draft/write', conversationId: 'd', text: 'half b', revision: 'r' }, { type: 'draft/write', conversationId: 'd', text: 'x', over: 'q' }, { type: 'tab/open', sessionId: 's:d', tabId: 't', tabType: 'page' }, { type: 'tab/mark-dirty', sessionId: 's:d', tabId: 't', dirty: true }),
    (at) => unsentPieces(at.state).map(({ kind, text }) => [kind, text]), [['draft', 'half b'], ['aside', 'x'], ['message', 'on its way'], ['draft', 'half a'], ['input', undefined]]);
});

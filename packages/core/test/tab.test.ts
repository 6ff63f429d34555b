import { describe } from 'node:test';
import { HOME, toolsInFocus } from '@session-desk/core';
import { becomes, comesTo, Desk, isRefused } from './desk.js';

const tab = { sessionId: 's:c', tabId: 't' } as const;
const anchor = { sessionId: 's:c', tabId: 's:c:0' } as const;
const two = () => new Desk({}, ['w1', 'w2']).talk('c').all({ type: 'tab/open', ...tab, tabType: 'form', params: { case: 1 } }, { type: 'tab/open', sessionId: 's:c', tabId: 'u', tabType: 'article' });
const tabs = (desk: Desk) => desk.session('s:c').tabs.map(({ id }) => id);
const dirty = (savable: boolean) => two().do({ type: 'tab/mark-dirty', ...tab, dirty: true, savable });

describe('tabs', () => {
  isRefused('[T1a] the anchor cannot be closed', two, { type: 'tab/close', ...anchor }, { code: 'not-closable' });
  isRefused('[T1a] a fixed tab of the template cannot be closed', () => new Desk({ templates: { conversation: { tabs: [{ tabType: 'a' }, { tabType: 'b', fixed: true }] } } }).talk('c'), { type: 'tab/close', sessionId: 's:c', tabId: 's:c:1' }, { code: 'not-closable' });
  isRefused('[T1a] the anchor cannot be moved', two, { type: 'tab/move', ...anchor, to: 2 }, { code: 'not-movable' });
  becomes('[T1a] nothing moves before the anchor', () => two().do({ type: 'tab/move', sessionId: 's:c', tabId: 'u', to: 0 }), tabs, ['s:c:0', 'u', 't']);
  comesTo('[T1b] the same type with the same parameters is focused', two, { type: 'tab/open', sessionId: 's:c', tabType: 'form', params: { case: 1 } }, [{ type: 'tab/focused', tabId: 't', focusedIn: 'w1' }]);
  comesTo('[T1b] other parameters are another tab', two, { type: 'tab/open', sessionId: 's:c', tabType: 'form', params: { case: 2 } }, [{ type: 'tab/opened', tabId: 't:k5' }, 'tab/focused']);
  comesTo('[T1b] without focus, what is open already stays behind', two, { type: 'tab/open', sessionId: 's:c', tabType: 'form', params: { case: 1 }, focus: false }, []);
  isRefused('[S10d] a session holds ten tabs', () => two().all(...Array.from({ length: 7 }, (_, n) => ({ type: 'tab/open' as const, sessionId: 's:c', tabType: 'page', params: { n } }))), { type: 'tab/open', sessionId: 's:c', tabType: 'new' }, { code: 'tab-limit', limit: 10 });
  isRefused('[T1b] a session that is not open has no tabs', two, { type: 'tab/open', sessionId: 'x', tabType: 'form' }, { code: 'unknown-session' });
  isRefused('[T5b] a tab that is not open cannot be focused', two, { type: 'tab/focus', sessionId: 's:c', tabId: 'x' }, { code: 'unknown-tab' });
  isRefused('[T5b] a tab cannot be focused in a window that is not open', two, { type: 'tab/focus', ...tab }, { code: 'unknown-window' }, 'w9');
  becomes('[T5b] each window has its own tab in focus', () => two().do({ type: 'tab/focus', ...anchor }, 'w2').do({ type: 'tab/focus', ...tab }, 'w2'), ({ state }) => [state.windows['w1']?.tabIds, state.windows['w2']?.tabIds], [{ 's:c': 'u' }, { 's:c': 't' }]);
  becomes('[T5a] focus goes to the neighbour at the start, in every window that looked at it', () => two().do({ type: 'tab/focus', sessionId: 's:c', tabId: 'u' }, 'w2').do({ type: 'tab/close', sessionId: 's:c', tabId: 'u' }), ({ state }) => [state.windows['w1']?.tabIds, state.windows['w2']?.tabIds], [{ 's:c': 't' }, { 's:c': 't' }]);
  becomes('[T5a] a window that looked elsewhere stays there', () => two().do({ type: 'tab/close', ...tab }), ({ state }) => state.windows['w1']?.tabIds, { 's:c': 'u' });
  becomes('[T4a] the mark is set and cleared', () => dirty(true).do({ type: 'tab/mark-dirty', ...tab, dirty: false }), (desk) => desk.session('s:c').tabs.map((one) => one.dirty), [false, false, false]);
  isRefused('[T4a] unsaved input refuses a close', () => dirty(true), { type: 'tab/close', ...tab }, { code: 'unsaved', tabs: 1 });
  isRefused('[T4a] it cannot be saved when the page cannot save', () => dirty(false), { type: 'tab/close', ...tab, unsaved: 'save' }, { code: 'unsaved' });
  comesTo('[T4a] it can be discarded', () => dirty(false), { type: 'tab/close', ...tab, unsaved: 'discard' }, ['tab/closed']);
  comesTo('[T4a] it can be saved first', () => dirty(true), { type: 'tab/close', ...tab, unsaved: 'save' }, [{ type: 'tab/save-requested', then: 'close' }]);
  comesTo('[T4b] a save that went well closes the tab', () => dirty(true).do({ type: 'tab/close', ...tab, unsaved: 'save' }), { type: 'tab/finish-save', ...tab, saved: true }, ['tab/saved', 'tab/closed']);
  comesTo('[T4b] a save that failed closes nothing', () => dirty(true).do({ type: 'tab/close', ...tab, unsaved: 'save' }), { type: 'tab/finish-save', ...tab, saved: false }, ['tab/save-failed']);
  becomes('[T4b] a save by itself clears the mark', () => dirty(true).all({ type: 'tab/save', ...tab }, { type: 'tab/finish-save', ...tab, saved: true }), (desk) => [tabs(desk), desk.session('s:c').tabs.map((one) => one.dirty)], [['s:c:0', 't', 'u'], [false, false, false]]);
  isRefused('[T4b] a page that cannot save is not asked', two, { type: 'tab/save', ...tab }, { code: 'not-saving' });
  isRefused('[T4b] a save that was not asked for does not finish', two, { type: 'tab/finish-save', ...tab, saved: true }, { code: 'not-saving' });
});

describe('the pane', () => {
  const session = { sessionId: 's:c' } as const;
  becomes('[P1a] each session keeps its own', () => new Desk().talk('a').talk('c').all({ type: 'pane/resize', ...session, width: 321 }, { type: 'pane/save-state', ...session, tool: 'knowledge', state: { query: 'q' } }, { type: 'pane/choose-tool', ...session, tool: 'script' }, { type: 'pane/close', ...session }),
    (desk) => ['s:a', 's:c'].map((id) => { const { open, tool, width, tools } = desk.session(id).pane; return { open, tool, width, tools }; }),
    [{ open: true, tool: undefined, width: undefined, tools: {} }, { open: false, tool: 'script', width: 321, tools: { knowledge: { query: 'q' } } }]);
  comesTo('[P1a] an open pane is open already', () => new Desk().talk('c'), { type: 'pane/open', ...session }, []);
  becomes('[P1a] choosing a tool opens the pane', () => new Desk().talk('c').all({ type: 'pane/close', ...session }, { type: 'pane/choose-tool', ...session, tool: 'cards' }), (desk) => desk.session('s:c').pane.open, true);
  const tools = (desk: Desk) => toolsInFocus('w1')(desk.state);
  becomes('[P2a] the tools follow the tab in focus', () => new Desk().talk('c'), tools, ['suggestions', 'knowledge', 'cards', 'script']);
  becomes('[P2a] a tab type without tools of its own has the common ones', two, tools, ['knowledge']);
  becomes('[P2a] pinned, they follow the anchor', () => two().do({ type: 'pane/pin', ...session, pinned: true }), tools, ['suggestions', 'knowledge', 'cards', 'script']);
  const suggested = () => new Desk().talk('c').do({ type: 'pane/suggest', ...session, suggestions: [{ id: 'u', text: 'How about this?' }] });
  comesTo('[P6a] the fact says what the agent did', suggested, { type: 'pane/settle-suggestion', ...session, suggestionId: 'u', outcome: 'edited' }, [{ type: 'pane/suggestion-settled', outcome: 'edited' }]);
  becomes('[P6a] what is settled leaves the list', () => suggested().do({ type: 'pane/settle-suggestion', ...session, suggestionId: 'u', outcome: 'rejected' }), (desk) => desk.session('s:c').pane.suggestions, []);
  comesTo('[P6d] what is settled or replaced already is nothing to refuse', () => new Desk().talk('c'), { type: 'pane/settle-suggestion', ...session, suggestionId: 'u', outcome: 'accepted' }, []);
  const suggest = (source: string, ...replies: readonly string[]) => ({ type: 'pane/suggest' as const, ...session, source, suggestions: replies.map((text) => ({ id: `${source}:${text}`, text })) });
  const shown = (desk: Desk) => desk.session('s:c').pane.suggestions.map(({ id }) => id);
  becomes('[P6b] the sources stand beside each other, the centre first, whoever was faster', () => new Desk().talk('c').all(suggest('guess', 'a'), suggest('center', 'b'), suggest('assist', 'c')), shown, ['center:b', 'assist:c', 'guess:a']);
  becomes('[P6b] each replaces only its own', () => new Desk().talk('c').all(suggest('assist', 'a', 'b'), suggest('center', 'c'), suggest('assist', 'd'), suggest('center')), shown, ['assist:d']);
  becomes('[P6b] the same words stand once, under whoever stands first', () => new Desk().talk('c').all(suggest('assist', 'a', 'b'), suggest('center', 'a ')), shown, ['center:a ', 'assist:b']);
  comesTo('[P6b] a source that had nothing and has nothing says nothing', () => new Desk().talk('c').do(suggest('assist', 'a')), suggest('center'), []);
  comesTo('[P6a] the fact says whose it was', () => new Desk().talk('c').all(suggest('assist', 'a'), suggest('center', 'b')), { type: 'pane/settle-suggestion', ...session, suggestionId: 'assist:a', outcome: 'rejected' }, [{ type: 'pane/suggestion-settled', source: 'assist' }]);
  const inReply = (text: string) => new Desk().talk('c').all(suggest('assist', 'a'), { type: 'draft/write', conversationId: 'c', text, suggestionId: 'assist:a' });
  becomes('[P6c] what stands in the reply stays, and not twice', () => inReply('a!').all(suggest('assist', 'b'), suggest('center', 'a', 'c')), shown, ['center:c', 'assist:a', 'assist:b']);
  becomes('[P6c] settled, it goes', () => inReply('a!').all(suggest('assist', 'b'), { type: 'pane/settle-suggestion', ...session, suggestionId: 'assist:a', outcome: 'edited' }), shown, ['assist:b']);
  becomes('[P6c] an empty reply holds none', () => inReply(' ').do(suggest('assist', 'b')), shown, ['assist:b']);
  const card = (id: string, title = id) => ({ type: 'pane/put-card' as const, ...session, card: { id, title } });
  becomes('[P10a] the newest card is on top, the same id replaces', () => new Desk().talk('c').all(card('1'), card('2'), card('1', 'new')), (desk) => desk.session('s:c').pane.cards.map(({ title }) => title), ['new', '2']);
  becomes('[P10a] a card can be dismissed', () => new Desk().talk('c').all(card('1'), { type: 'pane/dismiss-card', ...session, cardId: '1' }), (desk) => desk.session('s:c').pane.cards, []);
  isRefused('[P10a] a card that is gone cannot be dismissed', () => new Desk().talk('c'), { type: 'pane/dismiss-card', ...session, cardId: '1' }, { code: 'unknown-card' });
  isRefused('[P1a] a session that is not open has no pane', () => new Desk(), { type: 'pane/open', ...session }, { code: 'unknown-session' });
});

describe('notices', () => {
  const notice = (noticeId: string, text = noticeId) => ({ type: 'notice/show' as const, noticeId, text, sessionId: HOME });
  becomes('[N3b] the same id replaces', () => new Desk().all(notice('1'), notice('2'), notice('1', 'new')), ({ state }) => state.notices.map(({ text }) => text), ['2', 'new']);
  becomes('[N7a] a dismissed notice stays in the list', () => new Desk().all(notice('1'), { type: 'notice/dismiss', noticeId: '1' }), ({ state }) => state.notices.map(({ dismissed }) => dismissed), [true]);
  becomes('[N7a] the last 50 are kept', () => new Desk().all(...Array.from({ length: 60 }, (_, at) => notice(String(at)))), ({ state }) => [state.notices.length, state.notices[0]?.id], [50, '10']);
  isRefused('[N7a] a notice that is gone cannot be dismissed', () => new Desk(), { type: 'notice/dismiss', noticeId: '1' }, { code: 'unknown-notice' });
  isRefused('[CORE1a] a notice needs words', () => new Desk(), { type: 'notice/show' }, { code: 'malformed', path: 'code', expected: 'a code or a text', found: 'nothing' });
});

import { describe } from 'node:test';
import { selectCapacity } from '@session-desk/core';
import { becomes, comesTo, Desk, isRefused, offered } from './desk.js';

const close = (id: string) => [{ type: 'session/close' as const, sessionId: `s:${id}` }];
const desk = (more = {}) => new Desk({ undoSeconds: 0, ...more });
const status = ({ state }: Desk) => state.presence.status;
const choose = (value: 'available' | 'busy' | 'do-not-disturb' | 'away' | 'offline', text?: string) => ({ type: 'presence/change' as const, status: value, ...(text === undefined ? {} : { text }) });
const expire = { type: 'offer/expire', offerId: 'o' } as const;
const decline = { type: 'offer/decline', offerId: 'o' } as const;

describe('capacity', () => {
  becomes('[C1a] active conversations and case sessions count', () => desk().talk('a').talk('b').do({ type: 'session/open', kind: 'record', recordType: 'case', recordId: '1' }), ({ state }) => selectCapacity(state),
    [{ channel: 'voice', used: 0, limit: 1 }, { channel: 'chat', used: 2, limit: 3 }, { channel: 'case', used: 1, limit: 5 }]);
  becomes('[C3a] wrap-up holds capacity', () => desk().talk('a').do({ type: 'conversation/end', conversationId: 'a' }), ({ state }) => selectCapacity(state)[1]?.used, 1);
  becomes('[C3a] wrap-up never holds it when configured so', () => desk({ wrapUpHoldsCapacity: false }).talk('a').do({ type: 'conversation/end', conversationId: 'a' }), ({ state }) => selectCapacity(state)[1]?.used, 0);
  becomes('[C3b] a released conversation holds none', () => desk().talk('a').all(...close('a')), ({ state }) => selectCapacity(state)[1]?.used, 0);
  becomes('[C3b] a parked conversation holds none', () => desk().talk('a', { persistent: true }).all(...close('a')), ({ state }) => [selectCapacity(state)[1]?.used, state.conversations.length], [0, 1]);
  const item = (id: string) => ({ id, list: 'open' as const, kind: 'conversation' as const, channel: 'chat' as const, title: id, createdAt: 0, modifiedAt: 0 });
  const picking = (overCapacity: 'allow' | 'warn' | 'block') => () => desk({ capacity: { chat: 1 }, overCapacity }).talk('a').do({ type: 'work-item/put', items: [item('i')] });
  isRefused('[C2a] warn: a pick over the cap asks first', picking('warn'), { type: 'work-item/pick', workItemId: 'i' }, { code: 'over-capacity', used: 1, limit: 1 });
  comesTo('[C2a] warn: the agent insists', picking('warn'), { type: 'work-item/pick', workItemId: 'i', overCapacity: true }, ['work-item/pick-requested']);
  isRefused('[C2a] block: it is refused', picking('block'), { type: 'work-item/pick', workItemId: 'i', overCapacity: true }, { code: 'capacity-full' });
  isRefused('[C1c] while an item is being picked for the last place, another asks first', () => desk({ capacity: { chat: 1 }, overCapacity: 'warn' }).all({ type: 'work-item/put', items: [item('i'), item('j')] }, { type: 'work-item/pick', workItemId: 'i' }), { type: 'work-item/pick', workItemId: 'j' }, { code: 'over-capacity', used: 1, limit: 1 });
  comesTo('[C2a] allow: it is allowed', picking('allow'), { type: 'work-item/pick', workItemId: 'i' }, ['work-item/pick-requested']);
});

describe('what capacity says', () => {
  becomes('[C4a] unused is available', () => desk(), status, 'available');
  becomes('[C4a] partly used is busy', () => desk().talk('a'), status, 'busy');
  becomes('[C4a] one full channel among others stays busy', () => desk().talk('a').talk('b').talk('c'), status, 'busy');
  becomes('[C4a] unused again is available again', () => desk().talk('a').after(5000).all(...close('a')), status, 'available');
  becomes('[C4b] every channel full is do not disturb', () => desk({ capacity: { chat: 1, email: 0 } }).talk('a'), status, 'do-not-disturb');
  becomes('[C4b] one full that is marked blocking is, too', () => desk({ blocking: ['voice'] }).talk('a', { channel: 'voice' }), status, 'do-not-disturb');
  becomes('[C4b] one over its cap is, too', () => desk({ capacity: { chat: 1, voice: 1 } }).talk('a').after(5000).talk('b'), status, 'do-not-disturb');
  becomes('[C4b] a channel that the profile gives nothing is over its cap with one', () => desk({ capacity: { chat: 1, email: 0 } }).talk('a', { channel: 'email' }), status, 'do-not-disturb');
  becomes('[C4b] a channel that the profile does not name is not', () => desk({ capacity: { chat: 1 } }).talk('a', { channel: 'email' }), status, 'busy');
  becomes('[C4d] presence carries why', () => desk().talk('a'), ({ state }) => state.presence.reason, { code: 'capacity', values: { voice: 0, 'voice-limit': 1, chat: 1, 'chat-limit': 3, case: 0, 'case-limit': 5 } });
  becomes('[C4d] a choice carries that it was chosen, and its text', () => desk().do(choose('away', 'lunch')), ({ state }) => [state.presence.reason.code, state.presence.text, state.presence.by], ['chosen', 'lunch', 'agent']);
});

describe('manual choices', () => {
  for (const chosen of ['away', 'do-not-disturb', 'offline'] as const) {
    becomes(`[C4c] a manual ${chosen} sticks`, () => desk().do(choose(chosen)).talk('a').after(60_000).all(...close('a')), status, chosen);
  }
  becomes('[C4c] a manual available lasts until the next accept', () => desk().do(choose('available')).talk('a'), status, 'busy');
  becomes('[C4c] a manual busy lasts until the next close', () => desk().talk('a').do(choose('busy')).after(60_000).all(...close('a')), status, 'available');
  becomes('[C4c] a manual available stays while nothing is accepted or closed', () => desk().talk('a').do(choose('available')).hears('a', '1'), status, 'available');
  comesTo('[C4c] the same choice again is true already', () => desk().do(choose('away')), choose('away'), []);
  isRefused('[N4c] inactive cannot be chosen', desk, { type: 'presence/change', status: 'inactive' as 'away' }, { code: 'malformed', path: 'status', expected: 'one of available, busy, do-not-disturb, away, offline' });
});

describe('the damper', () => {
  const held = () => desk().talk('a').after(4999).all(...close('a'));
  becomes('[C4e] a second change within five seconds is held', held, ({ state }) => [state.presence.status, state.presence.held], ['busy', true]);
  becomes('[C4e] a review in time changes nothing', () => held().do({ type: 'presence/review' }), status, 'busy');
  becomes('[C4e] a review after it makes it so', () => held().after(1).do({ type: 'presence/review' }), ({ state }) => [state.presence.status, state.presence.held], ['available', undefined]);
  becomes('[C4e] a choice between two changes does not shorten the time', () => desk().talk('a').after(1000).do(choose('available')).all(...close('a')).talk('b'), ({ state }) => [state.presence.status, state.presence.held], ['available', true]);
  becomes('[C4e] signing in is no change', () => desk().talk('a'), status, 'busy');
  comesTo('[C4f] what is no longer needed is dropped', () => held(), { type: 'session/open', kind: 'conversation', conversation: { conversationId: 'b', channel: 'chat' } }, ['conversation/started', 'session/opened', 'session/focused', { type: 'presence/held', held: false }]);
  comesTo('[C4f] without a held change there is nothing to review', desk, { type: 'presence/review' }, []);
  const missed = () => desk().do(offered('o')).talk('a').after(2000).do(expire);
  becomes('[C4g] a missed offer is held', missed, ({ state }) => [state.presence.status, state.presence.verdict?.status], ['busy', 'inactive']);
  becomes('[C4g] and not forgotten', () => missed().after(3000).do({ type: 'presence/review' }), ({ state }) => [state.presence.status, state.presence.reason.code], ['inactive', 'missed-offer']);
  becomes('[C4g] capacity that moves meanwhile does not replace it', () => missed().all(...close('a')).after(3000).do({ type: 'presence/review' }), status, 'inactive');
});

describe('offers and presence', () => {
  const shown = (more = {}) => desk(more).do(offered('o')).after(120_000);
  becomes('[N4a] a missed offer makes inactive', () => shown().do(expire), ({ state }) => [state.presence.status, state.presence.reason.code], ['inactive', 'missed-offer']);
  becomes('[N4a] unless configured otherwise', () => shown({ presence: { missedOffer: 'keep' } }).do(expire), status, 'available');
  becomes('[N4a] a rejected offer makes do not disturb when configured', () => shown({ presence: { rejectedOffer: 'do-not-disturb' } }).do(decline), ({ state }) => [state.presence.status, state.presence.reason.code], ['do-not-disturb', 'rejected-offer']);
  becomes('[N4a] else a rejected offer leaves presence alone', () => shown().do(decline), status, 'available');
  becomes('[N4a] a manual away sticks', () => shown().do(choose('away')).do(expire), status, 'away');
  becomes('[N4b] an offer that was never shown is not missed', () => new Desk({ capacity: { chat: 9 } }).all(offered('1', { deadline: 1 }), offered('2', { deadline: 2 }), offered('3', { deadline: 3 }), offered('o', { deadline: 4 })).after(120_000).do(expire), status, 'available');
  becomes('[N4b] an offer that was being accepted is not missed', () => desk().all(offered('o', { confirm: true }), { type: 'offer/accept', offerId: 'o' }).after(120_000).do(expire), status, 'available');
  becomes('[N4c] inactive stays whatever capacity says', () => shown().do(expire).talk('a').after(60_000).all(...close('a')), status, 'inactive');
  becomes('[N4c] the agent resets it', () => shown().do(expire).do(choose('available')), ({ state }) => [state.presence.status, state.presence.reason.code], ['available', 'reset']);
});

describe('the next status', () => {
  const next = (value?: 'away' | 'offline') => ({ type: 'presence/queue-next' as const, ...(value === undefined ? {} : { status: value }) });
  becomes('[C5a] it comes true after the work', () => desk().talk('a').do(next('away')).after(60_000).all(...close('a')), ({ state }) => [state.presence.status, state.presence.by, state.presence.next], ['away', 'agent', undefined]);
  becomes('[C5a] not while work is left', () => desk().talk('a').talk('b').do(next('away')).after(60_000).all(...close('a')), ({ state }) => [state.presence.status, state.presence.next], ['busy', 'away']);
  becomes('[C5a] without work it comes true at once', () => desk().do(next('away')), ({ state }) => [state.presence.status, state.presence.next], ['away', undefined]);
  becomes('[C5b] it survives other changes', () => desk().talk('a').all(next('offline'), choose('do-not-disturb')).after(60_000).all(...close('a')), status, 'offline');
  becomes('[C5b] it can be taken back', () => desk().talk('a').all(next('away'), next()).after(60_000).all(...close('a')), status, 'available');
  comesTo('[C5b] the same again is true already', () => desk().talk('a').do(next('away')), next('away'), []);
});

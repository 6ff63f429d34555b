import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offerOutcomes, selectCapacity, selectOpenOffers, selectSettledOffers, type CommandInput } from '@session-desk/core';
import { becomes, chat, comesTo, Desk, isRefused, offered } from './desk.js';

const desk = (more = {}) => new Desk({ capacity: { chat: 99, voice: 1 }, limits: { sessions: 99 }, ...more });
const accept = { type: 'offer/accept', offerId: 'o' } as const;
const outcomes = ({ state }: Desk) => selectSettledOffers(state).map(({ outcome }) => outcome);
const many = (count: number, more = {}) => desk(more).all(...Array.from({ length: count }, (_, at) => offered(`o${String(at)}`, { deadline: 1000 * (count - at) })));

describe('outcomes', () => {
  const endings: readonly [string, CommandInput, () => Desk][] = [
    ['accepted', accept, () => desk().do(offered('o'))],
    ['auto-accepted', accept, () => desk().do(offered('o', { autoAssign: true }))],
    ['declined', { type: 'offer/decline', offerId: 'o' }, () => desk().do(offered('o'))],
    ['timed-out', { type: 'offer/expire', offerId: 'o' }, () => desk().do(offered('o')).after(120_000)],
    ['queue-timeout', { type: 'offer/expire', offerId: 'o0' }, () => many(4).after(120_000)],
    ['withdrawn', { type: 'offer/withdraw', offerId: 'o' }, () => desk().do(offered('o', { confirm: true })).do(accept)],
  ];
  for (const [outcome, command, make] of endings) {
    becomes(`[N2a, N2c, N2d] an offer ends as ${outcome}`, () => make().do(command), outcomes, [outcome]);
    for (const later of ['accept', 'confirm', 'decline', 'withdraw', 'expire'] as const) {
      const { offerId } = command as { readonly offerId: string };
      isRefused(`[N2a] after ${outcome}, ${later} is refused`, () => make().do(command), { type: `offer/${later}`, offerId }, { code: 'offer-settled', outcome });
    }
  }
  it('[N2a] every outcome has its test', () => {
    assert.deepEqual([...endings.map(([outcome]) => outcome), 'queue-limit'].sort(), [...offerOutcomes].sort());
  });
  comesTo('[N2b] the fourteenth offer ends at once', () => many(13), offered('o'), [{ type: 'offer/turned-away', offerId: 'o' }]);
  becomes('[N2b] and it can be read how', () => many(13).do(offered('o')), outcomes, ['queue-limit']);
  becomes('[N2b] the thirteenth does not', () => many(13), outcomes, []);
  becomes('[N2a] settled offers are read in the order in which they ended, the latest last', () => many(3).all({ type: 'offer/withdraw', offerId: 'o1' }, { type: 'offer/withdraw', offerId: 'o0' }), ({ state }) => selectSettledOffers(state).map(({ id }) => id), ['o1', 'o0']);
  comesTo('[N2c] on screen for less than a second is not seen', () => desk().do(offered('o')).after(999), { type: 'offer/expire', offerId: 'o' }, [{ type: 'offer/expired', outcome: 'queue-timeout' }]);
  isRefused('[N2a] an offer that nobody made cannot be accepted', desk, accept, { code: 'unknown-offer' });
});

describe('the queue', () => {
  becomes('[N3a] open offers stand in the order of their deadlines', () => many(4), ({ state }) => selectOpenOffers(state).map(({ id }) => id), ['o3', 'o2', 'o1', 'o0']);
  becomes('[N3a] the first three are shown', () => new Desk({ capacity: { chat: 9 } }).all(offered('a', { deadline: 1 }), offered('b', { deadline: 2 }), offered('c', { deadline: 3 }), offered('d', { deadline: 4 })), ({ state }) => selectOpenOffers(state).map(({ shownAt }) => shownAt !== undefined), [true, true, true, false]);
  becomes('[N3a] the next moves up', () => new Desk({ capacity: { chat: 9 } }).all(offered('a', { deadline: 1 }), offered('b', { deadline: 2 }), offered('c', { deadline: 3 }), offered('d', { deadline: 4 })).after(500).do({ type: 'offer/withdraw', offerId: 'a' }), ({ state }) => selectOpenOffers(state).map(({ shownAt }) => shownAt), [0, 0, 500]);
  comesTo('[N5a] the same offer again is true already', () => desk().do(offered('o')), offered('o'), []);
  comesTo('[N5a] accepting twice is one', () => desk().all(offered('o', { confirm: true }), accept), accept, []);
});

describe('accepting', () => {
  comesTo('[S12a] accepting starts the session and presence follows', () => desk().do(offered('o')), accept,
    [{ type: 'offer/accepted', outcome: 'accepted' }, { type: 'conversation/started', conversationId: 'c:o' }, { type: 'session/opened', template: 'conversation' }, { type: 'session/focused', focusedIn: 'w1' }, 'presence/changed']);
  comesTo('[S11a] a conversation that is open already comes forward', () => desk().talk('c').all(offered('o', { conversation: chat('c') }), { type: 'session/focus', sessionId: 'home' }), accept, ['offer/accepted', { type: 'session/focused', sessionId: 's:c' }]);
  comesTo('[S11a] one that is closing is taken back', () => desk().talk('c').all(offered('o', { conversation: chat('c') }), { type: 'session/close', sessionId: 's:c' }), accept, ['offer/accepted', { type: 'session/close-undone', sessionId: 's:c' }, 'notice/dismissed', { type: 'session/focused', sessionId: 's:c' }]);
  comesTo('[N5b] with confirm, accepting is a request', () => desk().do(offered('o', { confirm: true })), accept, ['offer/accept-requested']);
  becomes('[N5b] the offer is pending', () => desk().all(offered('o', { confirm: true }), accept), ({ state }) => state.offers.map(({ accepting, outcome }) => [accepting, outcome]), [[true, undefined]]);
  isRefused('[N5b] a pending offer cannot be declined', () => desk().all(offered('o', { confirm: true }), accept), { type: 'offer/decline', offerId: 'o' }, { code: 'offer-pending' });
  it('[N5b] the session starts in the window that accepted', () => {
    const two = new Desk({}, ['w1', 'w2']).do(offered('o', { confirm: true })).do(accept, 'w2');
    two.do({ type: 'offer/confirm', offerId: 'o' }, 'w1');
    assert.deepEqual(Object.values(two.state.windows).map(({ sessionId }) => sessionId), ['home', two.state.sessions[1]?.id]);
  });
  it('[N5b] the centre may bring the conversation as it is now', () => {
    const now = desk().all(offered('o', { confirm: true }), accept, { type: 'offer/confirm', offerId: 'o', conversation: chat('c:o', { subject: 'Late parcel' }) });
    assert.equal(now.conversation('c:o').subject, 'Late parcel');
  });
  isRefused('[N5c] a confirmation after the withdrawal changes nothing', () => desk().all(offered('o', { confirm: true }), accept, { type: 'offer/withdraw', offerId: 'o' }), { type: 'offer/confirm', offerId: 'o' }, { code: 'offer-settled', outcome: 'withdrawn' });
  isRefused('[C1b] an offer over the cap is refused', () => new Desk({ capacity: { chat: 1 } }).talk('c'), offered('o'), { code: 'capacity-full', channel: 'chat', used: 1, limit: 1 });
  isRefused('[C1b] an offer of a channel that the profile does not name is refused', () => new Desk({ capacity: { chat: 1 } }), offered('o', { conversation: chat('c', { channel: 'sms' }) }), { code: 'capacity-full', channel: 'sms', limit: 0 });
  isRefused('[C1b] two offers for the last place: the second cannot be accepted', () => new Desk({ capacity: { chat: 1 } }).all(offered('p'), offered('o'), { type: 'offer/accept', offerId: 'p' }), accept, { code: 'capacity-full' });
  const asked = (more = {}) => new Desk({ capacity: { chat: 2, voice: 5 }, ...more }).talk('c').all(offered('p', { confirm: true }), offered('o', { confirm: true }), { type: 'offer/accept', offerId: 'p' });
  isRefused('[C1c] while one is being accepted for the last place, another is not', asked, accept, { code: 'capacity-full', channel: 'chat', used: 2, limit: 2 });
  isRefused('[C1c] nor is another presented', asked, offered('q'), { code: 'capacity-full', used: 2, limit: 2 });
  comesTo('[C1c] once it is withdrawn there is room again', () => asked().do({ type: 'offer/withdraw', offerId: 'p' }), accept, ['offer/accept-requested']);
  becomes('[C1c] the place that was kept is the one that is used', () => asked().all({ type: 'offer/confirm', offerId: 'p' }), ({ state }) => [state.sessions.length - 1, selectCapacity(state).find(({ channel }) => channel === 'chat')?.used], [2, 2]);
  comesTo('[C1c] work that a session shows already takes no second place', () => new Desk({ capacity: { chat: 2 } }).talk('c').all(offered('p', { confirm: true, conversation: chat('c') }), offered('o', { confirm: true }), { type: 'offer/accept', offerId: 'p' }), accept, ['offer/accept-requested']);
  isRefused('[C1c] the session limit counts it, too', () => asked({ capacity: { chat: 9 }, limits: { sessions: 2 } }), { type: 'session/open', kind: 'record', recordType: 'contact', recordId: '1' }, { code: 'session-limit', limit: 2 });
  isRefused('[C6a] nor beside one that is being answered', () => desk({ capacity: { voice: 5 } }).all(offered('p', { confirm: true, conversation: chat('c', { channel: 'voice' }) }), { type: 'offer/accept', offerId: 'p' }), offered('o', { conversation: chat('d', { channel: 'voice' }) }), { code: 'exclusive-call' });
  isRefused('[C6a] beside a live call no second one is offered', () => desk({ capacity: { voice: 5 } }).talk('c', { channel: 'voice' }), offered('o', { conversation: chat('d', { channel: 'voice' }) }), { code: 'exclusive-call' });
});

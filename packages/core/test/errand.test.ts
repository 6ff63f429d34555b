import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ERRANDS, inLogOrder, messagesOf } from '@session-desk/core';
import { becomes, comesTo, Desk, offered } from './desk.js';

const asked = ({ state }: Desk): readonly string[] => state.errands.map(({ what, about }) => `${what} ${about}`);
const closed = (desk: Desk): Desk => desk.do({ type: 'session/close', sessionId: 's:c' });
const atOnce = { undoSeconds: 0 };

describe('errands', () => {
  becomes('[ERR1a] accepting an offer that waits for its confirmation', () => new Desk().all(offered('o', { confirm: true }), { type: 'offer/accept', offerId: 'o' }), asked, ['offer/accept-requested o']);
  becomes('[ERR1b] an offer that is accepted at once asks for nothing', () => new Desk().all(offered('o'), { type: 'offer/accept', offerId: 'o' }), asked, []);
  becomes('[ERR1a] declining an offer', () => new Desk().all(offered('o'), { type: 'offer/decline', offerId: 'o' }), asked, ['offer/declined o']);
  becomes('[ERR1a] an offer beyond the limit of those that wait', () => new Desk({ limits: { waitingOffers: 0 }, capacity: { chat: 9 } }).all(...['1', '2', '3', '4'].map((id) => offered(id))), asked, ['offer/turned-away 4']);
  becomes('[ERR1a] picking a work item', () => new Desk().all({ type: 'work-item/put', items: [{ id: 'i', list: 'open', kind: 'record', recordType: 'case', recordId: 'r', title: 't', createdAt: 0, modifiedAt: 0 }] }, { type: 'work-item/pick', workItemId: 'i' }), asked, ['work-item/pick-requested i']);
  becomes('[ERR1a] ending and then closing a conversation, in this order', () => closed(new Desk(atOnce).talk('c').do({ type: 'conversation/end', conversationId: 'c' })), asked, ['conversation/ended c', 'conversation/closed c']);
  becomes('[ERR1a] closing a live conversation without End', () => closed(new Desk(atOnce).talk('c')), asked, ['conversation/released c']);
  becomes('[ERR1a] parking and reviving', () => closed(new Desk(atOnce).talk('c', { channel: 'sms' })).do({ type: 'conversation/revive', conversationId: 'c' }), asked, ['conversation/parked c', 'conversation/revived c']);
  becomes('[ERR1a] a close that may still be undone asks for nothing', () => closed(new Desk().talk('c')), asked, []);
  for (const [name, act] of [['the customer ended', 'conversation/customer-end'], ['the customer left', 'conversation/customer-leave'], ['the outside closed', 'conversation/close'], ['the outside took', 'conversation/release']] as const) {
    becomes(`[ERR1b] what ${name} is no errand`, () => new Desk().talk('c').do({ type: act, conversationId: 'c' }), asked, []);
  }
  const one = () => new Desk().talk('c').do({ type: 'conversation/end', conversationId: 'c' });
  const name = ({ log }: Desk): string => `1.${String(log.findIndex(({ type }) => type === 'conversation/ended') + 1)}`;
  becomes('[ERR1a] it is named by its fact, and by the command that caused it', one, ({ state }) => [state.errands[0]?.id, state.errands[0]?.cause], [name(one()), one().log.find(({ type }) => type === 'conversation/ended')?.cause]);
  const again = () => new Desk().talk('c').all({ type: 'message/send', conversationId: 'c', text: 'answer', messageId: 'm' }, { type: 'message/fail', conversationId: 'c', messageId: 'm' }, { type: 'message/retry', conversationId: 'c', messageId: 'm' });
  becomes('[ERR1e] a message says where the log has its last sending', again, (desk) => messagesOf(desk.conversation('c'))[0]?.queuedBy, `1.${String(again().log.findLastIndex(({ type }) => type === 'message/queued') + 1)}`);
  it('[ERR1e] places are in the order of the log, by number', () => {
    assert.deepEqual(['2.1', '1.10', undefined, '1.9', '10.1'].sort(inLogOrder), ['1.9', '1.10', '2.1', '10.1', undefined]);
    assert.deepEqual([inLogOrder(undefined, '1.1') < 0, inLogOrder('1.1', '1.1')], [true, 0]);
  });
  comesTo('[ERR1c] an answer settles it', one, { type: 'errand/settle', errandId: name(one()) }, ['errand/settled']);
  becomes('[ERR1c] settled, it is gone', () => one().do({ type: 'errand/settle', errandId: name(one()) }), asked, []);
  comesTo('[ERR1c] a second answer changes nothing', () => one().do({ type: 'errand/settle', errandId: name(one()) }), { type: 'errand/settle', errandId: name(one()) }, []);
  becomes('[ERR1d] the latest thousand wait', () => {
    const desk = new Desk(atOnce);
    for (let number = 0; number <= ERRANDS; number += 1) desk.talk(String(number)).do({ type: 'session/close', sessionId: `s:${String(number)}` });
    return desk;
  }, (desk) => [desk.state.errands.length, asked(desk)[0]], [ERRANDS, 'conversation/released 1']);
});

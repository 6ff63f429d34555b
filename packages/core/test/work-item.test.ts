import { describe } from 'node:test';
import { becomes, chat, comesTo, Desk, isRefused } from './desk.js';

const item = (id: string, more = {}) => ({ id, list: 'open' as const, kind: 'record' as const, recordType: 'case', recordId: `r:${id}`, title: id, createdAt: 0, modifiedAt: 0, ...more });
const put = (...items: readonly ReturnType<typeof item>[]) => ({ type: 'work-item/put' as const, items: [...items] });
const pick = { type: 'work-item/pick', workItemId: 'i' } as const;
const picking = () => new Desk({}, ['w1', 'w2']).do(put(item('i'))).do(pick, 'w2');
const confirm = { type: 'work-item/confirm-pick', workItemId: 'i' } as const;

describe('work items', () => {
  becomes('[W1a] items are added or replaced by id', () => new Desk().all(put(item('i'), item('j')), put(item('i', { title: 'new' }))), ({ state }) => state.workItems.map(({ title }) => title), ['new', 'j']);
  becomes('[W1a] items are removed', () => new Desk().all(put(item('i'), item('j')), { type: 'work-item/remove', workItemId: 'i' }), ({ state }) => state.workItems.map(({ id }) => id), ['j']);
  comesTo('[W1a] none is none', () => new Desk(), put(), []);
  isRefused('[W1a] what is not there cannot be removed', () => new Desk(), { type: 'work-item/remove', workItemId: 'i' }, { code: 'unknown-work-item' });
  comesTo('[W2a] a pick asks the outside', () => new Desk().do(put(item('i'))), pick, ['work-item/pick-requested']);
  comesTo('[W2a] asking twice is asking once', picking, pick, []);
  comesTo('[W2a] its answer opens the session in the window that picked', picking, confirm, ['work-item/picked', { type: 'session/opened', kind: 'record', recordId: 'r:i' }, { type: 'session/focused', focusedIn: 'w2' }, 'presence/changed']);
  comesTo('[W2a] a conversation starts with it', picking, { ...confirm, conversation: chat('c') }, ['work-item/picked', { type: 'conversation/started', conversationId: 'c' }, 'session/opened', 'session/focused', 'presence/changed']);
  comesTo('[S11a] what is open already comes forward', () => picking().do({ type: 'session/open', kind: 'record', recordType: 'case', recordId: 'r:i', sessionId: 's' }), confirm, ['work-item/picked', { type: 'session/focused', sessionId: 's', focusedIn: 'w2' }]);
  becomes('[W2a] the item is the agent\'s', () => picking().do(confirm), ({ state }) => state.workItems.map(({ list, picking: asked }) => [list, asked]), [['mine', false]]);
  becomes('[W2a] who lost is told', () => picking().do({ type: 'work-item/refuse-pick', workItemId: 'i' }), ({ state, log }) => [state.workItems[0]?.picking, log.at(-1)?.type], [false, 'work-item/pick-refused']);
  for (const type of ['work-item/confirm-pick', 'work-item/refuse-pick'] as const) {
    isRefused(`[W2a] ${type} needs a pick`, () => new Desk().do(put(item('i'))), { type, workItemId: 'i' }, { code: 'not-pending' });
  }
  comesTo('[W2b] a live update does not forget the pick', () => picking().do(put(item('i', { title: 'new' }))), confirm, ['work-item/picked', { type: 'session/opened', title: 'new' }, { type: 'session/focused', focusedIn: 'w2' }, 'presence/changed']);
  for (const list of ['mine', 'closed'] as const) isRefused(`[W2c] an item of the list ${list} cannot be picked`, () => new Desk().do(put(item('i', { list }))), pick, { code: 'not-pickable' });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handOver } from '@session-desk/contact-center';
import { conversationOf, endConversation, retryMessage, sendMessage, undoSend, unsentPieces, writeDraft } from '@session-desk/core';
import { ask, desk, minute, said, started, type Desk } from './connected.js';

const calm = { sendUndoSeconds: 5, endUndoSeconds: 5 };
const sends = ({ requests }: Desk): readonly string[] => requests.flatMap((request) => (request.type === 'send' ? [request.messageId] : []));
const ends = ({ requests }: Desk): number => requests.filter(({ type }) => type === 'end').length;
const own = (all: Desk): readonly string[] => said(all).filter((words) => words.startsWith('agent'));

describe('undo', () => {
  it('[CC15a] sends once the time is over', async () => {
    const all = await started({ config: calm });
    await ask(all, sendMessage(all.conversationId, 'one', 'm'));
    const before = sends(all);
    await all.clock.pass(6_000);
    assert.deepEqual([before, sends(all), own(all)], [[], ['m'], ['agent: one (delivered)']]);
  });

  it('[CC15a] never says what was taken back', async () => {
    const all = await started({ config: calm });
    await ask(all, sendMessage(all.conversationId, 'one', 'm'));
    await ask(all, undoSend(all.conversationId, 'm'));
    await all.clock.pass(minute);
    assert.deepEqual([sends(all), conversationOf(all.bus.state, all.conversationId)?.draft.text], [[], 'one']);
  });

  it('[CC15b] after a crash nothing goes out by itself', async () => {
    const all = await started({ config: calm });
    await ask(all, sendMessage(all.conversationId, 'one', 'm'));
    const next = await all.reload();
    await next.clock.pass(minute);
    assert.deepEqual([sends(next), own(next)], [[], ['agent: one (failed)']]);
    await ask(next, retryMessage(all.conversationId, 'm'));
    assert.deepEqual([sends(next), own(next)], [['m'], ['agent: one (delivered)']]);
  });

  it('[CC15b] an end is final after its time, and taken back by a crash', async () => {
    const all = await started({ config: calm });
    await ask(all, endConversation(all.conversationId));
    const next = await all.reload();
    await next.clock.pass(6_000);
    assert.deepEqual([ends(all) + ends(next), conversationOf(next.bus.state, all.conversationId)?.status], [0, 'active']);
    await ask(next, endConversation(all.conversationId));
    await next.clock.pass(6_000);
    assert.deepEqual([ends(next), conversationOf(next.bus.state, all.conversationId)?.status], [1, 'wrap-up']);
  });
});

describe('the order of what is sent', () => {
  it('[CC15c] nothing overtakes a message that failed', async () => {
    const all = await started();
    all.reach(false);
    for (const id of ['l', 'm', 'n']) await ask(all, sendMessage(all.conversationId, id, id));
    await all.clock.pass(2 * minute);
    const failed = own(all);
    all.reach(true);
    await all.clock.pass(minute);
    const waits = own(all);
    await ask(all, retryMessage(all.conversationId, 'l'), minute);
    assert.deepEqual([failed, waits, own(all)], [
      ['agent: l (failed)', 'agent: m (failed)', 'agent: n (failed)'], ['agent: l (failed)', 'agent: m (failed)', 'agent: n (failed)'],
      ['agent: l (delivered)', 'agent: m (delivered)', 'agent: n (delivered)'],
    ]);
    assert.deepEqual(sends(all).slice(-3), ['l', 'm', 'n']);
  });
});

describe('handing over', () => {
  it('[CC15d] hands drafts over, and names what was not taken', async () => {
    const all = await started();
    await ask(all, writeDraft(all.conversationId, 'half a reply'));
    const port = all.center.port();
    await port.connect({ tenant: 't', agentId: 'a', role: 'r' });
    const pieces = [...unsentPieces(all.bus.state), { id: 'draft:gone', kind: 'draft' as const, title: 'Ada', conversationId: 'gone', text: 'words' }, { id: 'input:s', kind: 'input' as const, title: 'Case' }];
    const twice = [await handOver(port, pieces), await handOver(port, pieces)].map((refused) => refused.map(({ piece, reason }) => [piece.id, reason]));
    assert.deepEqual(twice[0], [['draft:gone', 'unknown-conversation'], ['input:s', 'not-text']]);
    assert.deepEqual(twice[1], twice[0]);
    assert.deepEqual(all.center.handedOver(all.conversationId).map(({ text, agentId }) => [text, agentId]), [['half a reply', 'a']]);
  });

  it('[CC15d] out of reach, all of it is refused', async () => {
    const all = await desk();
    assert.deepEqual((await handOver(all.center.port(), [{ id: 'draft:c', kind: 'draft', title: '', conversationId: 'c', text: 'words' }])).map(({ reason }) => reason), ['offline']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connectContactCenter, MalformedError, withNetwork } from '@session-desk/contact-center';
import { closeSession, messagesOf, pickWorkItem, sendMessage } from '@session-desk/core';
import { of } from 'rxjs';
import { ask, desk, minute, said, shortTalk, started } from './connected.js';

describe('a workspace on a centre', () => {
  it('[CC12a] accepts an offer and hears the talk from its first word', async () => {
    const all = await started();
    assert.deepEqual(said(all), ['customer: one (received)', 'customer: two (received)']);
    assert.equal(all.bus.state.sessions.at(-1)?.title, 'Ada Park');
    assert.equal(all.center.figures().active, 1);
  });

  it('[CC12a] does so on a network that is late, doubled, out of order and loses things', async () => {
    const all = await started({ network: { delay: [0, 2_000], double: 0.3, lose: 0.1, seed: 4 } }, minute);
    await ask(all, sendMessage(all.conversationId, 'answer', 'm1'), minute);
    assert.deepEqual(said(all), ['customer: one (received)', 'customer: two (received)', 'agent: answer (delivered)', 'customer: three (received)']);
  });

  it('[CC12b] acknowledges an event only once its facts are saved', async () => {
    const all = await desk({ delay: 4_000 });
    all.center.bring('talk');
    await all.clock.pass(3_000);
    assert.equal(all.bus.state.offers.length, 1);
    assert.equal(all.acknowledged.includes('offers:1'), false);
    await all.clock.pass(8_000);
    assert.equal(all.acknowledged.includes('offers:1'), true);
  });

  it('[CC12c] shows a message as failed when the centre stays away, and a retry delivers it once', async () => {
    const all = await started();
    all.reach(false);
    await ask(all, sendMessage(all.conversationId, 'answer', 'm1'), minute);
    assert.deepEqual(said(all).slice(2), ['agent: answer (failed)']);
    all.reach(true);
    await ask(all, { type: 'message/retry', conversationId: all.conversationId, messageId: 'm1' }, minute);
    assert.deepEqual(said(all).slice(2), ['agent: answer (delivered)', 'customer: three (received)']);
  });

  it('[CC12d] returns an offer that the workspace refuses, with the reason', async () => {
    const all = await desk();
    all.bus.before('offer/present', () => false);
    const conversationId = all.center.bring('talk');
    await all.clock.pass(1_000);
    const returned = all.requests.find((request) => request.type === 'return-offer');
    assert.equal(returned?.reason, 'vetoed');
    assert.equal(all.center.figures().open, 1);
    assert.equal(all.bus.state.workItems.find(({ id }) => id === conversationId)?.list, 'open');
  });

  it('[CC12e] reports presence and capacity, and again when the centre is back', async () => {
    const all = await desk();
    const kinds = (): string[] => all.requests.map(({ type }) => type);
    assert.ok(kinds().includes('set-presence') && kinds().includes('set-capacity'));
    all.reach(false);
    await all.clock.pass(1_000);
    all.requests.length = 0;
    all.reach(true);
    await all.clock.pass(1_000);
    assert.deepEqual(kinds().sort(), ['set-capacity', 'set-presence']);
  });

  it('[CC12f] does what was pending when it began', async () => {
    const all = await started();
    all.stop();
    await ask(all, sendMessage(all.conversationId, 'answer', 'm1'));
    assert.deepEqual(said(all).slice(2), ['agent: answer (queued)']);
    all.bus.run(connectContactCenter(withNetwork(all.center.port(), { clock: all.clock, delay: [0, 0], double: 0 })));
    await all.clock.pass(minute);
    assert.deepEqual(said(all).slice(2), ['agent: answer (delivered)', 'customer: three (received)']);
  });

  it('[CC12g] opens what it picked, and tells the agent who came second', async () => {
    const all = await desk({ config: { capacity: { chat: 0 }, overCapacity: 'allow' } });
    const workItemId = all.center.bring('talk');
    await all.clock.pass(1_000);
    await ask(all, pickWorkItem(workItemId));
    assert.equal(all.bus.state.conversations[0]?.id, workItemId);
    assert.equal(all.bus.state.workItems[0]?.list, 'mine');

    const second = await desk({ config: { capacity: { chat: 0 }, overCapacity: 'allow' }, center: { rivalChance: 1 } });
    const taken = second.center.bring('talk');
    await second.clock.pass(1_000);
    let told = '';
    second.bus.facts$.subscribe((fact) => { if (fact.type === 'work-item/pick-refused') told = fact.reason; });
    await ask(second, pickWorkItem(taken));
    assert.equal(told, 'already-taken');
    assert.equal(second.bus.state.conversations.length, 0);
  });

  it('[CC12h] brings suggestions and the customer\'s end to the session, and closes outside what is closed here', async () => {
    const all = await started({ config: { undoSeconds: 0 } });
    const session = (): (typeof all.bus.state.sessions)[number] | undefined => all.bus.state.sessions.find(({ conversationId }) => conversationId === all.conversationId);
    assert.deepEqual(session()?.pane.suggestions.map(({ text }) => text), ['answer', 'another']);
    await ask(all, sendMessage(all.conversationId, 'answer', 'm1'), minute);
    assert.equal(all.bus.state.conversations[0]?.status, 'wrap-up');
    await ask(all, closeSession(session()?.id ?? ''));
    assert.equal(all.center.figures().closed, 1);
  });

  it('[CC12e] says nothing of capacity while customers only talk', async () => {
    const all = await started();
    all.requests.length = 0;
    await ask(all, sendMessage(all.conversationId, 'answer', 'm1'), 1_500);
    assert.equal(all.bus.state.conversations[0]?.status, 'active');
    assert.deepEqual(all.requests.map(({ type }) => type), ['send']);
  });

  it('[CC12i] sends what a closed session left, however long the centre is away, and releases the talk after it', async () => {
    const all = await started({ config: { undoSeconds: 0 } });
    all.reach(false);
    await ask(all, sendMessage(all.conversationId, 'answer', 'm1'));
    await ask(all, closeSession(all.bus.state.sessions[1]?.id ?? ''), 10 * minute);
    assert.deepEqual(said(all).slice(2), ['agent: answer (queued)']);
    all.requests.length = 0;
    all.reach(true);
    await all.clock.pass(5_000);
    assert.deepEqual(all.requests.filter(({ type }) => type === 'send' || type === 'release').map(({ type }) => type), ['send', 'release']);
    assert.deepEqual(all.bus.state.conversations, []);
  });

  for (const [what, wait, end] of [['the bus ended', 1_000, true], ['a hook did not answer', 6_000, false]] as const) {
    it(`[CC12j] leaves unacknowledged what was not decided because ${what}`, async () => {
      const all = await started();
      all.bus.before('message/receive', () => new Promise<never>(() => undefined));
      const before = all.acknowledged.length;
      await ask(all, sendMessage(all.conversationId, 'answer', 'm1'), 4_000);
      if (end) await all.bus.destroy();
      await all.clock.pass(wait);
      const ofTalk = all.acknowledged.slice(before).filter((each) => each.startsWith(all.conversationId));
      assert.deepEqual(said(all).length, 3);
      assert.deepEqual(ofTalk, []);
    });
  }

  it('[CC12k] closes the session of what the centre gave to others, and does not give it back again', async () => {
    const all = await started();
    all.stop();
    await all.clock.pass(10 * minute);
    const port = withNetwork(all.center.port(), { clock: all.clock, delay: [0, 0], double: 0 });
    const kinds: string[] = [];
    all.bus.run(connectContactCenter({ ...port, request: (request) => { kinds.push(request.type); return port.request(request); } }));
    await all.clock.pass(1_000);
    assert.deepEqual([all.bus.state.sessions.length, all.bus.state.conversations.length, all.bus.state.notices.at(-1)?.code], [1, 0, 'conversation-taken']);
    assert.equal(kinds.includes('release'), false);
  });

  it('[CC12l] takes a message in pieces that is too long for one', async () => {
    const text = `${'x'.repeat(65_536)}end`;
    const [talk] = shortTalk;
    assert.ok(talk);
    const all = await started({ center: { dialogues: [{ ...talk, turns: [{ type: 'customer-says', text, pause: 0 }] }] } });
    const messages = all.bus.state.conversations.flatMap(messagesOf);
    assert.equal(messages.map((each) => each.text).join(''), text);
    assert.equal(new Set(messages.map(({ id }) => id)).size, 2);
  });

  it('[CC12l] takes a list in lots that is longer than it takes at once', async () => {
    const all = await desk();
    all.stop();
    const item = { list: 'open', channel: 'chat', title: 'Item', customer: { id: 'c' }, queue: 'q', state: 'open', createdAt: 0, modifiedAt: 0, transfers: 0 };
    const upserts = Array.from({ length: 1_001 }, (_, at) => ({ ...item, workItemId: `i${String(at)}`, conversationId: `i${String(at)}` }));
    const event = { origin: 'other', stream: 'work', seq: 1, kept: 0, at: 0, type: 'work-items-changed', upserts, removals: [] };
    all.bus.run(connectContactCenter({ ...all.center.port(), events$: of(event) }));
    await all.clock.pass(1_000);
    assert.equal(all.bus.state.workItems.length, 1_001);
  });

  it('[CC12m] reports what it cannot take, and goes on', async () => {
    const all = await desk();
    all.stop();
    const item = { list: 'open', channel: 'chat', title: 'Item', customer: { id: 'c' }, queue: 'q', state: 'open', createdAt: 0, modifiedAt: 0, transfers: 0 };
    const event = (seq: number, workItemId: string) => ({ origin: 'other', stream: 'work', seq, kept: 0, at: 0, type: 'work-items-changed', upserts: [{ ...item, workItemId, conversationId: 'c' }], removals: [] });
    const problems: string[] = [];
    all.bus.run(connectContactCenter({ ...all.center.port(), events$: of(event(1, 'i'.repeat(201)), event(2, 'good')) }, { report: (problem) => { if (problem instanceof MalformedError) problems.push(`${problem.malformed.path}: ${problem.malformed.expected}`); } }));
    await all.clock.pass(1_000);
    assert.deepEqual(problems, ['items.0.id: a string of 1 to 200 characters']);
    assert.deepEqual(all.bus.state.workItems.map(({ id }) => id), ['good']);
  });

  it('[CC12n] cuts a line that is too long, and serves the customer', async () => {
    const [talk] = shortTalk;
    assert.ok(talk);
    const all = await started({ center: { dialogues: [{ ...talk, subject: 'x'.repeat(501), customer: { ...talk.customer, name: 'n'.repeat(501) } }] } });
    const [conversation] = all.bus.state.conversations;
    assert.deepEqual([conversation?.subject, conversation?.customer.name, all.bus.state.sessions[1]?.title].map((line) => [line?.length, line?.at(-1)]), [[500, '…'], [500, '…'], [500, '…']]);
    assert.equal(all.bus.state.workItems[0]?.title.length, 500);
  });
});

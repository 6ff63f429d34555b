import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CenterEvent, type CenterOptions, type CenterRequest, createCenter, type Dialogue, inOrder, ownDialogues, type PortError } from '@session-desk/contact-center';
import { workADay } from './day.js';
import { VirtualClock } from './virtual-clock.js';

const minute = 60_000;
const talk = (id: string, turns: Dialogue['turns'], rest: Partial<Dialogue> = {}): Dialogue => ({
  id, channel: 'chat', language: 'en', customer: { id: `customer-${id}`, name: id }, subject: id, queue: 'q', turns, ending: 'silent', ...rest,
});
const says = (text: string, pause = 0): Dialogue['turns'][number] => ({ type: 'customer-says', text, pause });
const answers = (pause = 0): Dialogue['turns'][number] => ({ type: 'agent-says', text: 'answer', pause });

async function open(options: CenterOptions, chats = 3) {
  const clock = new VirtualClock();
  const center = createCenter({ run: 'r', arrivalsPerMinute: 0, ...options }, clock);
  const port = center.port();
  const events: CenterEvent[] = [];
  inOrder(port, { clock }).subscribe(({ event, acknowledge }) => {
    events.push(event);
    acknowledge();
  });
  await port.connect({ tenant: 't', agentId: 'a', role: 'r' });
  let count = 0;
  const ask = (request: Record<string, unknown>): Promise<unknown> => port.request({ id: `q${String((count += 1))}`, ...request } as CenterRequest).catch((problem: unknown) => (problem as PortError).reason);
  const limit = { limit: chats, used: 0 };
  await ask({ type: 'set-capacity', channels: { chat: limit, sms: limit, voice: limit } });
  await ask({ type: 'set-presence', presence: 'available' });
  const of = (type: CenterEvent['type']): CenterEvent[] => events.filter((event) => event.type === type);
  const texts = (): string[] => events.flatMap((event) => (event.type === 'message-received' || event.type === 'transcript' ? [event.text] : []));
  const accept = async (): Promise<string> => {
    await clock.pass(10);
    const offer = of('offer-presented').at(-1);
    assert.ok(offer?.type === 'offer-presented', 'an offer');
    await ask({ type: 'accept', offerId: offer.offerId });
    await clock.pass(0);
    return offer.conversation.conversationId;
  };
  const send = (conversationId: string): Promise<unknown> => ask({ type: 'send', conversationId, messageId: `m${String((count += 1))}`, text: 'x' });
  return { clock, center, port, events, ask, of, texts, accept, send };
}

describe('the embedded centre', () => {
  it('[CC9a] makes the same day of the same seed and clock, and another of another seed', async () => {
    const options = { dialogues: ownDialogues, arrivalsPerMinute: 4, pace: 10 };
    const first = await workADay({ ...options, seed: 5 }, 60);
    const second = await workADay({ ...options, seed: 5 }, 60);
    const other = await workADay({ ...options, seed: 6 }, 60);
    assert.ok(first.events.length > 100);
    assert.deepEqual(first.events, second.events);
    assert.notDeepEqual(first.events, other.events);
  });

  it('[CC9b] lets customers speak after the recorded pause divided by the pace, at once when the pace changes', async () => {
    const { clock, center, accept, texts } = await open({ dialogues: [talk('t', [says('one'), says('two', 60_000), says('three', 60_000)])], pace: 2 });
    center.bring('t');
    await accept();
    await clock.pass(29_000);
    assert.deepEqual(texts(), ['one']);
    await clock.pass(1_000);
    assert.deepEqual(texts(), ['one', 'two']);
    await clock.pass(15_000);
    center.setPace(30);
    await clock.pass(1_100);
    assert.deepEqual(texts(), ['one', 'two', 'three']);
  });

  it('[CC9c] lets customers wait for the agent where the record says that the agent spoke', async () => {
    const { clock, center, accept, texts, send } = await open({ dialogues: [talk('t', [says('one'), answers(), answers(20_000), says('two', 5_000)])] });
    center.bring('t');
    const id = await accept();
    await clock.pass(60 * minute);
    assert.deepEqual(texts(), ['one']);
    await send(id);
    await clock.pass(24_000);
    assert.deepEqual(texts(), ['one'], 'the second recorded answer may still come');
    await clock.pass(1_100);
    assert.deepEqual(texts(), ['one', 'two']);
  });

  it('[CC9d] offers what a piece of work says to the agent who gets it, from its first word', async () => {
    const { clock, center, accept, texts } = await open({ dialogues: [talk('t', [says('one'), says('two', 1_000)])] });
    center.bring('t');
    await clock.pass(5_000);
    await accept();
    assert.deepEqual(texts(), ['one', 'two']);
  });

  it('[CC4g] offers no more of a channel than the agent has room for', async () => {
    const { clock, center, of, ask } = await open({ dialogues: [talk('t', [says('one')])] }, 2);
    for (let count = 0; count < 4; count += 1) center.bring('t');
    await clock.pass(10);
    assert.equal(of('offer-presented').length, 2);
    await ask({ type: 'set-capacity', channels: { chat: { limit: 3, used: 0 } } });
    await clock.pass(10);
    assert.equal(of('offer-presented').length, 3);
  });

  it('[CC4h] keeps an offer that could not be shown from the agent for a while, and routes it again', async () => {
    const { clock, center, of, ask } = await open({ dialogues: [talk('t', [says('one')])], restTime: 30_000 });
    center.bring('t');
    await clock.pass(10);
    const [offer] = of('offer-presented');
    assert.ok(offer?.type === 'offer-presented');
    await ask({ type: 'return-offer', offerId: offer.offerId, reason: 'session-limit' });
    await clock.pass(29_000);
    assert.equal(of('offer-presented').length, 1);
    await clock.pass(2_000);
    assert.equal(of('offer-presented').length, 2);
  });

  it('[CC4i] rings nobody who is in a call', async () => {
    const { clock, center, of, accept } = await open({ dialogues: [talk('v', [says('hello'), says('x', minute)], { channel: 'voice' })] });
    center.bring('v');
    center.bring('v');
    await accept();
    await clock.pass(minute);
    assert.equal(of('offer-presented').length, 1);
  });

  it('[CC10a] plays both voices of a call, from the moment that it is answered', async () => {
    const { clock, center, accept, texts } = await open({ dialogues: [talk('v', [{ type: 'agent-says', text: 'hello', pause: 1_000 }, says('help', 1_000)], { channel: 'voice' })] });
    center.bring('v');
    await clock.pass(minute);
    await accept();
    assert.deepEqual(texts(), []);
    await clock.pass(2_000);
    assert.deepEqual(texts(), ['hello', 'help']);
  });

  it('[CC10b] ends a live talk when the customer is away for longer than the reconnect window', async () => {
    const { clock, center, accept, events } = await open({ dialogues: [talk('t', [says('one'), { type: 'customer-leaves', pause: 1_000 }])], reconnectTime: 3 * minute });
    center.bring('t');
    await accept();
    await clock.pass(3 * minute);
    assert.equal(events.some(({ type }) => type === 'conversation-ended'), false);
    await clock.pass(2_000);
    const ended = events.find((event) => event.type === 'conversation-ended');
    assert.equal(ended?.reason, 'left');
  });

  it('[CC10c] goes on with the same talk when the customer is back in time', async () => {
    const { clock, center, accept, events, texts } = await open({ dialogues: [talk('t', [says('one'), { type: 'customer-leaves', pause: 1_000 }, { type: 'customer-returns', pause: minute }, says('back', 1_000)])] });
    center.bring('t');
    await accept();
    await clock.pass(10 * minute);
    assert.equal(events.some(({ type }) => type === 'conversation-ended'), false);
    assert.deepEqual(texts(), ['one', 'back']);
  });

  it('[CC10d] routes parked work anew when the customer comes back, and the agent hears it from the start', async () => {
    const { clock, center, accept, ask, of, texts } = await open({ dialogues: [talk('s', [says('one'), says('two', 10 * minute)], { channel: 'sms' })] });
    center.bring('s');
    const id = await accept();
    await ask({ type: 'park', conversationId: id });
    assert.equal(center.figures().waiting, 1);
    await clock.pass(11 * minute);
    assert.equal(of('offer-presented').length, 2);
    await accept();
    assert.deepEqual(texts(), ['one', 'one', 'two']);
  });

  it('[CC10e] knows no other way from state to state than the table', async () => {
    const { center, accept, ask } = await open({ dialogues: [talk('t', [says('one')])] });
    center.bring('t');
    const id = await accept();
    const way = async (type: string): Promise<unknown> => {
      const answer = await ask({ type, conversationId: id });
      return typeof answer === 'string' ? answer : 'done';
    };
    assert.deepEqual([await way('resume'), await way('close'), await way('park'), await way('end'), await way('end'), await way('close'), await way('release')], ['wrong-state', 'wrong-state', 'live-channel', 'done', 'wrong-state', 'done', 'not-yours']);
  });

  it('[CC10f] gives the work of a vanished agent back to routing when the grace is over', async () => {
    const { clock, center, accept, port } = await open({ dialogues: [talk('t', [says('one')])], agentGrace: 150_000 });
    center.bring('t');
    await accept();
    await port.disconnect();
    await clock.pass(149_000);
    assert.equal(center.figures().active, 1);
    await clock.pass(2_000);
    assert.equal(center.figures().open, 1);
  });

  it('[CC4f] tells the loser when a rival takes the item in the same moment', async () => {
    const { clock, center, ask, of } = await open({ dialogues: [talk('c', [says('one')], { channel: 'case' })], rivalChance: 1 });
    await clock.pass(10);
    const [change] = of('work-items-changed');
    assert.ok(change?.type === 'work-items-changed');
    assert.equal(change.upserts[0]?.list, 'open');
    assert.equal(await ask({ type: 'pick', workItemId: change.upserts[0].workItemId }), 'already-taken');
    await clock.pass(10);
    const last = of('work-items-changed').at(-1);
    assert.deepEqual(last?.type === 'work-items-changed' && last.removals, [change.upserts[0].workItemId]);
    void center.stop();
  });

  it('[CC10g] closes a case when its record says that it is resolved', async () => {
    const { clock, center, ask, of, port } = await open({ dialogues: [talk('c', [says('one')], { channel: 'case' })] });
    await clock.pass(10);
    const [change] = of('work-items-changed');
    assert.ok(change?.type === 'work-items-changed');
    await ask({ type: 'pick', workItemId: change.upserts[0]?.workItemId });
    await port.records.write('case', 'case-c', { id: 'w', version: 1, changes: { status: 'resolved' } });
    assert.equal(center.figures().closed, 1);
  });
});

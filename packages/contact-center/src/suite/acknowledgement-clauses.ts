import { eventually, same, settle, signIn, type SuiteRig } from './suite-rig.js';

interface Placed {
  readonly origin: string;
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
}

/** The clauses about delivery. */
export function acknowledgementClauses(check: (clause: string, body: (rig: SuiteRig) => Promise<void>) => void): void {
  check('[CC3a] repeats an event until it is acknowledged, and then no more', async (rig) => {
    const port = rig.port();
    const offers: Placed[] = [];
    port.events$.subscribe((event) => {
      const placed = event as Placed;
      if (placed.type === 'offer-presented') offers.push(placed);
    });
    await settle(rig, port.connect({ tenant: 'suite', agentId: 'a', role: 'agent' }));
    await settle(rig, port.request({ id: 'c', type: 'set-capacity', channels: { chat: { limit: 1, used: 0 } } }));
    await settle(rig, port.request({ id: 'p', type: 'set-presence', presence: 'available' }));
    await rig.bring();
    const repeated = await eventually(rig, () => offers[3], 'the same offer a fourth time');
    same(offers.every(({ stream, seq }) => stream === repeated.stream && seq === repeated.seq), true, 'one place for one event');
    for (let time = 0; time < 10; time += 1) port.acknowledge(repeated.origin, repeated.stream, repeated.seq);
    await rig.pass(rig.patience * 2);
    const again = (): number => offers.filter(({ stream, seq }) => stream === repeated.stream && seq === repeated.seq).length;
    const count = again();
    await rig.pass(rig.patience * 4);
    same(again(), count, 'how often it came after the acknowledgement');
  });

  check('[CC3b] numbers each stream from 1 without gaps, and a conversation begins with what made it ours', async (rig) => {
    const agent = await signIn(rig, 'a');
    const conversationId = await rig.bring();
    const { offerId } = await agent.until('offer-presented');
    await agent.ask({ type: 'accept', offerId });
    await agent.until('message-received', 2);
    const talk = agent.events.filter(({ stream }) => stream === conversationId);
    same(talk.map(({ seq }) => seq), talk.map((_, index) => index + 1), 'the numbers');
    same(talk.slice(0, 3).map((event) => (event.type === 'message-received' ? event.text : event.type)), ['offer-confirmed', 'one', 'two'], 'the beginning');
  });

  check('[CC3c] says again on request what is not acknowledged', async (rig) => {
    const port = rig.port();
    const seen: Placed[] = [];
    port.events$.subscribe((event) => seen.push(event as Placed));
    await settle(rig, port.connect({ tenant: 'suite', agentId: 'a', role: 'agent' }));
    await rig.bring();
    const first = await eventually(rig, () => seen.find(({ stream }) => stream === 'work'), 'the open list');
    const count = seen.filter(({ stream, seq }) => stream === 'work' && seq === first.seq).length;
    port.repeat(first.origin, 'work', first.seq);
    await eventually(rig, () => seen.filter(({ stream, seq }) => stream === 'work' && seq === first.seq).length > count || undefined, 'it again');
  });

  check('[CC3d] says to an agent who signs in anew what was not acknowledged, and nothing that was', async (rig) => {
    const agent = await signIn(rig, 'a');
    const conversationId = await rig.bring();
    const { offerId } = await agent.until('offer-presented');
    await agent.ask({ type: 'accept', offerId });
    await agent.until('message-received', 2);
    await rig.pass(rig.patience);
    await settle(rig, agent.port.disconnect());
    const again = await signIn(rig, 'a');
    await again.ask({ type: 'send', conversationId, messageId: 'answer', text: 'answer' });
    same((await again.until('message-received')).text, 'three', 'the first message that the new reader hears');
  });
}

import { eventually, same, settle, signIn, type SuiteRig } from './suite-rig.js';

/** The clauses about status and requests. */
export function requestClauses(check: (clause: string, body: (rig: SuiteRig) => Promise<void>) => void): void {
  check('[CC1a] is online between connect and disconnect only', async (rig) => {
    const port = rig.port();
    const seen: string[] = [];
    port.status$.subscribe((status) => seen.push(status));
    await rig.pass(rig.patience);
    same(seen.includes('online'), false, 'status before connect');
    await settle(rig, port.connect({ tenant: 'suite', agentId: 'a', role: 'agent' }));
    await eventually(rig, () => seen.at(-1) === 'online' || undefined, 'online');
    await settle(rig, port.disconnect());
    await eventually(rig, () => seen.at(-1) === 'offline' || undefined, 'offline');
  });

  check('[CC1b] rejects a request before connect as offline', async (rig) => {
    same(await settle(rig, rig.port().request({ id: 'early', type: 'set-presence', presence: 'available' })), 'offline', 'an early request');
  });

  check('[CC2a] gives the same request the same answer and does it once', async (rig) => {
    const agent = await signIn(rig, 'a');
    await rig.bring();
    const { offerId } = await agent.until('offer-presented');
    const first = agent.ask({ type: 'accept', offerId }, 'accept-once');
    const second = agent.ask({ type: 'accept', offerId }, 'accept-once');
    same([await first, await second], ['done', 'done'], 'both answers');
    await agent.until('message-received', 2);
    same(agent.events.filter(({ type }) => type === 'offer-confirmed').length, 1, 'confirmations');
  });

  check('[CC2b] takes a message once, whatever ids its requests have', async (rig) => {
    const agent = await signIn(rig, 'a');
    const conversationId = await rig.bring();
    const { offerId } = await agent.until('offer-presented');
    await agent.ask({ type: 'accept', offerId });
    await agent.until('message-received', 2);
    const message = { type: 'send', conversationId, messageId: 'answer', text: 'answer' } as const;
    same([await agent.ask(message), await agent.ask(message)], ['done', 'done'], 'both answers');
    await agent.until('message-received', 3);
    await rig.pass(rig.patience);
    const texts = agent.events.flatMap((event) => (event.type === 'message-received' ? [event.text] : []));
    same(texts, ['one', 'two', 'three'], 'what the customer said');
  });

  check('[CC2d] knows a message that it took although the talk has ended since', async (rig) => {
    const agent = await signIn(rig, 'a');
    const conversationId = await rig.bring();
    const { offerId } = await agent.until('offer-presented');
    await agent.ask({ type: 'accept', offerId });
    const message = { type: 'send', conversationId, messageId: 'answer', text: 'answer' } as const;
    same(await agent.ask(message), 'done', 'the answer to the message');
    same(await agent.ask({ type: 'end', conversationId }), 'done', 'the answer to the end');
    same(await agent.ask(message), 'done', 'the answer to the same message');
    same(await agent.ask({ ...message, messageId: 'another' }), 'wrong-state', 'the answer to another');
  });

  check('[CC2c] refuses what concerns work of somebody else', async (rig) => {
    const agent = await signIn(rig, 'a');
    const rival = await signIn(rig, 'b', { presence: 'away' });
    const conversationId = await rig.bring();
    const { offerId } = await agent.until('offer-presented');
    await agent.ask({ type: 'accept', offerId });
    same(await rival.ask({ type: 'end', conversationId }), 'not-yours', 'the answer to a stranger');
    same(await agent.ask({ type: 'end', conversationId }), 'done', 'the answer to the agent');
  });
}

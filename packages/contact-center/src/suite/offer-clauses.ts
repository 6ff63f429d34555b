import { same, signIn, type SuiteRig } from './suite-rig.js';

/** The clauses about offers and work items. */
export function offerClauses(check: (clause: string, body: (rig: SuiteRig) => Promise<void>) => void): void {
  check('[CC4a] ends an offer in one outcome and tells a late answer which', async (rig) => {
    const agent = await signIn(rig, 'a');
    await rig.bring();
    const { offerId } = await agent.until('offer-presented');
    same(await agent.ask({ type: 'decline', offerId }), 'done', 'declining');
    same(await agent.ask({ type: 'accept', offerId }), 'offer-settled', 'accepting after that');
    same(await agent.ask({ type: 'accept', offerId: 'never-made' }), 'unknown-offer', 'accepting what never was');
  });

  check('[CC4b] lets an offer expire at its deadline, not before', async (rig) => {
    const agent = await signIn(rig, 'a');
    await rig.bring();
    const { offerId, deadline, at } = await agent.until('offer-presented');
    same(deadline - at, rig.offerTime, 'the time of an offer');
    await rig.pass(rig.offerTime);
    const expired = await agent.until('offer-expired');
    same([expired.offerId, expired.at >= deadline], [offerId, true], 'the end of the offer');
    same(await agent.ask({ type: 'accept', offerId }), 'offer-settled', 'accepting after the deadline');
  });

  check('[CC4c] offers nothing to who is away, and at the cap', async (rig) => {
    const away = await signIn(rig, 'a', { presence: 'away' });
    const full = await signIn(rig, 'b', { chats: 0 });
    await rig.bring();
    await rig.pass(rig.patience * 2);
    same([...away.events, ...full.events].filter(({ type }) => type === 'offer-presented').length, 0, 'offers');
    await away.ask({ type: 'set-presence', presence: 'available' });
    await away.until('offer-presented');
  });

  check('[CC4d] offers a declined customer to somebody else', async (rig) => {
    const first = await signIn(rig, 'a');
    await rig.bring();
    const { offerId, conversation } = await first.until('offer-presented');
    const second = await signIn(rig, 'b');
    await first.ask({ type: 'decline', offerId });
    same((await second.until('offer-presented')).conversation.conversationId, conversation.conversationId, 'the customer of the second offer');
  });

  check('[CC4e] gives an open work item to exactly one of two agents, and tells the other', async (rig) => {
    const left = await signIn(rig, 'a', { presence: 'away' });
    const right = await signIn(rig, 'b', { presence: 'away' });
    const workItemId = await rig.bring();
    await left.until('work-items-changed');
    const answers = await Promise.all([left.ask({ type: 'pick', workItemId }), right.ask({ type: 'pick', workItemId })]);
    same([...answers].sort(), ['already-taken', 'done'], 'the answers');
    const winner = answers[0] === 'done' ? left : right;
    same((await winner.until('work-item-picked')).workItemId, workItemId, 'what the winner has');
  });
}

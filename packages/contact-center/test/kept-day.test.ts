import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connectContactCenter, type Dialogue, openCenter, seededRandom, withNetwork } from '@session-desk/contact-center';
import { acceptOffer, closeSession, type Fact, messagesOf, sendMessage, type WorkspaceState } from '@session-desk/core';
import { createSessionBus, finishCloses, memoryJournal, reviewPresenceInTime } from '@session-desk/session-bus';
import { Disk, Life } from './mortal.js';
import { VirtualClock } from './virtual-clock.js';

const words = ['one', 'two', 'three', 'four', 'five'];
/** Customers whose every message is answered once. */
const dialogues = Array.from({ length: 12 }, (_, at): Dialogue => ({
  id: `talk-${String(at)}`, channel: 'chat', language: 'en', customer: { id: `customer-${String(at)}`, name: `Customer ${String(at)}` }, subject: 'A talk', queue: 'Orders', ending: 'customer-ends',
  turns: words.flatMap((text): Dialogue['turns'] => [{ type: 'customer-says', text, pause: 300 }, { type: 'agent-says', text: `to ${text}`, pause: 0 }]),
}));

interface KeptHistory { readonly id: string; readonly state: string; readonly history: readonly { readonly type: string; readonly messageId?: string; readonly from?: string; readonly text?: string }[] }

/** A day of a workspace and its centre, both killed again and again at moments that a seed decides. Settles with what is wrong. */
async function dayOf(seed: number): Promise<{ readonly faults: readonly string[]; readonly kills: number; readonly answered: number }> {
  const random = seededRandom(seed);
  const clock = new VirtualClock();
  const disk = new Disk();
  let life = new Life(clock);
  const mortal = { now: () => clock.now(), after: (milliseconds: number, run: () => void) => life.after(milliseconds, run) };
  const journal = memoryJournal<WorkspaceState, Fact>({ delay: 3, clock: mortal });
  const faults: string[] = [];
  const histories = new Map<string, KeptHistory['history']>();
  let kills = 0;
  let answered = 0;

  /** A page and its Worker, for one life. */
  const begin = async (): Promise<void> => {
    life = new Life(clock);
    const mine = life;
    const opening = openCenter({ dialogues, arrivalsPerMinute: 60, seed, run: 'r', background: false, closedTime: Number.MAX_SAFE_INTEGER }, mine, disk.store(mine, () => 1 + random() * 8), (problem) => { faults.push(String(problem)); });
    const bus = createSessionBus({ agent: { tenant: 't', id: 'a', role: 'r' }, windowId: 'w', clock: mine, config: { undoSeconds: 0, capacity: { chat: 3 } }, journal, report: (problem) => { if (!mine.dead) faults.push(String(problem)); } });
    await clock.pass(20);
    const center = await opening;
    await bus.ready;
    bus.run(finishCloses);
    bus.run(reviewPresenceInTime);
    bus.run(connectContactCenter(withNetwork(center.port(), { clock: mine, delay: [0, 20], double: 0.2, reorder: true, seed: seed + kills })));
    // The agent: accepts, answers each customer's last word once, closes who has gone.
    const work = (): void => {
      for (const offer of bus.state.offers) if (offer.outcome === undefined && !offer.accepting) void bus.dispatch(acceptOffer(offer.id));
      for (const conversation of bus.state.conversations) {
        if (conversation.sessionId === undefined) continue;
        if (conversation.status === 'wrap-up') void bus.dispatch(closeSession(conversation.sessionId));
        const messages = messagesOf(conversation);
        const last = messages.at(-1);
        if (conversation.status !== 'active' || last?.from !== 'customer') continue;
        answered += 1;
        void bus.dispatch(sendMessage(conversation.id, `to ${last.text}`));
      }
    };
    const again = (): void => { work(); mine.after(30, again); };
    again();
    mine.after(0, function look() {
      for (const kept of disk.of('work') as readonly KeptHistory[]) if (kept.state !== 'closed') histories.set(kept.id, kept.history);
      for (const { id, sessionId, customer } of bus.state.conversations) {
        const same = bus.state.sessions.filter(({ conversationId }) => conversationId === id);
        if (same.length > 1) faults.push(`${String(customer.name)} has ${String(same.length)} sessions: ${same.map(({ id: each }) => each).join()} ${String(sessionId)}`);
      }
      mine.after(5, look);
    });
  };

  await begin();
  for (; kills < 25; kills += 1) {
    await clock.pass(Math.floor(random() * 3_000));
    life.kill();
    await begin();
  }
  await clock.pass(5 * 60_000);
  life.kill();

  for (const [id, history] of histories) {
    const told = history.filter(({ type }) => type === 'message-received').map(({ from, text }) => `${String(from)}: ${String(text)}`);
    const expected = words.flatMap((text) => [`customer: ${text}`, `agent: to ${text}`]);
    if (told.join('|') !== expected.join('|')) faults.push(`${id}: ${told.join(' | ')}`);
  }
  if (histories.size !== dialogues.length) faults.push(`${String(histories.size)} of ${String(dialogues.length)} customers came`);
  const closed = (disk.of('work') as readonly KeptHistory[]).filter(({ state }) => state === 'closed').length;
  if (closed !== dialogues.length) faults.push(`${String(closed)} of ${String(dialogues.length)} are closed`);
  return { faults, kills, answered };
}

describe('a day of crashes', () => {
  for (const seed of [1, 2, 3]) {
    it(`[CC14i, CC12r] loses and repeats nothing between workspace and centre, whenever both are killed (seed ${String(seed)})`, async () => {
      const { faults } = await dayOf(seed);
      assert.deepEqual(faults, []);
    });
  }
});

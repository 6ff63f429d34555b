import { expect } from '@open-wc/testing';
import { closeSession, focusSession, initialState, sendMessage, type Agent, type Fact } from '@session-desk/core';
import { FencedError, IndexedDbJournal } from '@session-desk/journal';
import { createSessionBus, systemClock, type SessionBus } from '@session-desk/session-bus';
import { kept, newAgent, talk, tidy } from './kept-desk.js';

const year = 365.25 * 86_400_000;
const start = Date.UTC(2026, 10, 16, 12);

describe('a clock that is wrong by years', () => {
  const realNow = Date.now;
  let agent: Agent;
  beforeEach(() => { agent = newAgent(); });
  afterEach(async () => {
    Date.now = realNow;
    await tidy();
  });

  /** A day in three windows, each of which takes the log from the one before, on clocks that `shift` sets for each of its steps. */
  async function day(shift: (step: number) => number): Promise<unknown> {
    let step = 0;
    Date.now = () => start + shift(step);
    const clock = { now: Date.now, after: systemClock.after };
    const journals: IndexedDbJournal[] = [];
    const refused: unknown[] = [];
    const facts: Fact[] = [];
    const open = async (windowId: string): Promise<SessionBus> => {
      step += 1;
      const journal = new IndexedDbJournal({ agent, windowId, empty: initialState(agent, 0), snapshotAfter: 20, report: (error) => { refused.push(error); } });
      journals.push(journal);
      let named = 0;
      const ids = { next: () => `${windowId}-${String(++named)}` };
      const bus = createSessionBus({ agent, windowId, clock, ids, journal, report: (error) => { refused.push(error); } });
      bus.facts$.subscribe((fact) => { facts.push(fact); });
      await bus.ready;
      return bus;
    };
    const first = await open('one');
    await talk(first, 'a', 25);
    step += 1;
    await talk(first, 'b', 2);
    const second = await open('two');
    await second.dispatch(sendMessage('a', 'It arrives tomorrow.', 'sent-1'));
    step += 1;
    await second.dispatch(closeSession('of-b'));
    await second.flush();
    const third = await open('three');
    await talk(third, 'c', 25);
    await third.dispatch(focusSession('of-a'));
    await third.flush();
    // Whoever lost the log stays refused, whatever its clock says.
    await first.dispatch(focusSession('of-a'));
    const late = first.flush();
    late.catch(() => undefined);
    while (!refused.some((error) => error instanceof FencedError)) await new Promise((resolve) => { setTimeout(resolve, 5); });
    const fourth = await open('four');
    const order = facts.map(({ type, epoch, windowId }) => `${String(epoch)} ${windowId} ${type}`);
    const after = timeless(kept(fourth.state));
    for (const bus of [first, second, third, fourth]) await bus.destroy().catch(() => undefined);
    for (const journal of journals) await journal.close();
    return { order, after };
  }

  it('[JO6f] changes no order, no ownership and nothing that is kept, ahead, behind, or jumping', async () => {
    const right = await day((step) => step * 1000);
    for (const shift of [(step: number) => step * 1000 + 10 * year, (step: number) => step * 1000 - 10 * year, (step: number) => (step % 2 === 0 ? 10 : -10) * year, (step: number) => -step * year]) {
      agent = newAgent();
      const wrong = await day(shift);
      expect(wrong).to.deep.equal(right);
    }
  });
});

/** A state without its times: when something was is what a wrong clock may change. */
function timeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify({ ...(value as object), agent: undefined }, (_, inner: unknown) => (typeof inner === 'number' && Math.abs(inner) > 1e11 ? 'a time' : inner)));
}

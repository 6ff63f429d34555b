import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connectContactCenter, createCenter, PortError, withNetwork, type CenterRequest } from '@session-desk/contact-center';
import type { Fact, WorkspaceState } from '@session-desk/core';
import { createSessionBus, memoryJournal, type SessionJournal } from '@session-desk/session-bus';
import { shortTalk } from './connected.js';
import { VirtualClock } from './virtual-clock.js';

const minute = 60_000;
const agent = { tenant: 't', id: 'a', role: 'r' };

/** A page on a centre: what it was told of its standing, in order, with how many answers to its presence there were by then. */
async function page(clock: VirtualClock, journal: SessionJournal, isDeaf = (): boolean => false) {
  const port = withNetwork(createCenter({ dialogues: shortTalk, run: 'r', arrivalsPerMinute: 0 }, clock).port(), { clock, delay: [0, 0], double: 0 });
  let answers = 0;
  const heard: string[] = [];
  const bus = createSessionBus({ agent, windowId: 'w', clock, journal, report: (problem) => { throw problem; } });
  bus.facts$.subscribe((fact: Fact) => { if (fact.type === 'center/reported') heard.push(`${fact.standing} after ${answers > 0 ? 'an answer' : 'none'}`); });
  const request = async (asked: CenterRequest) => {
    const answer = await port.request(asked);
    if (isDeaf()) throw new PortError('timed-out');
    if (asked.type === 'set-presence') answers += 1;
    return answer;
  };
  const stop = bus.run(connectContactCenter({ ...port, request }));
  await bus.ready;
  await clock.pass(minute);
  return { bus, heard, reach: port.setReachable, end: async () => { stop(); await bus.destroy(); } };
}

describe('how the agent stands with the centre', () => {
  it('[CC12zd] is connecting until the centre has answered to the presence, then online; and again from the first moment of the next page', async () => {
    const clock = new VirtualClock();
    const journal = memoryJournal<WorkspaceState, Fact>({ clock });
    for (const _ of ['first page', 'next page']) {
      const { bus, heard, end } = await page(clock, journal);
      assert.deepEqual([heard, bus.state.center], [['connecting after none', 'online after an answer'], 'online']);
      await end();
    }
  });

  it('[CC12zd] is not online while the answers to the presence are lost', async () => {
    const clock = new VirtualClock();
    let isDeaf = true;
    const { bus, end } = await page(clock, memoryJournal<WorkspaceState, Fact>({ clock }), () => isDeaf);
    assert.equal(bus.state.center, 'connecting');
    isDeaf = false;
    await clock.pass(minute);
    assert.equal(bus.state.center, 'online');
    await end();
  });

  it('[CC12zd] is offline when the centre is lost, and online when it answers again', async () => {
    const clock = new VirtualClock();
    const { bus, reach, end } = await page(clock, memoryJournal<WorkspaceState, Fact>({ clock }));
    reach(false);
    await clock.pass(minute);
    assert.equal(bus.state.center, 'offline');
    reach(true);
    await clock.pass(minute);
    assert.equal(bus.state.center, 'online');
    await end();
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closeSession, openSession, undoCloseSession, type CommandInput, type Fact, type WorkspaceState } from '@session-desk/core';
import { createSessionBus, finishCloses, memoryJournal, reviewPresenceInTime, type SessionBus } from '@session-desk/session-bus';
import { VirtualClock } from './virtual-clock.js';

/** Years, by which a clock may be wrong. */
const tenYears = 10 * 365 * 86_400_000;

async function desk(): Promise<{ bus: SessionBus; clock: VirtualClock; setBack: (ms: number) => void; say: (command: CommandInput) => Promise<void>; open: () => string[] }> {
  const clock = new VirtualClock();
  let behind = 0;
  const shifted = { now: () => clock.now() - behind, after: (ms: number, run: () => void) => clock.after(ms, run) };
  const bus = createSessionBus({ agent: { tenant: 't', id: 'a', role: 'r' }, windowId: 'w', clock: shifted, config: { undoSeconds: 6, capacity: { case: 5 }, presence: { damperSeconds: 5 } } });
  await bus.ready;
  const say = async (command: CommandInput): Promise<void> => { assert.equal((await bus.dispatch(command)).ok, true); };
  await say(openSession({ kind: 'record', sessionId: 'c1', recordType: 'case', recordId: 'c1', title: 'Boiler' }));
  return { bus, clock, setBack: (ms) => { behind += ms; }, say, open: () => bus.state.sessions.map(({ id }) => id) };
}

/** A desk whose presence has changed by itself a moment ago: the next change is too fresh for the damper. */
async function withFreshChange(): ReturnType<typeof desk> {
  const made = await desk();
  const { bus, clock, say } = made;
  bus.run(finishCloses);
  bus.run(reviewPresenceInTime);
  await clock.pass(10_000);
  await say(openSession({ kind: 'record', sessionId: 'c2', recordType: 'case', recordId: 'c2', title: 'Refund' }));
  await clock.pass(10_000);
  await say(closeSession('c1'));
  await say(closeSession('c2'));
  await clock.pass(6_000);
  return made;
}

describe('finishCloses', () => {
  it('[BUS11a] makes a close final when its time is over, and not before', async () => {
    const { bus, clock, say, open } = await desk();
    bus.run(finishCloses);
    await say(closeSession('c1'));
    await clock.pass(5_999);
    assert.deepEqual(open(), ['home', 'c1']);
    await clock.pass(1);
    assert.deepEqual(open(), ['home']);
  });

  it('[BUS11b] does not finish a close that was taken back', async () => {
    const { bus, clock, say, open } = await desk();
    bus.run(finishCloses);
    await say(closeSession('c1'));
    await clock.pass(3_000);
    await say(undoCloseSession('c1'));
    await clock.pass(60_000);
    assert.deepEqual(open(), ['home', 'c1']);
  });

  it('[BUS11c] finishes what was pending when it started, in its own time', async () => {
    const { bus, clock, say, open } = await desk();
    await say(closeSession('c1'));
    await clock.pass(4_000);
    const stop = bus.run(finishCloses);
    await clock.pass(1_999);
    assert.deepEqual(open(), ['home', 'c1']);
    stop();
    await clock.pass(60_000);
    assert.deepEqual(open(), ['home', 'c1']);
  });

  it('[BUS11c] finishes at once what is overdue when another window takes over, and leaves the focus alone', async () => {
    const { bus, clock, say, open } = await desk();
    const stop = bus.run(finishCloses);
    await say(openSession({ kind: 'record', sessionId: 'c2', recordType: 'case', recordId: 'c2', title: 'Refund' }));
    await say(closeSession('c1'));
    await clock.pass(4_000);
    stop();
    await clock.pass(4_000);
    const types: string[] = [];
    bus.facts$.subscribe(({ type }) => types.push(type));
    bus.run(finishCloses);
    await clock.pass(0);
    assert.deepEqual([open(), bus.state.windows['w']?.sessionId, types], [['home', 'c2'], 'c2', ['session/closed', 'notice/dismissed']]);
  });

  it('[BUS11c] finds taken back what ran out while no window lived, and the focus where it was', async () => {
    const clock = new VirtualClock();
    const journal = memoryJournal<WorkspaceState, Fact>({ clock, delay: 1 });
    const begin = async (): Promise<SessionBus> => {
      const bus = createSessionBus({ agent: { tenant: 't', id: 'a', role: 'r' }, windowId: 'w', clock, journal, config: { undoSeconds: 6 } });
      bus.run(finishCloses);
      await clock.pass(10);
      await bus.ready;
      return bus;
    };
    const first = await begin();
    for (const id of ['c1', 'c2', 'stay']) void first.dispatch(openSession({ kind: 'record', sessionId: id, recordType: 'case', recordId: id, title: id }));
    for (const id of ['c1', 'c2']) void first.dispatch(closeSession(id));
    await clock.pass(100);
    await first.destroy();
    await clock.pass(60_000);
    const second = await begin();
    await clock.pass(60_000);
    const { sessions, windows, notices } = second.state;
    assert.deepEqual(sessions.map(({ id, closing }) => [id, closing]), [['home', undefined], ['c1', undefined], ['c2', undefined], ['stay', undefined]]);
    assert.deepEqual([windows['w']?.sessionId, notices.map(({ dismissed }) => dismissed)], ['stay', [true, true]]);
  });
});

describe('a clock that is set back by years', () => {
  it('[BUS11g] holds no close up', async () => {
    const { bus, clock, setBack, say, open } = await desk();
    await say(closeSession('c1'));
    setBack(tenYears);
    bus.run(finishCloses);
    await clock.pass(6_000);
    assert.deepEqual(open(), ['home']);
  });

  it('[BUS11g] holds no change of presence up', async () => {
    const { bus, clock, setBack, say } = await withFreshChange();
    setBack(tenYears);
    // The change before this one lies ten years ahead now: it is not fresh.
    await say(openSession({ kind: 'record', sessionId: 'c3', recordType: 'case', recordId: 'c3', title: 'Late' }));
    await clock.pass(5_000);
    assert.deepEqual([bus.state.presence.status, bus.state.presence.held ?? false], ['busy', false]);
  });
});

describe('finishCloses, when a hook objects', () => {
  for (const [what, pass, hook] of [['vetoes', 0, () => false], ['takes too long', 5_000, () => new Promise<never>(() => undefined)]] as const) {
    it(`[BUS11f] takes a close back that a hook ${what}, and closes it the next time`, async () => {
      const { bus, clock, say, open } = await desk();
      bus.run(finishCloses);
      const remove = bus.before('session/finish-close', hook);
      await say(closeSession('c1'));
      await clock.pass(6_000 + pass);
      assert.deepEqual([open(), bus.state.sessions[1]?.closing], [['home', 'c1'], undefined]);
      remove();
      await say(closeSession('c1'));
      await clock.pass(6_000);
      assert.deepEqual(open(), ['home']);
    });
  }
});

describe('reviewPresenceInTime', () => {
  it('[BUS11d] lets a held change happen when the last automatic one is old enough', async () => {
    const { bus, clock, say } = await withFreshChange();
    await say(openSession({ kind: 'record', sessionId: 'c3', recordType: 'case', recordId: 'c3', title: 'Late' }));
    const seen = [bus.state.presence.status, bus.state.presence.held];
    await clock.pass(5_000);
    assert.deepEqual([seen, bus.state.presence.status, bus.state.presence.held ?? false], [['available', true], 'busy', false]);
  });

  it('[BUS11e] leaves no timer behind', async () => {
    const { bus, clock, say } = await desk();
    const stops = [bus.run(finishCloses), bus.run(reviewPresenceInTime)];
    await say(closeSession('c1'));
    for (const stop of stops) stop();
    const before = bus.state;
    await clock.pass(60_000);
    assert.equal(bus.state, before);
  });
});

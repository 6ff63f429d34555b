import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { focusSession, openSession, requestSessionAttention } from '@session-desk/core';
import { createSessionBus, inSession, memoryJournal, type SessionBus, type SessionBusOptions } from '@session-desk/session-bus';
import type { Fact, WorkspaceState } from '@session-desk/core';
import { VirtualClock } from './virtual-clock.js';

const agent = { tenant: 'acme', id: 'kim', role: 'chat' };

async function workspace(options: Partial<SessionBusOptions> = {}): Promise<SessionBus> {
  const bus = createSessionBus({ agent, windowId: 'w1', clock: new VirtualClock(), ...options });
  await bus.ready;
  return bus;
}

describe('createSessionBus', () => {
  it('[BUS10a] has the agent, a window and Home from the start', async () => {
    const bus = await workspace();
    assert.deepEqual(bus.agent, agent);
    assert.deepEqual(bus.state.agent, agent);
    assert.deepEqual(Object.keys(bus.state.windows), [bus.windowId]);
    assert.deepEqual(bus.state.sessions.map(({ kind }) => kind), ['home']);
  });

  it('[BUS10b] begins an empty log with the configuration it is given, and throws when that does not fit', async () => {
    const bus = await workspace({ config: { limits: { sessions: 2 } } });
    assert.equal(bus.state.configuration.limits.sessions, 2);
    assert.throws(() => createSessionBus({ agent, config: { limits: { sessions: 'two' } } as unknown as NonNullable<SessionBusOptions['config']> }));
  });

  it('[BUS1i] goes on in the session that the last window looked at', async () => {
    const journal = memoryJournal<WorkspaceState, Fact>();
    const first = await workspace({ journal });
    await first.dispatch(openSession({ sessionId: 's1', kind: 'record', context: {} }));
    await first.dispatch(openSession({ sessionId: 's2', kind: 'record', context: {} }));
    await first.dispatch(focusSession('s1'));
    await first.destroy();
    const second = await workspace({ journal, windowId: 'w2' });
    assert.deepEqual(Object.entries(second.state.windows).map(([id, { sessionId, inFront }]) => [id, sessionId, inFront]), [['w2', 's1', true]]);
  });

  it('[R7d] begins on Home where restore is off for the role, and has what was closed', async () => {
    const journal = memoryJournal<WorkspaceState, Fact>();
    const first = await workspace({ journal, config: { restore: { off: [agent.role] } } });
    await first.dispatch(openSession({ sessionId: 's1', kind: 'record', context: {} }));
    await first.destroy();
    const second = await workspace({ journal, windowId: 'w2' });
    assert.deepEqual([second.state.sessions.map(({ id }) => id), second.state.windows['w2']?.sessionId, second.state.closed.map(({ session }) => session.id)], [['home'], 'home', ['s1']]);
  });

  it('[BUS10c] names windows, commands and facts uniquely when nobody else does', async () => {
    const first = createSessionBus({ agent });
    const second = createSessionBus({ agent });
    await Promise.all([first.ready, second.ready]);
    const names = [first.windowId, second.windowId];
    for (const bus of [first, second]) for (let at = 0; at < 100; at++) names.push(bus.ids.next());
    assert.equal(new Set(names).size, 202);
    await Promise.all([first.destroy(), second.destroy()]);
  });

  it('[BUS10d] checks commands by the schemas of core', async () => {
    const bus = await workspace();
    const result = await bus.dispatch({ type: 'session/focus', sessionId: 7 } as never);
    assert.deepEqual(!result.ok && [result.refusal.code, result.refusal['path'], result.refusal['found']], ['malformed', 'sessionId', '7']);
  });

  it('[BUS10e] tells the watchers of one session what happens in it, and nobody else', async () => {
    const bus = await workspace();
    for (const sessionId of ['s1', 's2', 's3']) {
      const result = await bus.dispatch({ ...openSession({ sessionId, kind: 'record' }), id: `open-${sessionId}` });
      assert.equal(result.ok, true);
    }
    const seen: [string, boolean | undefined][] = [];
    for (const id of ['s1', 's2']) {
      bus.select(inSession(id, (state: WorkspaceState) => state.sessions.find((session) => session.id === id)?.attention))
        .subscribe((attention) => seen.push([id, attention]));
    }
    seen.length = 0;
    await bus.dispatch(requestSessionAttention('s1'));
    assert.deepEqual(seen, [['s1', true]]);
    await bus.dispatch(focusSession('s1'));
    assert.deepEqual(seen, [['s1', true], ['s1', false]]);
  });

  it('[BUS10f] reports by throwing on its own when it is given no report, or when the report throws', async (test) => {
    const later: (() => void)[] = [];
    const mute = await workspace();
    const broken = await workspace({ report: () => { throw new Error('report broke'); } });
    test.mock.method(globalThis, 'setTimeout', (run: () => void) => { later.push(run); });
    for (const bus of [mute, broken]) {
      bus.facts$.subscribe(() => { throw new Error('listener broke'); });
      void bus.dispatch(focusSession('home'));
      void bus.dispatch(openSession({ sessionId: 's1', kind: 'record', focus: false }));
    }
    test.mock.restoreAll();
    assert.throws(later[0]!, /listener broke/);
    assert.throws(later.at(-1)!, /report broke/);
  });
});

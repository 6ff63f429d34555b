import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSession, memoryJournal } from '@session-desk/session-bus';
import { add, deskBus, readyDesk, rename, type Desk, type DeskFact, type DeskJournal } from './small-rules.js';

const fact = (seq: number, sessionId: string, cause = `c${String(seq)}`): DeskFact =>
  ({ type: 'note/added', sessionId, by: 1, seq, epoch: 3, at: 1, cause, windowId: 'w0' });

/** A journal with a snapshot up to the second of three facts. */
const written: DeskJournal = {
  restore: () => Promise.resolve({ state: { name: 'kept', notes: { a: 2 }, windows: [] }, seq: 2, epoch: 4, facts: [fact(1, 'a'), fact(2, 'a'), fact(3, 'b')] }),
  append: () => Promise.resolve(),
};

describe('ready', () => {
  it('[BUS1a] settles when the log is restored and this window has entered', async () => {
    const { bus } = deskBus();
    assert.deepEqual(bus.state.windows, []);
    await bus.ready;
    assert.deepEqual(bus.state.windows, ['w1']);
  });

  it('[BUS1b] lets earlier commands wait, and settles them in their order', async () => {
    const { bus } = deskBus();
    const types: string[] = [];
    bus.facts$.subscribe(({ type }) => types.push(type));
    const results = Promise.all([bus.dispatch(add('a')), bus.dispatch(rename('later'))]);
    assert.deepEqual(bus.state.notes, {});
    assert.deepEqual((await results).map(({ ok }) => ok), [true, true]);
    assert.deepEqual(types, ['window/opened', 'note/added', 'desk/renamed']);
  });

  it('[BUS1c] restores the snapshot and the facts after it, each once', async () => {
    const { bus } = await readyDesk({ journal: written });
    assert.deepEqual(bus.state, { name: 'kept', notes: { a: 2, b: 1 }, windows: ['w1'] });
  });

  it('[BUS1d] rejects when the log cannot be read, says so once, refuses commands, and writes nothing', async () => {
    const appended: unknown[] = [];
    const { bus, errors } = deskBus({ journal: {
      restore: () => Promise.reject(new Error('locked')),
      append: (facts) => { appended.push(facts); return Promise.resolve(); },
    } });
    const early = bus.dispatch(add('a'));
    await assert.rejects(bus.ready, /locked/);
    assert.deepEqual(await early, { ok: false, refusal: { code: 'restore-failed' } });
    assert.deepEqual(await bus.dispatch(add('a')), { ok: false, refusal: { code: 'restore-failed' } });
    assert.deepEqual(errors, [['locked', 'restore']]);
    assert.deepEqual(appended, []);
  });

  it('[BUS1e] goes on after the last seq of the log, under the epoch that the journal gave', async () => {
    const { bus } = await readyDesk({ journal: written });
    const result = await bus.dispatch(add('a'));
    assert.ok(result.ok);
    assert.deepEqual(result.facts.map(({ seq, epoch }) => [seq, epoch]), [[5, 4]]);
  });

  it('[BUS1i] counts the windows of the log as lost before it enters', async () => {
    const { bus } = deskBus({ windowId: 'w2', journal: { ...written, restore: () => Promise.resolve({ state: { name: 'kept', notes: {}, windows: ['w1', 'w0'] }, seq: 2, epoch: 4, facts: [] }) } });
    const types: string[] = [];
    bus.facts$.subscribe((fact) => types.push(fact.type === 'window/lost' ? `${fact.lostId} lost` : fact.type));
    await bus.ready;
    assert.deepEqual(bus.state.windows, ['w2']);
    assert.deepEqual(types, ['w1 lost', 'w0 lost', 'window/opened']);
  });

  it('[BUS1f] enters by a command of its own that no hook is asked about', async () => {
    const { bus } = deskBus();
    bus.before('window/open', () => false);
    await bus.ready;
    assert.deepEqual(bus.state.windows, ['w1']);
  });

  it('[BUS1g] gives the restored state to whoever listened before, keyed selections too', async () => {
    const { bus } = deskBus({ journal: written });
    const names: string[] = [];
    const notes: (number | undefined)[] = [];
    bus.state$.subscribe(({ name }) => names.push(name));
    bus.select(inSession('b', (state: Desk) => state.notes['b'])).subscribe((value) => notes.push(value));
    await bus.ready;
    assert.deepEqual(names, ['desk', 'kept', 'kept']);
    assert.deepEqual(notes, [undefined, 1]);
  });

  it('[BUS1h] says nothing twice when there was nothing to restore', async () => {
    const { bus } = deskBus({ journal: memoryJournal<Desk, DeskFact>() });
    const windows: number[] = [];
    bus.state$.subscribe((state) => windows.push(state.windows.length));
    await bus.ready;
    assert.deepEqual(windows, [0, 1]);
  });
});

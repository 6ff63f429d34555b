import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSession } from '@session-desk/session-bus';
import { TestScheduler } from 'rxjs/testing';
import { add, readyDesk, rename, type Desk, type DeskBus, type DeskCommand } from './small-rules.js';

const commands: Readonly<Record<string, DeskCommand>> = { a: add('a'), b: add('b'), n: rename('x'), '0': add('a', 0), m: { type: 'note/move', sessionId: 'a', toId: 'b' } };

/** Plays commands (`x` destroys the bus) on a ready bus and compares what a selection says. */
async function plays(commandMarbles: string, select: (bus: DeskBus) => ReturnType<DeskBus['select']>, expected: string, values: Readonly<Record<string, unknown>>, until?: string): Promise<unknown> {
  const { bus, errors } = await readyDesk();
  new TestScheduler((actual, wanted) => { assert.deepEqual(actual, wanted); }).run(({ hot, expectObservable }) => {
    hot(commandMarbles).subscribe((name) => { void (name === 'x' ? bus.destroy() : bus.dispatch(commands[name]!)); });
    expectObservable(select(bus), until).toBe(expected, values);
  });
  return errors;
}

const a = (state: Desk): number => state.notes['a'] ?? 0;

describe('select', () => {
  it('[BUS3a] never: gives the value now', async () => { await plays('-----', (bus) => bus.select(a), '0----', { 0: 0 }); });
  it('[BUS3a] one: gives the value now and a change', async () => { await plays('--a--', (bus) => bus.select(a), '0-1--', { 0: 0, 1: 1 }); });
  it('[BUS3a] many: gives changes only', async () => { await plays('-a-b-a-n-0', (bus) => bus.select(a), '01---2----', { 0: 0, 1: 1, 2: 2 }); });
  it('[BUS3a] empty: completes with the bus', async () => { await plays('-a-x', (bus) => bus.select(a), '01-|', { 0: 0, 1: 1 }); });
  it('[BUS3a] early disposal: says nothing after it', async () => { await plays('-a-a-a', (bus) => bus.select(a), '01-2--', { 0: 0, 1: 1, 2: 2 }, '----!'); });

  it('[BUS3b] takes the equality it is given', async () => {
    await plays('-a-a-a', (bus) => bus.select(a, (before, after) => after - before < 2), '0--2--', { 0: 0, 2: 2 });
  });

  it('[BUS3c] error: reports a selector that throws, keeps what it showed, and reads it again at the next command', async () => {
    const errors = await plays('-a-a-a', (bus) => bus.select((state) => {
      if (a(state) === 2) throw new Error('two');
      return a(state);
    }), '01---3', { 0: 0, 1: 1, 3: 3 });
    assert.deepEqual(errors, [['two', 'selector']]);
  });

  it('[BUS3c] a callback that throws: reports an equality that throws', async () => {
    const errors = await plays('-a', (bus) => bus.select(a, () => { throw new Error('unequal'); }), '0-', { 0: 0 });
    assert.deepEqual(errors, [['unequal', 'selector']]);
  });

  it('[BUS3d] reads a selector of one session only when facts of that session settle', async () => {
    const { bus } = await readyDesk();
    const reads: number[] = [];
    bus.select(inSession('a', (state: Desk) => { reads.push(a(state)); return a(state); })).subscribe();
    for (const name of ['b', 'n', 'a', '0', 'b']) void bus.dispatch(commands[name]!);
    assert.deepEqual(reads, [0, 1]);
  });

  it('[BUS3d] asks no more watchers for a thousand other sessions than for none', async () => {
    const { bus } = await readyDesk();
    let reads = 0;
    for (let at = 0; at < 1_000; at++) {
      bus.select(inSession(`s${String(at)}`, (state: Desk) => { reads += 1; return state.notes[`s${String(at)}`]; })).subscribe();
    }
    reads = 0;
    void bus.dispatch(add('s7'));
    assert.equal(reads, 1);
  });

  it('[BUS3e] reads any selector once per command, however many facts the command has', async () => {
    const { bus } = await readyDesk();
    let any = 0;
    let keyed = 0;
    bus.select(() => { any += 1; return any; }).subscribe();
    bus.select(inSession('b', () => { keyed += 1; return keyed; })).subscribe();
    void bus.dispatch(commands['m']!);
    assert.deepEqual([any, keyed], [2, 2]);
  });

  it('[BUS3f] does not read for whoever has unsubscribed, while a value goes out included', async () => {
    const { bus } = await readyDesk();
    let reads = 0;
    const first = bus.select((state) => state.name).subscribe((name) => { if (name === 'x') second.unsubscribe(); });
    const second = bus.select((state) => { reads += 1; return state.name; }).subscribe();
    const third = bus.select(inSession('a', () => { reads += 1; })).subscribe();
    third.unsubscribe();
    reads = 0;
    void bus.dispatch(rename('x'));
    void bus.dispatch(add('a'));
    first.unsubscribe();
    assert.equal(reads, 0);
  });

  it('[BUS3g] goes on for the others when a subscriber throws', async () => {
    const { bus, errors } = await readyDesk();
    const seen: string[] = [];
    bus.select((state) => state.name).subscribe((name) => { throw new Error(name); });
    bus.select((state) => state.name).subscribe((name) => seen.push(name));
    void bus.dispatch(rename('x'));
    assert.deepEqual(seen, ['desk', 'x']);
    assert.deepEqual(errors, [['desk', 'subscriber'], ['x', 'subscriber']]);
  });

  it('[BUS3h] takes one selector for several sessions', async () => {
    const { bus } = await readyDesk();
    const count = (state: Desk): number => Object.keys(state.notes).length;
    const seen: string[] = [];
    bus.select(inSession('a', count)).subscribe((value) => seen.push(`a ${String(value)}`));
    bus.select(inSession('b', count)).subscribe((value) => seen.push(`b ${String(value)}`));
    void bus.dispatch(commands['b']!);
    assert.deepEqual(seen, ['a 0', 'b 0', 'b 1']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryJournal } from '@session-desk/session-bus';
import { add, deskBus, readyDesk, rename, type Desk, type DeskFact, type DeskJournal } from './small-rules.js';
import { VirtualClock, quiet } from './virtual-clock.js';

/** A journal that a test answers by hand: it records what it is asked to keep, and keeps it when told. */
function heldJournal(): DeskJournal & { readonly writes: { seqs: number[]; state: Desk; keep(): void; fail(error: Error): void }[] } {
  const writes: ReturnType<typeof heldJournal>['writes'][number][] = [];
  return {
    writes,
    restore: () => Promise.resolve(undefined),
    append: (facts, state) => new Promise((resolve, reject) => { writes.push({ seqs: facts.map(({ seq }) => seq), state, keep: resolve, fail: reject }); }),
  };
}

/** A bus on such a journal, which has kept the window's entrance. */
async function heldDesk(): Promise<ReturnType<typeof deskBus> & { readonly writes: ReturnType<typeof heldJournal>['writes'] }> {
  const journal = heldJournal();
  const desk = await readyDesk({ journal });
  await quiet();
  journal.writes.pop()?.keep();
  await quiet();
  return { ...desk, writes: journal.writes };
}

/** What a promise has come to so far. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  let state = 'open';
  promise.then(() => { state = 'settled'; }, () => { state = 'rejected'; });
  await quiet();
  return state;
}

describe('saved and the journal', () => {
  it('[BUS6a] settles saved when the facts are durable, not before', async () => {
    const { bus, writes } = await heldDesk();
    const result = await bus.dispatch(add('a'));
    assert.ok(result.ok);
    assert.equal(await stateOf(result.saved), 'open');
    writes[0]!.keep();
    assert.equal(await stateOf(result.saved), 'settled');
    assert.equal(await stateOf(result.saved), 'settled');
  });

  it('[BUS6b] writes a burst in one task at once, with the state of exactly its last fact', async () => {
    const { bus, writes } = await heldDesk();
    const results = await Promise.all([bus.dispatch(add('a')), bus.dispatch(add('a')), bus.dispatch(rename('x'))]);
    await quiet();
    assert.deepEqual(writes.map(({ seqs }) => seqs), [[2, 3, 4]]);
    assert.equal(writes[0]!.state, bus.state);
    assert.ok(results[0].ok && results[1].ok);
    assert.equal(results[0].saved, results[1].saved);
  });

  it('[BUS6c] has one write under way; what is decided meanwhile goes into the next', async () => {
    const { bus, writes } = await heldDesk();
    void bus.dispatch(add('a'));
    await quiet();
    void bus.dispatch(add('b'));
    await quiet();
    void bus.dispatch(add('c'));
    await quiet();
    assert.deepEqual(writes.map(({ seqs }) => seqs), [[2]]);
    writes[0]!.keep();
    await quiet();
    assert.deepEqual(writes.map(({ seqs }) => seqs), [[2], [3, 4]]);
  });

  it('[BUS6j] writes what waits beside what is under way when it is flushed, and settles when both are durable', async () => {
    const { bus, writes } = await heldDesk();
    void bus.dispatch(add('a'));
    await quiet();
    void bus.dispatch(add('b'));
    const told: string[] = [];
    void bus.flush().then(() => { told.push('flushed'); });
    await quiet();
    assert.deepEqual(writes.map(({ seqs }) => seqs), [[2], [3]]);
    void bus.dispatch(add('c'));
    await quiet();
    assert.equal(writes.length, 2, 'once flushed, one write at a time again');
    // The later write ends first, and is not told of before the one that it stands behind.
    writes[1]!.keep();
    await quiet();
    assert.deepEqual(told, []);
    writes[0]!.keep();
    await quiet();
    assert.deepEqual(told, ['flushed']);
    assert.deepEqual(writes.map(({ seqs }) => seqs), [[2], [3], [4]]);
    writes[2]!.keep();
  });

  it('[BUS6k] tells the journal of all that is not durable, once per task, when something waits behind a write', async () => {
    const journal = heldJournal();
    const told: number[][] = [];
    const acknowledged: string[] = [];
    const desk = await readyDesk({ journal: { ...journal, ahead: (facts) => { told.push(facts.map(({ seq }) => seq)); if (told.length === 2) throw new Error('no room'); } } });
    await quiet();
    journal.writes.pop()?.keep();
    await quiet();
    const { bus, errors } = desk;
    const dispatch = async (name: string): Promise<void> => {
      const result = await bus.dispatch(add(name));
      if (result.ok) void result.saved.then(() => { acknowledged.push(name); });
    };
    void dispatch('a');
    await quiet();
    assert.deepEqual(told, [], 'what is handed over at once waits behind nothing');
    void dispatch('b');
    void dispatch('c');
    await quiet();
    assert.deepEqual(told, [[2, 3, 4]]);
    void dispatch('d');
    await quiet();
    assert.deepEqual(told, [[2, 3, 4], [2, 3, 4, 5]]);
    assert.deepEqual([errors.map(([message]) => message), acknowledged], [['no room'], []]);
    journal.writes[0]!.keep();
    await quiet();
    assert.deepEqual(acknowledged, ['a']);
    assert.deepEqual(journal.writes.map(({ seqs }) => seqs), [[2], [3, 4, 5]]);
    journal.writes[1]!.keep();
  });

  it('[BUS6d] reports a failed write and repeats it after 250 ms, then after twice as long, 3 s at most, without a hole', async () => {
    const { bus, writes, clock, errors } = await heldDesk();
    const result = await bus.dispatch(add('a'));
    assert.ok(result.ok);
    const pauses: number[] = [];
    for (let at = 0; at < 9; at++) {
      await quiet();
      writes[at]!.fail(new Error('full'));
      let waited = 0;
      while (writes.length === at + 1) { waited += 250; await clock.pass(250); await quiet(); }
      pauses.push(waited);
    }
    assert.deepEqual(pauses, [250, 500, 1_000, 2_000, 3_000, 3_000, 3_000, 3_000, 3_000]);
    assert.deepEqual(errors[0], ['full', 'journal']);
    assert.equal(errors.length, 9);
    assert.deepEqual(new Set(writes.map(({ seqs }) => seqs.join())), new Set(['2']));
    assert.equal(await stateOf(result.saved), 'open');
    writes[9]!.keep();
    assert.equal(await stateOf(result.saved), 'settled');
  });

  it('[BUS6e] settles saved of a command without facts with what was decided before it', async () => {
    const { bus, writes } = await heldDesk();
    void bus.dispatch(add('a'));
    const result = await bus.dispatch(add('a', 0));
    assert.ok(result.ok);
    assert.equal(await stateOf(result.saved), 'open');
    writes[0]!.keep();
    assert.equal(await stateOf(result.saved), 'settled');
  });

  it('[BUS6f] writes nothing for a command that changed nothing', async () => {
    const { bus, writes } = await heldDesk();
    await bus.dispatch(add('a', -1));
    await bus.dispatch(add('a', 0));
    await quiet();
    assert.equal(writes.length, 0);
  });
});

describe('memoryJournal', () => {
  it('[BUS6g] acknowledges late: never at once, and after its delay', async () => {
    const clock = new VirtualClock();
    const { bus } = deskBus({ clock, journal: memoryJournal<Desk, DeskFact>({ delay: 80, clock }) });
    await clock.pass(80);
    await bus.ready;
    await clock.pass(80);
    const result = await bus.dispatch(add('a'));
    assert.ok(result.ok);
    await clock.pass(79);
    assert.equal(await stateOf(result.saved), 'open');
    await clock.pass(1);
    assert.equal(await stateOf(result.saved), 'settled');
    const prompt = memoryJournal<Desk, DeskFact>().append([], bus.state);
    let done = false;
    void prompt.then(() => { done = true; });
    assert.equal(done, false);
    await quiet();
    assert.equal(done, true);
  });

  it('[BUS6h] handed to a second bus, restores what the first one wrote, under a higher epoch', async () => {
    const journal = memoryJournal<Desk, DeskFact>();
    const first = await readyDesk({ journal });
    await first.bus.dispatch(add('a', 3));
    await first.bus.destroy();
    const { bus } = await readyDesk({ journal, windowId: 'w2' });
    assert.deepEqual(bus.state, { name: 'desk', notes: { a: 3 }, windows: ['w2'] });
    const result = await bus.dispatch(add('a'));
    assert.deepEqual(result.ok && result.facts.map(({ seq, epoch }) => [epoch, seq]), [[2, 5]]);
  });

  it('[BUS6i] keeps the last 10,000 facts, at most twice as many', async () => {
    const journal = memoryJournal<Desk, DeskFact>();
    const { bus } = await readyDesk({ journal });
    for (let round = 0; round < 5; round++) {
      for (let at = 0; at < 5_000; at++) void bus.dispatch(add('a'));
      await quiet();
    }
    const restored = await journal.restore();
    assert.ok(restored);
    assert.equal(restored.seq, 25_001);
    assert.equal(restored.facts.at(-1)?.seq, 25_001);
    assert.ok(restored.facts.length >= 10_000 && restored.facts.length <= 20_000, String(restored.facts.length));
  });
});

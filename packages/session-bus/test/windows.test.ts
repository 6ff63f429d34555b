import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filter, ignoreElements, tap } from 'rxjs';
import { OtherVersionError, WINDOWS_VERSION } from '@session-desk/session-bus';
import { Neighbourhood, type House } from './neighbourhood.js';
import { add, readyDesk, rename } from './small-rules.js';
import { liveInTheStreet } from './street-life.js';
import { VirtualClock, quiet } from './virtual-clock.js';

async function houses(count: number): Promise<{ street: Neighbourhood; clock: VirtualClock; all: House[] }> {
  const clock = new VirtualClock();
  const street = new Neighbourhood(clock);
  const all: House[] = [];
  for (let at = 1; at <= count; at++) {
    all.push(street.open(`w${String(at)}`));
    await clock.pass(50);
  }
  return { street, clock, all };
}

describe('windows', () => {
  it('[BUS20a] one decides, the others have its state and take part', async () => {
    const { street, all } = await houses(3);
    assert.equal(street.decider, 'w1');
    for (const { bus, errors } of all) {
      await bus.ready;
      assert.deepEqual(bus.state.windows, ['w1', 'w2', 'w3']);
      assert.deepEqual(errors, []);
    }
    assert.deepEqual(new Set(street.writes), new Set([1]));
  });

  it('[BUS20b] a command of a window that follows has changed its state when dispatch returns, and all others soon', async () => {
    const { clock, all: [first, second, third] } = await houses(3);
    const asked = second!.bus.dispatch(add('a', 3));
    assert.equal(second!.bus.state.notes['a'], 3);
    assert.equal(first!.bus.state.notes['a'], undefined);
    await clock.pass(20);
    const result = await asked;
    assert.ok(result.ok);
    assert.deepEqual(result.facts.map(({ type, windowId }) => [type, windowId]), [['note/added', 'w2']]);
    await result.saved;
    for (const { bus } of [first!, second!, third!]) assert.deepEqual(bus.state.notes, { a: 3 });
  });

  it('[BUS20c] what is refused by the window that decides is taken back', async () => {
    const { clock, all: [first, second] } = await houses(2);
    const names: string[] = [];
    void first!.bus.dispatch(rename('theirs'));
    second!.bus.select(({ name }) => name).subscribe((name) => names.push(name));
    const refusal = second!.bus.dispatch(add('a', -1));
    const accepted = second!.bus.dispatch(rename('mine'));
    assert.equal(second!.bus.state.name, 'mine');
    await clock.pass(20);
    assert.deepEqual(await refusal, { ok: false, refusal: { code: 'unknown-session', sessionId: 'a' } });
    assert.ok((await accepted).ok);
    assert.equal(first!.bus.state.name, 'mine');
    assert.equal(names.at(-1), 'mine');
  });

  it('[BUS20d] facts come to every window once, in the order of the log', async () => {
    const { clock, all } = await houses(3);
    const seen = all.map(({ bus }) => { const seqs: number[] = []; bus.facts$.subscribe(({ seq }) => seqs.push(seq)); return seqs; });
    for (let at = 0; at < 30; at++) { void all[at % 3]!.bus.dispatch(add('a')); if (at % 4 === 0) await clock.pass(1); }
    await clock.pass(50);
    for (const seqs of seen) assert.deepEqual(seqs, Array.from({ length: 30 }, (_, at) => at + 4));
    for (const { bus } of all) assert.equal(bus.state.notes['a'], 30);
  });

  it('[BUS20e] what a window foresaw and what happened then is one change for whoever listens', async () => {
    const { clock, all: [, second] } = await houses(2);
    let states = 0;
    second!.bus.state$.subscribe(() => { states += 1; });
    void second!.bus.dispatch(add('a'));
    await clock.pass(50);
    assert.equal(states, 2);
  });

  it('[BUS20f] when the window that decides is killed another goes on, and nothing of the others is lost or doubled', async () => {
    const { street, clock, all: [, second, third] } = await houses(3);
    const results = [second!, third!].flatMap(({ bus }) => [bus.dispatch(add('a')), bus.dispatch(add('b'))]);
    street.kill('w1');
    await clock.pass(100);
    assert.equal(street.decider, 'w2');
    for (const result of await Promise.all(results)) { assert.ok(result.ok); await result.saved; }
    for (const { bus } of [second!, third!]) {
      assert.deepEqual(bus.state.notes, { a: 2, b: 2 });
      assert.deepEqual(bus.state.windows, ['w2', 'w3']);
    }
  });

  it('[BUS20f] what the others had heard of beyond the end of the log is not lost with the window that said it', async () => {
    const { street, clock, all: [first, second] } = await houses(2);
    street.writing = () => 30;
    void first!.bus.dispatch(add('a', 7));
    await clock.pass(5);
    assert.equal(second!.bus.state.notes['a'], 7);
    assert.ok(!street.facts.some(({ type }) => type === 'note/added'));
    street.kill('w1');
    await clock.pass(300);
    assert.equal(second!.bus.state.notes['a'], 7);
    assert.ok(street.facts.some(({ type }) => type === 'note/added'));
  });

  it('[BUS20g] a window that does not answer is taken over after three seconds; what it writes later is refused, and asked again', async () => {
    const { street, clock, all: [first, second] } = await houses(2);
    street.freeze('w1');
    const late = first!.bus.dispatch(add('late'));
    const asked = second!.bus.dispatch(add('a'));
    await clock.pass(2_900);
    assert.equal(street.decider, 'w1');
    await clock.pass(2_300);
    assert.equal(street.decider, 'w2');
    const result = await asked;
    assert.ok(result.ok);
    await result.saved;
    street.thaw('w1');
    await clock.pass(200);
    const kept = await late;
    assert.ok(kept.ok);
    await kept.saved;
    for (const { bus } of [first!, second!]) assert.deepEqual(bus.state.notes, { a: 1, late: 1 });
    assert.equal(street.facts.filter(({ type }) => type === 'note/added').length, 2);
  });

  it('[BUS20q] one whose log was erased on purpose takes part no more, and whoever opens afterwards begins anew', async () => {
    const { street, clock, all: [first, second] } = await houses(2);
    void first!.bus.dispatch(add('a', 7));
    await clock.pass(50);
    street.erase();
    const asked = second!.bus.dispatch(add('a'));
    street.kill('w1');
    await clock.pass(100);
    assert.deepEqual(await asked, { ok: false, refusal: { code: 'restore-failed' } });
    assert.deepEqual(await second!.bus.dispatch(add('a')), { ok: false, refusal: { code: 'restore-failed' } });
    assert.equal(second!.bus.health.level, 'read-only');
    assert.deepEqual(street.facts, []);
    const third = street.open('w3');
    await clock.pass(100);
    assert.equal(street.decider, 'w3');
    assert.deepEqual(third.bus.state.notes, {});
  });

  it('[BUS20v] whoever is told that its log was erased ends at once, the window that decides too, reports no fault, and says that alone', async () => {
    const { street, clock, all } = await houses(3);
    const undone = all[0]!.bus.dispatch(add('a', 7));
    const asked = all[2]!.bus.dispatch(add('b', 7));
    street.eraseAloud();
    assert.deepEqual(await asked, { ok: false, refusal: { code: 'restore-failed' } });
    for (const { bus, errors } of all) {
      assert.deepEqual([bus.health.level, bus.health.causes], ['read-only', [{ code: 'erased', level: 'read-only' }]]);
      assert.deepEqual(await bus.dispatch(add('a')), { ok: false, refusal: { code: 'restore-failed' } });
      assert.deepEqual(errors, []);
    }
    const answer = await undone;
    assert.ok(!answer.ok || await answer.saved.then(() => false, () => true));
    await clock.pass(5_000);
    assert.deepEqual([street.facts, all.flatMap(({ errors }) => errors)], [[], []]);
    const fresh = street.open('w4');
    await clock.pass(100);
    assert.equal(street.decider, 'w4');
    street.eraseAloud();
    assert.deepEqual([street.decider, fresh.bus.health.causes.map(({ code }) => code)], [undefined, ['erased']]);
  });

  it('[BUS20v] whoever knows only what came after it, or nothing yet, goes on; what is read or told late of what was erased ends it too', async () => {
    const { street, clock, all: [first] } = await houses(1);
    const told = street.open('w2');
    street.tellErased(1, 'w2');
    assert.deepEqual(told.bus.health.causes, []);
    await clock.pass(50);
    assert.deepEqual([told.bus.health.causes.map(({ code }) => code), told.errors], [['erased'], []]);
    assert.equal(await told.bus.ready.then(() => 'ready', (error: unknown) => (error as Error).name), 'ErasedError');
    street.kill(first!.id);
    const reads = street.open('w3');
    await clock.pass(0);
    street.tellErased(2, 'w3');
    await clock.pass(50);
    assert.deepEqual([reads.bus.health.causes.map(({ code }) => code), reads.errors, street.decider], [['erased'], [], undefined]);
    const after = street.open('w4');
    await clock.pass(50);
    assert.ok((await after.bus.dispatch(add('a', 1))).ok);
    street.tellErased(2, 'w4');
    assert.deepEqual([after.bus.health.causes, after.bus.state.notes, street.decider], [[], { a: 1 }, 'w4']);
  });

  it('[BUS20o] what a window that stands still was not told is asked of it again, and it asks for what it has missed', async () => {
    const { street, clock, all: [first, second, third] } = await houses(3);
    street.freeze('w1', true);
    street.freeze('w3', true);
    const asked = second!.bus.dispatch(add('a'));
    await clock.pass(300);
    street.thaw('w1');
    await clock.pass(1_200);
    const result = await asked;
    assert.ok(result.ok);
    await result.saved;
    assert.equal(street.decider, 'w1');
    assert.equal(third!.bus.state.notes['a'], undefined);
    street.thaw('w3');
    await clock.pass(50);
    assert.equal(third!.bus.state.notes['a'], 1);
    assert.deepEqual([first!, second!, third!].map(({ bus }) => bus.health.level), ['saved', 'saved', 'saved']);
  });

  it('[BUS20r] what was asked before the clock was set back by years is asked again all the same', async () => {
    const { street, clock, all: [, second] } = await houses(2);
    street.freeze('w1', true);
    const asked = second!.bus.dispatch(add('a'));
    await clock.pass(100);
    street.skew = -100_000_000_000;
    street.thaw('w1');
    let answer: Awaited<typeof asked> | undefined;
    void asked.then((result) => { answer = result; });
    await clock.pass(1_200);
    assert.ok(answer?.ok);
    await answer.saved;
    assert.equal(street.decider, 'w1');
    assert.equal(street.facts.filter(({ type }) => type === 'note/added').length, 1);
  });

  it('[BUS20s] what of its own lies before the snapshot that another window began with, a window that was not told is told with the state, and shows it once', async () => {
    const { street, clock, all: [, , third] } = await houses(3);
    street.snapshots = true;
    const shown: number[] = [];
    third!.bus.select(({ notes }) => notes['a'] ?? 0).subscribe((count) => shown.push(count));
    const asked = third!.bus.dispatch({ ...add('a'), id: 'mine' });
    // It is asked, and stands still when the answer comes.
    await clock.pass(0);
    street.freeze('w3', true);
    await clock.pass(50);
    assert.equal(street.facts.at(-1)?.cause, 'mine');
    street.kill('w1');
    await clock.pass(50);
    street.thaw('w3');
    await clock.pass(100);
    const result = await asked;
    assert.ok(result.ok);
    await result.saved;
    assert.deepEqual([street.decider, street.epoch], ['w2', 2]);
    assert.deepEqual(shown, [0, 1]);
  });

  it('[BUS20o] a window that wants nothing finds out that nobody decides', async () => {
    const { street, clock } = await houses(2);
    street.freeze('w1');
    await clock.pass(11_000);
    assert.equal(street.decider, 'w2');
  });

  it('[BUS20p] an answer of a window that may decide no more counts for nothing', async () => {
    const { street, clock, all: [, second] } = await houses(2);
    const channel = await street.join('stranger', { mayDecide: () => undefined, mayDecideNoMore: () => undefined, awake: () => undefined, erased: () => undefined, hear: () => undefined });
    street.freeze('w1');
    const asked = second!.bus.dispatch({ ...add('a'), id: 'mine' });
    channel.tell({ version: WINDOWS_VERSION, type: 'answer', to: 'w2', epoch: 0, id: 'mine', seq: 1, facts: [] });
    await clock.pass(100);
    let answered = false;
    void asked.then(() => { answered = true; });
    await clock.pass(1);
    assert.equal(answered, false);
    street.thaw('w1');
    await clock.pass(100);
    const result = await asked;
    assert.ok(result.ok);
    assert.equal(result.facts.length, 1);
  });

  it('[BUS20h] effects run in the deciding window only, or in every one; after a take-over they run in the next, from what is pending then', async () => {
    const { street, clock, all } = await houses(2);
    const deciding: string[] = [];
    const everywhere: string[] = [];
    for (const { id, bus } of all) {
      bus.run((facts$, { state }) => {
        deciding.push(`${id} begins with ${String(state.notes['a'] ?? 0)}`);
        return facts$.pipe(filter(({ type }) => type === 'note/added'), tap(() => { deciding.push(id); }), ignoreElements());
      });
      bus.run((facts$) => facts$.pipe(filter(({ type }) => type === 'note/added'), tap(() => { everywhere.push(id); }), ignoreElements()), { in: 'every-window' });
    }
    void all[1]!.bus.dispatch(add('a'));
    await clock.pass(50);
    assert.deepEqual(deciding, ['w1 begins with 0', 'w1']);
    assert.deepEqual(everywhere.sort(), ['w1', 'w2']);
    street.kill('w1');
    await clock.pass(50);
    void all[1]!.bus.dispatch(add('a'));
    await clock.pass(50);
    assert.deepEqual(deciding.slice(2), ['w2 begins with 1', 'w2']);
  });

  it('[BUS20i] a window that is gone is lost to all, and the next one takes part', async () => {
    const { street, clock, all: [first] } = await houses(2);
    street.kill('w2');
    await clock.pass(50);
    assert.deepEqual(first!.bus.state.windows, ['w1']);
    const third = street.open('w3');
    await clock.pass(50);
    assert.deepEqual(third.bus.state.windows, ['w1', 'w3']);
  });

  it('[BUS20n] a window that follows says how well the log is kept: what of it is not durable, and what ails it', async () => {
    const { street, clock, all: [first, second] } = await houses(2);
    assert.equal(second!.bus.health.level, 'saved');
    street.writing = () => 200;
    void second!.bus.dispatch(add('a'));
    assert.deepEqual([second!.bus.health.level, second!.bus.health.unsavedFacts], ['saving', 1]);
    await clock.pass(50);
    assert.deepEqual([first!.bus.health.level, second!.bus.health.level], ['saving', 'saving']);
    street.ail([{ code: 'quota', level: 'degraded' }]);
    await clock.pass(50);
    assert.deepEqual([first!, second!].map(({ bus }) => bus.health.causes.map(({ code }) => code)), [['quota'], ['quota', 'decided-elsewhere']]);
    street.ail([]);
    await clock.pass(1_000);
    assert.deepEqual([first!.bus.health.level, second!.bus.health.level], ['saved', 'saved']);
    const remarks = (): readonly string[][] => [first!, second!].map(({ bus }) => bus.health.causes.map(({ code }) => code));
    const before = remarks();
    street.kill('w1');
    await clock.pass(1_000);
    assert.deepEqual([before, remarks()[1]], [[[], ['decided-elsewhere']], []], 'it is told where calls and sounds are, as long as they are elsewhere');
  });

  it('[BUS20o] a window that stood still hears what ails the log', async () => {
    const { street, clock, all: [, second] } = await houses(2);
    street.freeze('w2', true);
    street.ail([{ code: 'quota', level: 'memory-only' }]);
    await clock.pass(100);
    street.thaw('w2');
    await clock.pass(50);
    assert.deepEqual(second!.bus.health.causes.map(({ code }) => code), ['quota', 'decided-elsewhere']);
  });

  it('[BUS20u] one that was given the right while it stood still, and has lost it since, takes the log from nobody when it runs again', async () => {
    const { street, clock, all: [, second, third] } = await houses(3);
    street.freeze('w2');
    street.kill('w1');
    const asked = third!.bus.dispatch(add('a'));
    await clock.pass(12_000);
    assert.ok((await asked).ok);
    assert.deepEqual([street.decider, street.epoch], ['w3', 2]);
    street.thaw('w2');
    void third!.bus.dispatch(add('a'));
    await clock.pass(2_000);
    assert.deepEqual([street.decider, street.epoch, street.refused], ['w3', 2, 0]);
    for (const { bus, errors } of [second!, third!]) assert.deepEqual([bus.state.notes, errors], [{ a: 2 }, []]);
  });

  it('[BUS20t] that a window is gone is not asked again by one that was robbed meanwhile: it may have come back under its name', async () => {
    const { street, clock, all: [first, second] } = await houses(3);
    street.writing = () => 200;
    street.freeze('w2', true);
    street.kill('w3');
    await clock.pass(20);
    assert.deepEqual(first!.bus.state.windows, ['w1', 'w2']);
    street.freeze('w1', true);
    street.thaw('w2');
    await clock.pass(12_000);
    assert.equal(street.decider, 'w2');
    street.open('w3');
    await clock.pass(1_000);
    assert.deepEqual(second!.bus.state.windows, ['w1', 'w2', 'w3']);
    street.thaw('w1');
    await clock.pass(5_000);
    for (const { bus, errors } of [first!, second!]) assert.deepEqual([bus.state.windows, errors], [['w1', 'w2', 'w3'], []]);
  });

  it('[BUS20t] that a window is gone is answered where somebody asks for it as a command, in a window that follows too', async () => {
    const { clock, all } = await houses(3);
    const answers: boolean[] = [];
    for (const { bus } of all) {
      void bus.dispatch({ type: 'window/lose', lostId: 'w9' }).then(async (result) => {
        if (result.ok) await result.saved;
        answers.push(result.ok);
      });
    }
    await clock.pass(1_000);
    assert.deepEqual(answers, [true, true, true]);
  });

  it('[BUS20j] a window that leaves ends its own waiting, and the others go on', async () => {
    const { clock, all: [first, second] } = await houses(2);
    void first!.bus.destroy();
    await clock.pass(50);
    const asked = second!.bus.dispatch(add('a'));
    await clock.pass(50);
    assert.ok((await asked).ok);
  });
});

describe('windows that do not fit', () => {
  it('[BUS20l] refuses a window of another version, which changes nothing', async () => {
    const { street, clock, all: [first] } = await houses(1);
    const channel = await street.join('stranger', { mayDecide: () => undefined, mayDecideNoMore: () => undefined, awake: () => undefined, erased: () => undefined, hear: () => undefined });
    const newcomer = street.open('w9');
    channel.tell({ version: WINDOWS_VERSION + 1, type: 'welcome', to: 'w9', epoch: 9, seq: 9, state: { name: 'theirs', notes: {}, windows: [] }, unsaved: [], known: [] });
    const refused = assert.rejects(newcomer.bus.ready, OtherVersionError);
    await clock.pass(50);
    await refused;
    assert.deepEqual(newcomer.errors.map(([, where]) => where), ['restore']);
    assert.equal(newcomer.bus.health.level, 'read-only');
    await clock.pass(10_000);
    assert.equal(newcomer.errors.length, 1);
    assert.deepEqual([street.decider, street.epoch], ['w1', 1]);
    assert.ok((await first!.bus.dispatch(add('a'))).ok);
  });

  it('[BUS20l] drops what is no message', async () => {
    const { street, clock, all: [first, second] } = await houses(2);
    const channel = await street.join('stranger', { mayDecide: () => undefined, mayDecideNoMore: () => undefined, awake: () => undefined, erased: () => undefined, hear: () => undefined });
    for (const message of [null, 7, 'hello', {}, { version: WINDOWS_VERSION }, { version: WINDOWS_VERSION, type: 'facts' }, { version: WINDOWS_VERSION, type: 'constructor' }, { version: WINDOWS_VERSION, type: 'ask', from: 'w2', id: 'x', at: 1, command: { type: 'nothing' } }]) channel.tell(message);
    await clock.pass(50);
    void second!.bus.dispatch(add('a'));
    await clock.pass(50);
    assert.equal(first!.bus.state.notes['a'], 1);
    assert.deepEqual([...first!.errors, ...second!.errors], []);
  });

  it('[BUS20m] a bus alone decides nothing more when another window has begun to write its log', async () => {
    let fenced = false;
    const { bus, errors } = await readyDesk({ journal: {
      restore: () => Promise.resolve(undefined),
      append: () => (fenced ? Promise.reject(Object.assign(new Error('another window decides'), { name: 'FencedError' })) : Promise.resolve()),
    } });
    await quiet();
    fenced = true;
    assert.ok((await bus.dispatch(add('a'))).ok);
    await quiet();
    assert.deepEqual(await bus.dispatch(add('a')), { ok: false, refusal: { code: 'restore-failed' } });
    assert.equal(bus.health.level, 'read-only');
    assert.equal(bus.exportUnsaved().facts.length, 1);
    assert.equal(errors.length, 1);
  });
});

describe('windows at random', () => {
  it('[BUS20k] five windows that work, freeze, die and open at random lose nothing, double nothing and agree', async () => {
    for (let seed = 1; seed <= 20; seed++) await liveInTheStreet(seed, 300);
  });
});

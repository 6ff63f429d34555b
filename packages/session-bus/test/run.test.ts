import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY, NEVER, filter, from, map, mergeMap, of, throwError, type Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { memoryJournal, type Effect } from '@session-desk/session-bus';
import { add, deskBus, readyDesk, rename, type Desk, type DeskCommand, type DeskFact } from './small-rules.js';
import { VirtualClock, quiet } from './virtual-clock.js';

type DeskEffect = Effect<Desk, DeskCommand, DeskFact>;

const commands: Readonly<Record<string, DeskCommand>> = { a: add('a'), b: add('b'), n: rename('n') };

/** Renames the desk after each session that got a note. */
const renames: DeskEffect = (facts$) => facts$.pipe(filter((fact) => fact.type === 'note/added'), map(({ sessionId }) => rename(sessionId)));

/** Plays commands on a ready bus (`x` removes the effect) and compares the desk's names over time. */
async function plays(effect: DeskEffect, commandMarbles: string, names: string): Promise<[string, string][]> {
  const { bus, errors } = await readyDesk();
  new TestScheduler((actual, wanted) => { assert.deepEqual(actual, wanted); }).run(({ hot, expectObservable }) => {
    const remove = bus.run(effect, { on: 'decided' });
    hot(commandMarbles).subscribe((name) => { if (name === 'x') remove(); else void bus.dispatch(commands[name]!); });
    expectObservable(bus.select((state) => state.name)).toBe(names, { d: 'desk', a: 'a', b: 'b', n: 'n' });
  });
  return errors;
}

describe('run', () => {
  it('[BUS8a] never: an effect that says nothing changes nothing', async () => { await plays(() => NEVER, '-a-b', 'd---'); });
  it('[BUS8a] empty: an effect that ends at once changes nothing', async () => { await plays(() => EMPTY, '-a-b', 'd---'); });
  it('[BUS8a] one: its command is dispatched when it starts', async () => { await plays(() => of(rename('n')), '-a-b', 'n---'); });
  it('[BUS8a] many: each command is dispatched after the fact that it answers', async () => { await plays(renames, '-a-n-b', 'da-n-b'); });
  it('[BUS8a] early disposal: its removal ends it', async () => { await plays(renames, '-axb', 'da--'); });

  it('[BUS8b] error: an effect that fails is reported and stops nobody else', async () => {
    const { bus, errors } = await readyDesk();
    bus.run(() => throwError(() => new Error('at once')), { on: 'decided' });
    bus.run((facts$) => facts$.pipe(map(() => { throw new Error('at a fact'); })), { on: 'decided' });
    bus.run(renames, { on: 'decided' });
    void bus.dispatch(add('a'));
    void bus.dispatch(add('b'));
    assert.equal(bus.state.name, 'b');
    assert.deepEqual(errors, [['at once', 'effect'], ['at a fact', 'effect']]);
  });

  it('[BUS8b] a callback that throws: an effect that cannot start is reported and stops nobody else', async () => {
    const { bus, errors } = await readyDesk();
    bus.run(() => { throw new Error('no start'); });
    bus.run(() => undefined as unknown as Observable<DeskCommand>);
    bus.run((facts$) => { facts$.subscribe(() => { throw new Error('in its own listener'); }); return NEVER; }, { on: 'decided' });
    bus.run(renames, { on: 'decided' });
    void bus.dispatch(add('a'));
    assert.equal(bus.state.name, 'a');
    assert.equal(errors[0]?.[0], 'no start');
    assert.match(errors[1]?.[0] ?? '', /subscribe/);
    assert.deepEqual(errors[2], ['in its own listener', 'effect']);
    assert.deepEqual(errors.map(([, where]) => where), ['effect', 'effect', 'effect', 'effect']);
  });

  it('[BUS8c] sees facts once they are durable unless told otherwise, and at once with decided', async () => {
    const clock = new VirtualClock();
    const { bus } = deskBus({ clock, journal: memoryJournal<Desk, DeskFact>({ delay: 40, clock }) });
    const seen: string[] = [];
    bus.run((facts$) => { facts$.subscribe(({ type }) => seen.push(`saved ${type}`)); return NEVER; });
    bus.run((facts$) => { facts$.subscribe(({ type }) => seen.push(`decided ${type}`)); return NEVER; }, { on: 'decided' });
    await clock.pass(40);
    await clock.pass(40);
    void bus.dispatch(add('a'));
    assert.deepEqual(seen, ['decided note/added']);
    await clock.pass(39);
    assert.deepEqual(seen, ['decided note/added']);
    await clock.pass(1);
    assert.deepEqual(seen, ['decided note/added', 'saved note/added']);
  });

  it('[BUS8d] starts when the log is restored, before the commands that waited, and reads the state then', async () => {
    const { bus } = deskBus();
    const log: unknown[] = [];
    bus.run((facts$, { state }) => { log.push(state.windows, state.notes); facts$.subscribe(({ type }) => log.push(type)); return NEVER; }, { on: 'decided' });
    void bus.dispatch(add('a'));
    assert.deepEqual(log, []);
    await bus.ready;
    assert.deepEqual(log, [['w1'], {}, 'note/added']);
  });

  it('[BUS8e] does not tell what the state held when the effect started, though its write ends later', async () => {
    const { bus } = await readyDesk();
    void bus.dispatch(add('pending'));
    const told: (string | undefined)[] = [];
    const pending: string[] = [];
    bus.run((facts$, { state }) => { pending.push(...Object.keys(state.notes)); facts$.subscribe(({ sessionId }) => told.push(sessionId)); return NEVER; });
    void bus.dispatch(add('new'));
    await quiet();
    assert.deepEqual([pending, told], [['pending'], ['new']]);
  });

  it('[BUS8f] is ended by its removal with all that it listens to, before it starts included', async () => {
    const { bus } = deskBus();
    const log: string[] = [];
    const effect: DeskEffect = (facts$) => { log.push('started'); facts$.subscribe(({ type }) => log.push(type)); return NEVER; };
    bus.run(effect)();
    const remove = bus.run(effect, { on: 'decided' });
    await bus.ready;
    remove();
    void bus.dispatch(add('a'));
    await quiet();
    assert.deepEqual(log, ['started']);
  });

  it('[BUS8g] runs in this window, which decides, whether asked for the deciding window or for every window', async () => {
    const { bus } = await readyDesk();
    const log: string[] = [];
    for (const where of ['deciding-window', 'every-window'] as const) {
      bus.run((facts$) => { facts$.subscribe(() => log.push(where)); return NEVER; }, { on: 'decided', in: where });
    }
    void bus.dispatch(add('a'));
    assert.deepEqual(log, ['deciding-window', 'every-window']);
  });

  it('[BUS8h] takes a refusal for an answer, and reports a malformed command', async () => {
    const { bus, errors } = await readyDesk();
    bus.run(() => from([add('a', -1), { type: 'note/add' } as DeskCommand]));
    await quiet();
    assert.equal(errors.length, 1);
    assert.match(errors[0]![0], /malformed.*sessionId/);
  });

  it('[BUS8i] gives the effect the bus, by which it can follow what becomes of a command', async () => {
    const { bus } = await readyDesk();
    bus.run((facts$, own) => facts$.pipe(
      filter((fact) => fact.type === 'note/added'),
      mergeMap(async ({ by }) => (await own.dispatch(add('a', -by))).ok),
      map((ok) => rename(ok ? 'accepted' : 'refused')),
    ));
    void bus.dispatch(add('a'));
    await quiet();
    assert.equal(bus.state.name, 'refused');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOOK_LIMIT } from '@session-desk/session-bus';
import { add, readyDesk, rename, type DeskCommand } from './small-rules.js';
import { quiet } from './virtual-clock.js';

const refusal = (code: string, values: object = {}): unknown => ({ ok: false, refusal: { ...values, code } });

describe('before', () => {
  it('[BUS7a] refuses a command that a hook vetoes, with its reason if it gives one', async () => {
    const { bus } = await readyDesk();
    bus.before('note/add', ({ sessionId }) => sessionId === 'a' ? false : { veto: 'read-only' });
    assert.deepEqual(await bus.dispatch(add('a')), refusal('vetoed'));
    assert.deepEqual(await bus.dispatch(add('b')), refusal('vetoed', { reason: 'read-only' }));
    assert.deepEqual(bus.state.notes, {});
  });

  it('[BUS7b] lets pass what no hook objects to, and asks about its own type alone', async () => {
    const { bus } = await readyDesk();
    const asked: string[] = [];
    bus.before('note/add', ({ type }) => { asked.push(type); });
    bus.before('note/add', () => true);
    await bus.dispatch(add('a'));
    await bus.dispatch(rename('x'));
    assert.deepEqual(asked, ['note/add']);
    assert.deepEqual(bus.state, { ...bus.state, name: 'x', notes: { a: 1 } });
  });

  it('[BUS7c] decides the command that a hook gives in its place, under the same cause', async () => {
    const { bus } = await readyDesk();
    bus.before('note/add', ({ sessionId }) => rename(`was ${sessionId}`));
    const result = await bus.dispatch({ ...add('a'), id: 'x' });
    assert.deepEqual(result.ok && result.facts.map(({ type, cause }) => [type, cause]), [['desk/renamed', 'x']]);
  });

  it('[BUS7d] checks what a hook gives like anything from outside', async () => {
    const { bus } = await readyDesk();
    bus.before('note/add', () => ({ type: 'note/add', sessionId: 'a' }) as DeskCommand);
    assert.deepEqual(await bus.dispatch(add('a')), refusal('malformed', { path: 'by', expected: 'a value', found: 'undefined' }));
  });

  it('[BUS7e] asks in the order of adding, each about what the one before made of it, until one vetoes', async () => {
    const { bus } = await readyDesk();
    const asked: [string, number][] = [];
    bus.before('note/add', ({ by }) => { asked.push(['first', by]); return add('a', by + 1); });
    bus.before('note/add', async ({ by }) => { await Promise.resolve(); asked.push(['second', by]); return add('a', by + 1); });
    bus.before('note/add', ({ by }) => { asked.push(['third', by]); return by < 9; });
    bus.before('note/add', ({ by }) => { asked.push(['fourth', by]); });
    await bus.dispatch(add('a', 1));
    await bus.dispatch(add('a', 7));
    assert.deepEqual(asked, [['first', 1], ['second', 2], ['third', 3], ['fourth', 3], ['first', 7], ['second', 8], ['third', 9]]);
    assert.deepEqual(bus.state.notes, { a: 3 });
  });

  it('[BUS7f] lets a delayed command hold nobody up, and decides it on the state that it then finds', async () => {
    const { bus } = await readyDesk();
    let go!: () => void;
    bus.before('note/add', () => new Promise((resolve) => { go = () => { resolve(true); }; }));
    const order: string[] = [];
    bus.facts$.subscribe(({ type }) => order.push(type));
    const late = bus.dispatch(add('a'));
    void bus.dispatch(rename('meanwhile'));
    assert.equal(bus.state.name, 'meanwhile');
    go();
    const result = await late;
    assert.deepEqual(result.ok && result.facts.map(({ seq }) => seq), [3]);
    assert.deepEqual(order, ['desk/renamed', 'note/added']);
  });

  it('[BUS7g] refuses with hook-timeout when the hooks of one command take 5 s together; a late answer changes nothing', async () => {
    const { bus, clock, errors } = await readyDesk();
    bus.before('note/add', async ({ by }) => { await new Promise<void>((resolve) => { clock.after(3_000, resolve); }); return by < 9; });
    bus.before('note/add', async () => { await new Promise<void>((resolve) => { clock.after(3_000, resolve); }); throw new Error('late'); });
    const answer = bus.dispatch(add('a'));
    await clock.pass(HOOK_LIMIT - 1);
    assert.equal(await Promise.race([answer, quiet()]), undefined);
    await clock.pass(1);
    assert.deepEqual(await answer, refusal('hook-timeout'));
    await clock.pass(5_000);
    assert.deepEqual(bus.state.notes, {});
    assert.deepEqual(errors, [['late', 'hook']]);
    assert.equal(clock.waiting, 0);
  });

  it('[BUS7g] leaves no timer behind when the hooks answer in time', async () => {
    const { bus, clock } = await readyDesk();
    bus.before('note/add', () => Promise.resolve(true));
    await bus.dispatch(add('a'));
    assert.equal(clock.waiting, 0);
  });

  it('[BUS7h] refuses with hook-failed when a hook throws or rejects, and reports it', async () => {
    const { bus, errors } = await readyDesk();
    bus.before('note/add', () => { throw new Error('thrown'); });
    bus.before('desk/rename', () => Promise.reject(new Error('rejected')));
    assert.deepEqual(await bus.dispatch(add('a')), refusal('hook-failed'));
    assert.deepEqual(await bus.dispatch(rename('x')), refusal('hook-failed'));
    assert.deepEqual(errors, [['thrown', 'hook'], ['rejected', 'hook']]);
  });

  it('[BUS7i] has changed the state when dispatch returns if every hook answers at once', async () => {
    const { bus } = await readyDesk();
    bus.before('note/add', () => true);
    void bus.dispatch(add('a'));
    assert.deepEqual(bus.state.notes, { a: 1 });
  });

  it('[BUS7j] returns the removal of this one hook', async () => {
    const { bus } = await readyDesk();
    const hook = (): boolean => false;
    const removals = [bus.before('note/add', hook), bus.before('note/add', hook)];
    removals[0]!();
    removals[0]!();
    assert.deepEqual(await bus.dispatch(add('a')), refusal('vetoed'));
    removals[1]!();
    assert.equal((await bus.dispatch(add('a'))).ok, true);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { combineLatest, map, throwError, type Subscription } from 'rxjs';
import { add, readyDesk, rename, type Desk } from './small-rules.js';

describe('state, state$ and facts$', () => {
  it('[BUS2a] holds the state after the last settled command', async () => {
    const { bus } = await readyDesk();
    void bus.dispatch(rename('a'));
    assert.equal(bus.state.name, 'a');
  });

  it('[BUS2b] gives the state now, then each later one, once per command that changed it', async () => {
    const { bus } = await readyDesk();
    const seen: unknown[] = [];
    bus.state$.subscribe(({ notes }) => seen.push(notes));
    void bus.dispatch({ type: 'note/move', sessionId: 'a', toId: 'b' });
    void bus.dispatch(add('a', 0));
    void bus.dispatch(add('a', -1));
    void bus.dispatch(add('a'));
    assert.deepEqual(seen, [{}, { a: -1, b: 2 }, { a: 0, b: 2 }]);
  });

  it('[BUS2c] gives each fact in order, after the state and the selections that contain it', async () => {
    const { bus } = await readyDesk();
    const log: unknown[] = [];
    bus.facts$.subscribe((fact) => log.push([fact.seq, fact.sessionId, bus.state.notes]));
    bus.select((state) => state.notes['b']).subscribe((value) => log.push(['select', value]));
    bus.state$.subscribe(() => log.push('state'));
    log.length = 0;
    void bus.dispatch({ type: 'note/move', sessionId: 'a', toId: 'b' });
    const after = { a: -1, b: 2 };
    assert.deepEqual(log, ['state', ['select', 2], [2, 'a', after], [3, 'b', after], [4, 'b', after]]);
  });

  it('[BUS2d] gives no fact of the past to a late listener', async () => {
    const { bus } = await readyDesk();
    void bus.dispatch(add('a'));
    const seen: number[] = [];
    bus.facts$.subscribe(({ seq }) => seen.push(seq));
    void bus.dispatch(add('a'));
    assert.deepEqual(seen, [3]);
  });

  it('[BUS2e] reports what one listener throws, gives the others their value, and goes on with both', async () => {
    const { bus, errors } = await readyDesk();
    const seen: string[] = [];
    bus.facts$.subscribe(() => { throw new Error('first'); });
    bus.state$.subscribe({ next: ({ name }) => { if (name !== 'desk') throw new Error(`state ${name}`); } });
    bus.facts$.subscribe(({ type }) => seen.push(type));
    void bus.dispatch(rename('a'));
    void bus.dispatch(rename('b'));
    assert.deepEqual(seen, ['desk/renamed', 'desk/renamed']);
    assert.deepEqual(errors, [['state a', 'subscriber'], ['first', 'subscriber'], ['state b', 'subscriber'], ['first', 'subscriber']]);
  });

  it('[BUS2f] reports also what is thrown behind pipe, in an operator and when it completes', async () => {
    const { bus, errors } = await readyDesk();
    bus.facts$.pipe(map(({ seq }) => seq)).subscribe(() => { throw new Error('behind map'); });
    bus.facts$.pipe(map(() => { throw new Error('in map'); })).subscribe();
    bus.facts$.subscribe({ complete: () => { throw new Error('at the end'); } });
    bus.facts$.pipe(map(() => { throw new Error('taken'); })).subscribe({ error: () => { throw new Error('while taking it'); } });
    void bus.dispatch(rename('a'));
    void bus.destroy();
    assert.deepEqual(errors.map(([message]) => message), ['behind map', 'in map', 'while taking it', 'at the end']);
  });

  it('[BUS2g] lets go of a listener behind operators that has unsubscribed', async () => {
    const { bus } = await readyDesk();
    const seen: string[] = [];
    const both = combineLatest([bus.state$.pipe(map(({ name }) => name)), bus.state$]).subscribe(([name]) => seen.push(name));
    both.unsubscribe();
    // Three arguments are deprecated in RxJS 7, and still what many a host writes.
    const old = bus.state$ as unknown as { subscribe(next: (state: Desk) => void, error: null, complete: () => void): Subscription };
    const alone = old.subscribe((state) => seen.push(state.name), null, () => seen.push('complete'));
    alone.unsubscribe();
    bus.facts$.pipe(map(() => throwError(() => new Error('never asked')))).subscribe().unsubscribe();
    void bus.dispatch(rename('a'));
    await bus.destroy();
    assert.deepEqual(seen, ['desk', 'desk']);
  });

  it('[BUS2h] does not tell a listener that came while a value goes out of that value again', async () => {
    const { bus } = await readyDesk();
    const late: string[] = [];
    const first = bus.state$.subscribe(({ name }) => {
      if (name === 'a') bus.state$.subscribe((state) => late.push(state.name));
    });
    void bus.dispatch(rename('a'));
    first.unsubscribe();
    void bus.dispatch(rename('b'));
    assert.deepEqual(late, ['a', 'b']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSession } from '@session-desk/session-bus';
import { Observable } from 'rxjs';
import { add, deskBus, readyDesk, rename, type Desk } from './small-rules.js';
import { quiet } from './virtual-clock.js';

const destroyed = { ok: false, refusal: { code: 'bus-destroyed' } };

describe('destroy', () => {
  it('[BUS9a] completes the state, the facts and every selection, and whoever subscribes later', async () => {
    const { bus } = await readyDesk();
    const ended: string[] = [];
    const listen = (): void => {
      bus.state$.subscribe({ complete: () => ended.push('state$') });
      bus.facts$.subscribe({ complete: () => ended.push('facts$') });
      bus.select((state) => state.name).subscribe({ complete: () => ended.push('select') });
      bus.select(inSession('a', (state: Desk) => state.name)).subscribe({ complete: () => ended.push('inSession') });
    };
    listen();
    await bus.destroy();
    listen();
    await bus.destroy();
    assert.deepEqual(ended, ['state$', 'select', 'inSession', 'facts$', 'state$', 'facts$', 'select', 'inSession']);
  });

  it('[BUS9b] refuses later commands, and keeps the state as it was', async () => {
    const { bus } = await readyDesk();
    void bus.dispatch(rename('last'));
    await bus.destroy();
    assert.deepEqual(await bus.dispatch(rename('later')), destroyed);
    assert.equal(bus.state.name, 'last');
  });

  it('[BUS9c] refuses at once what waits: for the log, for a hook, or in the queue', async () => {
    const restoring = deskBus();
    const early = restoring.bus.dispatch(add('a'));
    void restoring.bus.destroy();
    assert.deepEqual(await early, destroyed);
    await restoring.bus.ready;
    assert.deepEqual(restoring.bus.state.windows, []);

    const { bus, clock } = await readyDesk();
    bus.before('note/add', () => new Promise(() => undefined));
    const hooked = bus.dispatch(add('a'));
    let queued: unknown;
    bus.facts$.subscribe(() => {
      queued = bus.dispatch(rename('queued'));
      void bus.destroy();
    });
    assert.equal((await bus.dispatch(rename('first'))).ok, true);
    assert.deepEqual([await hooked, await queued], [destroyed, destroyed]);
    assert.equal(bus.state.name, 'first');
    assert.equal(clock.waiting, 0);
  });

  it('[BUS9d] ends every effect, and starts none that waited', async () => {
    const log: string[] = [];
    const { bus } = await readyDesk();
    bus.run(() => new Observable(() => () => { log.push('ended'); }));
    await bus.destroy();
    const restoring = deskBus();
    restoring.bus.run(() => { log.push('started'); return new Observable(); });
    await restoring.bus.destroy();
    await restoring.bus.ready;
    bus.run(() => { log.push('started'); return new Observable(); });
    assert.deepEqual(log, ['ended']);
  });

  it('[BUS9e] settles when the last write has ended, and saved with it', async () => {
    let keep!: () => void;
    const { bus } = await readyDesk({ journal: {
      restore: () => Promise.resolve(undefined),
      append: ([fact]) => fact?.type === 'window/opened' ? Promise.resolve() : new Promise((resolve) => { keep = resolve; }),
    } });
    const result = await bus.dispatch(add('a'));
    assert.ok(result.ok);
    const log: string[] = [];
    void result.saved.then(() => { log.push('saved'); });
    const end = bus.destroy().then(() => { log.push('ended'); });
    await quiet();
    assert.deepEqual(log, []);
    keep();
    await end;
    assert.deepEqual(log, ['saved', 'ended']);
  });

  it('[BUS9f] tries a failed write once more without waiting, and then rejects saved', async () => {
    let tries = 0;
    const { bus, clock, errors } = await readyDesk({ journal: {
      restore: () => Promise.resolve(undefined),
      append: ([fact]) => {
        if (fact?.type === 'window/opened') return Promise.resolve();
        tries += 1;
        return Promise.reject(new Error('full'));
      },
    } });
    const result = await bus.dispatch(add('a'));
    assert.ok(result.ok);
    const saved = assert.rejects(result.saved, /full/);
    await clock.pass(1);
    await bus.destroy();
    await saved;
    await assert.rejects(result.saved, /full/);
    assert.equal(tries, 2);
    assert.equal(errors.length, 2);
    assert.equal(clock.waiting, 0);
  });

  it('[BUS9g] writes nothing behind a lost write', async () => {
    const tried: string[] = [];
    const { bus, clock } = await readyDesk({ journal: {
      restore: () => Promise.resolve(undefined),
      append: (facts) => {
        tried.push(facts.map(({ type }) => type).join());
        if (facts[0]?.type !== 'note/added') return Promise.resolve();
        return Promise.reject(new Error('full'));
      },
    } });
    const first = await bus.dispatch(add('a'));
    assert.ok(first.ok);
    const lost = assert.rejects(first.saved, /full/);
    await clock.pass(1);
    const second = await bus.dispatch(rename('later'));
    assert.ok(second.ok);
    const behind = assert.rejects(second.saved, /earlier write/);
    const end = bus.destroy();
    await Promise.all([lost, behind, end]);
    assert.deepEqual(tried.slice(-3), ['window/opened', 'note/added', 'note/added']);
  });
});

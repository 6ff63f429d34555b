import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { REMEMBERED_IDS, memoryJournal } from '@session-desk/session-bus';
import { add, deskBus, readyDesk, rename, type Desk, type DeskCommand, type DeskFact } from './small-rules.js';

describe('dispatch', () => {
  it('[BUS4a] answers with the facts, stamped with order, time, cause and window', async () => {
    const { bus } = await readyDesk();
    const result = await bus.dispatch(add('a', 2));
    assert.ok(result.ok);
    assert.deepEqual(result.facts, [{ type: 'note/added', sessionId: 'a', by: 2, seq: 2, epoch: 1, at: 1_000, cause: 'own-2', windowId: 'w1' }]);
  });

  it('[BUS4b] never throws or rejects, whatever it is given', async () => {
    const { bus, errors } = await readyDesk();
    const hostile = { get type(): string { throw new Error('hostile'); } };
    const answers = [];
    for (const value of [undefined, null, 7, 'text', [], {}, { type: 1 }, hostile]) answers.push(await bus.dispatch(value as unknown as DeskCommand));
    assert.deepEqual(answers.map((answer) => answer.ok ? 'ok' : answer.refusal.code), [...Array<string>(7).fill('malformed'), 'rule-failed']);
    assert.deepEqual(errors, [['hostile', 'rules']]);
  });

  it('[BUS4c] refuses a malformed command with path, expected and found', async () => {
    const { bus } = await readyDesk();
    assert.deepEqual(await bus.dispatch({ type: 'note/add', sessionId: 'a' } as DeskCommand),
      { ok: false, refusal: { code: 'malformed', path: 'by', expected: 'a value', found: 'undefined' } });
  });

  it('[BUS4d] has changed the state when it returns, without hooks and on an idle queue', async () => {
    const { bus } = await readyDesk();
    void bus.dispatch(add('a'));
    assert.deepEqual(bus.state.notes, { a: 1 });
  });

  it('[BUS4e] lets a command dispatched inside a subscriber wait its turn', async () => {
    const { bus } = await readyDesk();
    const log: string[] = [];
    bus.facts$.subscribe((fact) => {
      log.push(`first ${fact.type}`);
      if (fact.type !== 'note/added') return;
      void bus.dispatch(rename('later')).then(({ ok }) => { log.push(`answered ${String(ok)}`); });
      log.push(`still ${bus.state.name}`);
    });
    bus.facts$.subscribe((fact) => log.push(`second ${fact.type}`));
    void bus.dispatch(add('a'));
    assert.equal(bus.state.name, 'later');
    await Promise.resolve();
    assert.deepEqual(log, ['first note/added', 'still desk', 'second note/added', 'first desk/renamed', 'second desk/renamed', 'answered true']);
  });

  it('[BUS4f] changes nothing by a command that is refused', async () => {
    const { bus } = await readyDesk();
    const before = bus.state;
    assert.deepEqual(await bus.dispatch(add('a', -1)), { ok: false, refusal: { code: 'unknown-session', sessionId: 'a' } });
    assert.equal(bus.state, before);
  });

  for (const where of ['decide', 'evolve'] as const) {
    it(`[BUS4g] refuses a command whose ${where} throws, reports it, and leaves state and order as they were`, async () => {
      const { bus, errors } = await readyDesk();
      const before = bus.state;
      assert.deepEqual(await bus.dispatch({ type: 'rule/break', where }), { ok: false, refusal: { code: 'rule-failed', type: 'rule/break' } });
      assert.equal(bus.state, before);
      const next = await bus.dispatch(add('a'));
      assert.deepEqual(next.ok && next.facts.map(({ seq }) => seq), [2]);
      assert.deepEqual(errors, [[`${where} broke`, 'rules']]);
    });
  }
});

describe('causes and repeated ids', () => {
  it('[BUS5a] takes the id that a command came with as the cause of its facts', async () => {
    const { bus } = await readyDesk();
    const result = await bus.dispatch({ ...add('a'), id: 'gesture-1' });
    assert.deepEqual(result.ok && result.facts.map(({ cause }) => cause), ['gesture-1']);
  });

  it('[BUS5b] decides a repeated id once and gives the same result object, refused or not', async () => {
    const { bus } = await readyDesk();
    const first = await bus.dispatch({ ...add('a'), id: 'x' });
    const refusal = await bus.dispatch({ ...add('a', -1), id: 'y' });
    assert.equal(await bus.dispatch({ ...add('a'), id: 'x' }), first);
    assert.equal(await bus.dispatch({ ...add('a', 1), id: 'y' }), refusal);
    assert.deepEqual(bus.state.notes, { a: 1 });
  });

  it('[BUS5b] decides it once also when the repetition comes while the first settles, or before the log is restored', async () => {
    const { bus } = deskBus();
    bus.facts$.subscribe(() => { void bus.dispatch({ ...add('a'), id: 'x' }); });
    const early = await Promise.all([bus.dispatch({ ...add('a'), id: 'x' }), bus.dispatch({ ...add('a'), id: 'x' })]);
    assert.equal(early[0], early[1]);
    assert.deepEqual(bus.state.notes, { a: 1 });
  });

  it('[BUS5c] asks the hooks once', async () => {
    const { bus } = await readyDesk();
    let asked = 0;
    bus.before('note/add', async () => { asked += 1; await Promise.resolve(); return true; });
    await Promise.all([bus.dispatch({ ...add('a'), id: 'x' }), bus.dispatch({ ...add('a'), id: 'x' })]);
    assert.equal(asked, 1);
    assert.deepEqual(bus.state.notes, { a: 1 });
  });

  it('[BUS5d] answers from what the journal hands out only when it is asked', async () => {
    const journal = memoryJournal<Desk, DeskFact>();
    const before = await readyDesk({ journal });
    await before.bus.dispatch({ ...add('a'), id: 'x' });
    const { state } = before.bus;
    await before.bus.destroy();
    const restored = await journal.restore();
    const facts = restored?.facts ?? [];
    let asked = 0;
    const { bus } = deskBus({ journal: { ...journal, append: (...given) => journal.append(...given), restore: () => Promise.resolve({ state, seq: facts.at(-1)?.seq, epoch: 2, facts: [], earlier: () => { asked += 1; return facts; } }) } });
    await bus.ready;
    await bus.dispatch(add('b'));
    assert.equal(asked, 0);
    assert.equal((await bus.dispatch({ ...add('a'), id: 'x' })).ok, true);
    assert.deepEqual([asked, bus.state.notes], [1, { a: 1, b: 1 }]);
  });

  it('[BUS5d] refuses a repeated command when the journal cannot hand it out, and goes on', async () => {
    const journal = memoryJournal<Desk, DeskFact>();
    const { bus, errors } = deskBus({ journal: { ...journal, append: (...given) => journal.append(...given), restore: () => Promise.resolve({ epoch: 2, facts: [], earlier: () => { throw new Error('damaged'); } }) } });
    await bus.ready;
    assert.deepEqual(await bus.dispatch({ ...add('a'), id: 'x' }), { ok: false, refusal: { code: 'rule-failed', type: 'note/add' } });
    assert.ok((await bus.dispatch(add('b'))).ok);
    assert.equal(errors.length, 1);
  });

  it('[BUS5d] answers from the restored log', async () => {
    const journal = memoryJournal<Desk, DeskFact>();
    const before = await readyDesk({ journal });
    const first = await before.bus.dispatch({ ...add('a'), id: 'x' });
    await before.bus.destroy();
    const { bus } = deskBus({ journal });
    const waiting = bus.dispatch({ ...add('a'), id: 'x' });
    await bus.ready;
    const again = await waiting;
    assert.deepEqual(again.ok && again.facts, first.ok && first.facts);
    assert.ok(again.ok);
    await again.saved;
    assert.deepEqual(bus.state.notes, { a: 1 });
  });

  it('[BUS5e] remembers the last 10,000 ids, and no more', async () => {
    const { bus } = await readyDesk();
    const send = (at: number): void => { void bus.dispatch({ ...add('a'), id: String(at) }); };
    const all = 2 * REMEMBERED_IDS + 7;
    for (let at = 0; at < all; at++) send(at);
    for (let at = all - REMEMBERED_IDS; at < all; at++) send(at);
    assert.equal(bus.state.notes['a'], all);
    send(all - REMEMBERED_IDS - 1);
    assert.equal(bus.state.notes['a'], all + 1);
  });

  it('[BUS5f] gives a command without an id one of its own, and decides its repetition anew', async () => {
    const { bus } = await readyDesk();
    const command = add('a');
    const results = [await bus.dispatch(command), await bus.dispatch(command)];
    assert.deepEqual(results.map((result) => result.ok && result.facts[0]?.cause), ['own-2', 'own-3']);
    assert.deepEqual(command, { type: 'note/add', sessionId: 'a', by: 1 });
  });

  it('[BUS5g] does not remember a malformed command: corrected, it may come under the same id', async () => {
    const { bus } = await readyDesk();
    await bus.dispatch({ type: 'note/add', id: 'x' } as unknown as DeskCommand);
    assert.equal((await bus.dispatch({ ...add('a'), id: 'x' })).ok, true);
  });

  it('[BUS5h] takes an id that is not text for none', async () => {
    const { bus } = await readyDesk();
    const result = await bus.dispatch({ ...add('a'), id: 7 } as unknown as DeskCommand);
    assert.deepEqual(result.ok && result.facts.map(({ cause }) => cause), ['own-2']);
  });
});

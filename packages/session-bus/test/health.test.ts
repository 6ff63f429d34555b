import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Health, Trouble } from '@session-desk/session-bus';
import { add, deskBus, readyDesk, type DeskCommand, type DeskFact, type DeskJournal } from './small-rules.js';
import { quiet } from './virtual-clock.js';

interface AilingJournal extends DeskJournal {
  readonly writes: { keep(): void; fail(error: Error): void }[];
  held: () => readonly DeskFact[];
  ail(...troubles: Trouble[]): void;
  seen: number;
}

/** A journal that a test answers by hand, and that says what ails it. */
function ailingJournal(): AilingJournal {
  const writes: AilingJournal['writes'] = [];
  const tells = new Set<(troubles: readonly Trouble[]) => void>();
  return {
    writes,
    seen: 0,
    held: () => [],
    ail(...troubles) { for (const tell of tells) tell(troubles); },
    restore: () => Promise.resolve(undefined),
    append: () => new Promise((resolve, reject) => { writes.push({ keep: resolve, fail: reject }); }),
    watch(tell) { tells.add(tell); tell([]); return () => { tells.delete(tell); }; },
    lossSeen() { this.seen++; },
  };
}

/** A bus on such a journal, which has kept the window's entrance, and all that its health was seen to be. */
async function ailingDesk(): Promise<Awaited<ReturnType<typeof readyDesk>> & { readonly journal: AilingJournal; readonly told: Health[] }> {
  const journal = ailingJournal();
  const desk = await readyDesk({ journal });
  await quiet();
  journal.writes.pop()?.keep();
  await quiet();
  const told: Health[] = [];
  desk.bus.health$.subscribe((health) => told.push(health));
  return { ...desk, journal, told };
}

const levels = (told: readonly Health[]): string[] => told.map(({ level }) => level);
const codes = ({ causes }: Health): string[] => causes.map(({ code }) => code);

describe('health', () => {
  it('[BUS12a] is saved only when everything is durable, and saving until then', async () => {
    const { bus, journal, told } = await ailingDesk();
    assert.equal(bus.health.level, 'saved');
    void bus.dispatch(add('a'));
    assert.equal(bus.health.level, 'saving');
    await quiet();
    assert.deepEqual(levels(told), ['saved', 'saving']);
    journal.writes[0]!.keep();
    await quiet();
    assert.deepEqual(levels(told), ['saved', 'saving', 'saved']);
  });

  it('[BUS12b] says how much is unsaved, and how old the oldest of it is', async () => {
    const { bus, clock, journal } = await ailingDesk();
    await bus.dispatch(add('ä'));
    await clock.pass(700);
    const result = await bus.dispatch(add('b'));
    assert.ok(result.ok);
    const { unsavedFacts, unsavedBytes, oldestUnsavedMs, since } = bus.health;
    assert.deepEqual([unsavedFacts, oldestUnsavedMs, since], [2, 700, 1_000]);
    assert.equal(unsavedBytes, bus.exportUnsaved().facts.reduce((sum, fact) => sum + Buffer.byteLength(JSON.stringify(fact)), 0));
    journal.writes[0]!.keep();
    await quiet();
    journal.writes[1]!.keep();
    await quiet();
    assert.deepEqual({ ...bus.health, since: 0 }, { level: 'saved', since: 0, unsavedFacts: 0, unsavedBytes: 0, causes: [] });
  });

  it('[BUS12b] also of what JSON has no words for', async () => {
    const { bus, journal } = await ailingDesk();
    const ring: unknown[] = [];
    ring.push(ring);
    for (const name of [5n, ring]) await bus.dispatch({ type: 'desk/rename', name } as unknown as DeskCommand);
    assert.deepEqual([bus.health.unsavedFacts, bus.health.unsavedBytes > 10], [2, true]);
    journal.writes[0]!.keep();
    await quiet();
    journal.writes[1]!.keep();
  });

  it('[BUS12c] is memory-only while a write fails, names the error, and is saved again when it is kept', async () => {
    const { bus, clock, journal, told } = await ailingDesk();
    void bus.dispatch(add('a'));
    await quiet();
    journal.writes[0]!.fail(new DOMException('full', 'QuotaExceededError'));
    await quiet();
    assert.deepEqual(bus.health.causes, [{ code: 'write-failed', level: 'memory-only', values: { error: 'QuotaExceededError' } }]);
    await clock.pass(250);
    journal.writes[1]!.keep();
    await quiet();
    assert.deepEqual(levels(told), ['saved', 'saving', 'memory-only', 'saved']);
  });

  it('[BUS12d] is the worst that the journal says, and leaves the naming to it', async () => {
    const { bus, journal, told } = await ailingDesk();
    journal.ail({ code: 'no-copy', level: 'saved' }, { code: 'quota', level: 'memory-only' });
    void bus.dispatch(add('a'));
    await quiet();
    journal.writes[0]!.fail(new Error('full'));
    await quiet();
    assert.deepEqual(codes(bus.health), ['no-copy', 'quota']);
    journal.ail({ code: 'no-copy', level: 'saved' }, { code: 'fenced', level: 'read-only' }, { code: 'refilled', level: 'lost', values: { count: 3 } });
    await quiet();
    assert.deepEqual(levels(told), ['saved', 'memory-only', 'lost']);
  });

  it('[BUS12j] tells nothing when the same ails it in other objects, as another window tells it each time', async () => {
    const { journal, told } = await ailingDesk();
    for (const missing of [3, 3, 3, 4]) {
      journal.ail({ code: 'refilled', level: 'lost', values: { missing } });
      await quiet();
    }
    assert.deepEqual(told.slice(1).map(({ causes }) => causes[0]?.values?.['missing']), [3, 4]);
  });

  it('[BUS12m] keeps the reference of a cause that stays the same, and gives another to one whose level or values changed', async () => {
    const { bus, journal } = await ailingDesk();
    const seen = new Set<Trouble>();
    for (const level of ['memory-only', 'memory-only', 'read-only'] as const) {
      journal.ail({ code: 'no-copy', level: 'saved' }, { code: 'closed', level, values: { tries: 1 } });
      for (const cause of bus.health.causes) seen.add(cause);
    }
    assert.deepEqual([...seen].map(({ code, level }) => [code, level]), [['no-copy', 'saved'], ['closed', 'memory-only'], ['closed', 'read-only']]);
    // What the bus itself says of a write that goes on failing is one cause as well.
    journal.ail();
    await bus.dispatch(add('a'));
    await quiet();
    journal.writes[0]!.fail(new Error('gone'));
    await quiet();
    const [cause] = bus.health.causes;
    assert.equal(cause?.code, 'write-failed');
    assert.equal(bus.health.causes[0], cause);
  });

  it('[BUS12e] repeats what waits at once when the journal is better', async () => {
    const { bus, clock, journal } = await ailingDesk();
    void bus.dispatch(add('a'));
    await quiet();
    journal.ail({ code: 'quota', level: 'memory-only' });
    for (let at = 0; at < 4; at++) {
      journal.writes[at]!.fail(new Error('full'));
      await clock.pass(3_000);
    }
    journal.writes[4]!.fail(new Error('full'));
    await quiet();
    assert.equal(journal.writes.length, 5);
    journal.ail();
    await quiet();
    assert.equal(journal.writes.length, 6);
  });

  it('[BUS12f] counts and gives out what the journal took without a medium, in order', async () => {
    const { bus, journal } = await ailingDesk();
    const first = await bus.dispatch(add('a'));
    assert.ok(first.ok);
    await quiet();
    journal.held = () => first.facts;
    journal.writes[0]!.keep();
    await quiet();
    await bus.dispatch(add('b'));
    assert.equal(bus.health.unsavedFacts, 2);
    const { agent, windowId, at, facts } = bus.exportUnsaved();
    assert.deepEqual([agent.id, windowId, at, facts.map(({ sessionId }) => sessionId)], ['kim', 'w1', 1_000, ['a', 'b']]);
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
  });

  it('[BUS12g] is read-only when the log cannot be read', async () => {
    const { bus } = deskBus({ journal: { ...ailingJournal(), restore: () => Promise.reject(new TypeError('unreadable')) } });
    await bus.ready.catch(() => undefined);
    assert.deepEqual([bus.health.level, bus.health.causes], ['read-only', [{ code: 'restore-failed', level: 'read-only', values: { error: 'TypeError' } }]]);
  });

  it('[BUS12h] is memory-only on a bus without a journal, with nothing that waits', async () => {
    const { bus } = await readyDesk();
    await quiet();
    assert.deepEqual([bus.health.level, codes(bus.health), bus.health.unsavedFacts], ['memory-only', ['no-journal'], 0]);
  });

  it('[BUS12i] says at its end that a write was lost, and completes', async () => {
    const { bus, journal, told } = await ailingDesk();
    let completed = false;
    bus.health$.subscribe({ complete: () => { completed = true; } });
    const result = await bus.dispatch(add('a'));
    assert.ok(result.ok);
    result.saved.catch(() => undefined);
    await quiet();
    const destroyed = bus.destroy();
    journal.writes[0]!.fail(new Error('full'));
    await quiet();
    journal.writes[1]!.fail(new Error('full'));
    await destroyed;
    assert.deepEqual([levels(told).at(-1), completed], ['lost', true]);
  });

  it('[BUS12j] is told once for a burst of one task, and not at all when nothing changed', async () => {
    const { bus, journal, told } = await ailingDesk();
    for (let at = 0; at < 9; at++) void bus.dispatch(add('a'));
    journal.ail();
    await quiet();
    assert.deepEqual(told.map(({ unsavedFacts }) => unsavedFacts), [0, 9]);
    await bus.dispatch({ type: 'note/add', sessionId: 'a', by: 0 });
    await quiet();
    assert.equal(told.length, 2);
  });

  it('[BUS12l] tells a write that takes longer than a second once more', async () => {
    const { bus, clock, told } = await ailingDesk();
    await bus.dispatch(add('a'));
    await quiet();
    await clock.pass(999);
    assert.deepEqual(levels(told), ['saved', 'saving']);
    await clock.pass(1);
    assert.deepEqual(told.map(({ oldestUnsavedMs }) => oldestUnsavedMs), [undefined, 0, 1_000]);
    await clock.pass(5_000);
    assert.equal(told.length, 3);
  });

  it('[BUS12k] hands on that a person has seen what was lost', async () => {
    const { bus, journal } = await ailingDesk();
    bus.lossSeen();
    assert.equal(journal.seen, 1);
  });
});

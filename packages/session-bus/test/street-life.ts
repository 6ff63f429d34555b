import assert from 'node:assert/strict';
import type { DispatchResult } from '@session-desk/session-bus';
import { Neighbourhood, type House } from './neighbourhood.js';
import { add, rename, type DeskCommand, type DeskFact } from './small-rules.js';
import { VirtualClock } from './virtual-clock.js';

/** What came of it, for whoever prints it. */
export interface StreetLife {
  readonly commands: number;
  readonly kills: number;
  readonly freezes: number;
  readonly epochs: number;
  readonly refusedWrites: number;
}

interface Asked {
  readonly id: string;
  readonly by: string;
  result?: DispatchResult<DeskFact>;
  saved?: boolean;
}

/** A small generator of numbers below 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Five windows work, freeze, thaw, die and open at random; throws when anything was lost, doubled, or written by two. */
export async function liveInTheStreet(seed: number, rounds: number): Promise<StreetLife> {
  const chance = dice(seed);
  const clock = new VirtualClock();
  const street = new Neighbourhood(clock, () => Math.floor(chance() * 20));
  const houses = new Map<string, House>();
  const frozen = new Set<string>();
  const asked: Asked[] = [];
  let opened = 0;
  let kills = 0;
  let freezes = 0;
  const pick = (among: readonly string[]): string | undefined => among[Math.floor(chance() * among.length)];

  const ask = (house: House): void => {
    const entry: Asked = { id: `${house.id}/${String(asked.length)}`, by: house.id };
    asked.push(entry);
    const command: DeskCommand = chance() < 0.1 ? rename(`name ${entry.id}`) : add(`n${String(Math.floor(chance() * 8))}`);
    void house.bus.dispatch({ ...command, id: entry.id }).then((result) => {
      entry.result = result;
      if (result.ok) result.saved.then(() => { entry.saved = true; }, () => undefined);
    });
  };

  for (let round = 0; round < rounds; round++) {
    while (houses.size < 5) { const house = street.open(`w${String(++opened)}`); houses.set(house.id, house); }
    const luck = chance();
    const [somebody, awake] = [pick([...houses.keys()]), pick([...houses.keys()].filter((id) => !frozen.has(id)))];
    // Whoever decides is what it is about.
    const victim = chance() < 0.5 ? street.decider : somebody;
    if (luck < 0.01 && victim) { street.kill(victim); houses.delete(victim); frozen.delete(victim); kills += 1; }
    else if (luck < 0.02 && victim && frozen.size < 3) { street.freeze(victim, chance() < 0.5); frozen.add(victim); freezes += 1; }
    else if (luck < 0.05) { const sleeper = pick([...frozen]); if (sleeper) { street.thaw(sleeper); frozen.delete(sleeper); } }
    else { const house = houses.get(awake ?? ''); if (house) ask(house); }
    if (chance() < 0.4) await clock.pass(Math.floor(chance() * (chance() < 0.02 ? 8_000 : 60)));
  }
  for (const sleeper of frozen) street.thaw(sleeper);
  // Whoever was frozen with the right to decide is found out; then all that waits is settled.
  await clock.pass(20_000);

  judge(street, houses, asked, seed);
  return { commands: asked.length, kills, freezes, epochs: street.epoch, refusedWrites: street.refused };
}

function judge(street: Neighbourhood, houses: ReadonlyMap<string, House>, asked: readonly Asked[], seed: number): void {
  const say = (text: string): string => `seed ${String(seed)}: ${text}`;
  const times = new Map<string, number>();
  street.facts.forEach(({ seq, cause }, at) => {
    assert.equal(seq, at + 1, say('the log has no hole'));
    times.set(cause, (times.get(cause) ?? 0) + 1);
  });
  assert.deepEqual([...street.writes].sort((one, other) => one - other), street.writes, say('whoever lost the right to decide writes nothing more'));
  for (const { id, by, result, saved } of asked) {
    const count = times.get(id) ?? 0;
    assert.ok(count <= 1, say(`${id} happened ${String(count)} times`));
    if (saved) assert.equal(count, 1, say(`${id} was said to be durable, and is not in the log`));
    if (!houses.has(by)) continue;
    assert.ok(result, say(`${id} was never answered, and its window lives`));
    assert.ok(result.ok, say(`${id} was refused`));
    assert.equal(count, 1, say(`${id} is lost, and its window lives`));
  }
  const [first, ...others] = [...houses.values()].map(({ bus }) => bus.state);
  for (const other of others) assert.deepEqual(other, first, say('all windows agree'));
  assert.deepEqual(new Set(first?.windows), new Set(houses.keys()), say('the windows that live take part'));
  for (const { id, errors } of houses.values()) assert.deepEqual(errors.filter(([, where]) => where !== 'journal'), [], say(`nothing failed in ${id}`));
}

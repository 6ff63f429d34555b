import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import * as v from 'valibot';
import {
  commandTypes, decide, evolve, factKinds, initialState, isOpen, latestKey, logFormat, parseCommand,
  type Agent, type Command, type CommandInput, type Fact, type FactStamp, type Stamp, type WorkspaceState,
} from '@session-desk/core';
import { deepFreeze } from './deep-freeze.js';
import { configurations, drawCommand } from './draw-command.js';
import { Model } from './model.js';

const agent: Agent = { tenant: 't', id: 'a', role: 'agent' };
const start = 1_000_000;

/** How often each command type was accepted with facts, was true already, and was refused. */
export type Tally = Map<Command['type'], { accepted: number; idle: number; refused: number }>;

/** What a run of sequences does beside the checks that every run makes. */
export interface RunOptions {
  /** How many sequences, of `length` commands each. */
  readonly runs: number;
  readonly length: number;
  readonly seed: number;
  /** Freezes every state and decides everything twice. */
  readonly strict: boolean;
}

/** A workspace under a drawn sequence, with the log of its facts. */
class Run {
  state: WorkspaceState;
  readonly log: Fact[] = [];
  readonly model = new Model();
  readonly #told: string[] = [];
  readonly #first: WorkspaceState;
  readonly #strict: boolean;
  readonly #tally: Tally;
  #at = start;

  constructor(number: number, strict: boolean, tally: Tally) {
    this.#strict = strict;
    this.#tally = tally;
    this.#first = this.state = this.#kept(initialState(agent, start, configurations[number % configurations.length]));
  }

  /** One drawn command. Its ids come from its place, so that they stay when a failing sequence loses others. */
  step(number: number, place: number): void {
    const { command, windowId } = drawCommand(number, this.state, String(place));
    this.#at += number % 97 === 0 ? 60_000 : number % 2500;
    this.tell(command, windowId, `k${String(place)}`);
  }

  tell(input: CommandInput, windowId: string, id: string): void {
    this.#told.push(`${windowId} at ${String(this.#at - start)} ms: ${JSON.stringify(input)}`);
    const stamp: Stamp = { id, at: this.#at, agentId: agent.id, windowId };
    const parsed = parseCommand(input);
    assert.ok(parsed.ok, 'a drawn command is well formed');
    const before = this.state;
    const decision = decide(before, parsed.command, stamp);
    if (this.#strict) assert.deepEqual(decide(before, parsed.command, stamp), decision, 'decide is pure');
    const count = this.#tally.get(parsed.command.type) ?? { accepted: 0, idle: 0, refused: 0 };
    this.#tally.set(parsed.command.type, count);
    if ('refusal' in decision) {
      count.refused++;
      return;
    }
    count[decision.facts.length > 0 ? 'accepted' : 'idle']++;
    for (const body of decision.facts) this.#settle({ ...body, ...this.#stamped(stamp) });
    this.model.agrees(this.state);
  }

  /** What holds for the whole log once it is at its end. */
  finish(): void {
    this.model.agreesOnMessages(this.state);
    for (const { id } of this.state.offers.filter(isOpen)) this.tell({ type: 'offer/expire', offerId: id }, 'w1', `end:${id}`);
    for (const [offerId, times] of this.model.offers) assert.equal(times, 1, `N2: offer ${offerId} ends in exactly one outcome`);
    for (const { id } of this.state.errands) this.tell({ type: 'errand/settle', errandId: id }, 'w1', `answer:${id}`);
    assert.deepEqual(this.state.errands, [], 'every errand settles');
    const log = JSON.parse(JSON.stringify(this.log)) as Fact[];
    const told = plain(this.state);
    assert.ok(isDeepStrictEqual(plain(this.#replayed(log)), told), 'replaying the facts gives the same state');
    assert.ok(isDeepStrictEqual(plain(this.#replayed(compacted(log))), told), 'replaying only the latest facts of each key gives the same state');
    assert.deepEqual(misfits(this.state), [], 'every piece of the state has its shape');
    // What storage loses are records, so stretches of facts: every start of one is tried with two lengths.
    for (const lost of [1, 7]) for (let at = this.log.length % 3; at < log.length; at += 1 + Math.floor(log.length / 9)) assert.deepEqual(misfits(this.#replayed([...log.slice(0, at), ...log.slice(at + lost)])), [], `without ${String(lost)} facts from ${String(at)} on`);
  }

  /** The commands so far, one a line. */
  told(): string {
    return this.#told.join('\n');
  }

  #settle(fact: Fact): void {
    const kind = factKinds.get(fact.type);
    assert.ok(kind && v.is(kind.schema, fact), `${fact.type} fits its schema`);
    const before = this.state;
    this.state = this.#kept(evolve(before, fact));
    this.log.push(fact);
    this.model.follow(fact, before, this.state);
  }

  #stamped({ id, at, windowId }: Stamp): FactStamp {
    return { seq: this.log.length + 1, epoch: 1, at, cause: id, windowId };
  }

  #replayed(facts: readonly Fact[]): WorkspaceState {
    return facts.reduce(evolve, this.#first);
  }

  #kept(state: WorkspaceState): WorkspaceState {
    return this.#strict ? deepFreeze(state) : state;
  }
}

/** A log without the facts that a later one of their key replaces. */
export function compacted(log: readonly Fact[]): Fact[] {
  const last = new Map<string, Fact>();
  for (const fact of log) {
    const key = latestKey(fact);
    if (key !== undefined) last.set(key, fact);
  }
  return log.filter((fact) => {
    const key = latestKey(fact);
    return key === undefined || last.get(key) === fact;
  });
}

/** The pieces of a state that do not have their shape. */
export function misfits({ sessions, conversations, closed, index: _, ...rest }: WorkspaceState): readonly string[] {
  const pieces: (readonly [kind: string, name: string, value: unknown])[] = [
    ...Object.entries(rest).map(([name, value]) => [`piece:${name}`, name, value] as const),
    ...closed.map((one) => ['closed', one.session.id, one] as const),
    ...sessions.flatMap((session) => [['session', session.id, { ...session, tabs: session.tabs.map(({ id }) => id) }] as const, ...session.tabs.map((tab) => ['tab', tab.id, tab] as const)]),
    ...conversations.flatMap(({ messages, draft, ...record }) => [['conversation', record.id, record] as const, ['draft', record.id, draft] as const, ...messages.pages.map((page) => ['messages', record.id, page] as const)]),
  ];
  return pieces.filter(([kind, , value]) => !logFormat.isPiece(kind, value)).map(([kind, name]) => `${kind} ${name}`);
}

/** The state as plain JSON, for comparing: absent and `undefined` are the same. */
export function plain(state: WorkspaceState): unknown {
  return JSON.parse(JSON.stringify({ ...state, index: undefined }));
}

/** Runs drawn sequences; fails with the shortest commands found that break a property. A step of 0 is left out, so that a failing sequence shrinks to few. */
export function runSequences({ runs, length, seed, strict }: RunOptions): Tally {
  const tally: Tally = new Map(commandTypes.map(({ type }) => [type, { accepted: 0, idle: 0, refused: 0 }]));
  const steps = fc.array(fc.integer({ min: 0, max: 0x7fffffff }), { minLength: length, maxLength: length, size: 'max' });
  fc.assert(fc.property(fc.nat(configurations.length - 1), fc.noBias(steps), (configuration, numbers) => {
    const run = new Run(configuration, strict, tally);
    try {
      numbers.forEach((number, place) => { if (number !== 0) run.step(number, place); });
      run.finish();
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nafter, with configuration ${String(configuration)}:\n${run.told()}`, { cause: error });
    }
  }), { numRuns: runs, seed, interruptAfterTimeLimit: 1_200_000, markInterruptAsFailure: true, reporter: (details) => {
    if (details.failed) throw new Error(`seed ${String(details.seed)}, after ${String(details.numRuns)} sequences and ${String(details.numShrinks)} shrinks: ${(details.errorInstance as Error | undefined)?.message ?? 'interrupted'}`);
  } });
  return tally;
}

/** The counts per command as a table, one a line. */
export function tableOf(tally: Tally): readonly string[] {
  return [...tally].map(([type, { accepted, idle, refused }]) => `${type.padEnd(30)} accepted ${String(accepted).padStart(8)}   true already ${String(idle).padStart(8)}   refused ${String(refused).padStart(8)}`);
}

/** Asserts that at least 60 % of the commands had an effect, and that every type had one and, where it can be, was refused. */
export function assertLively(tally: Tally): void {
  let accepted = 0;
  let all = 0;
  for (const [type, count] of tally) {
    assert.ok(count.accepted > 0, `${type} occurs with an effect`);
    accepted += count.accepted;
    all += count.accepted + count.idle + count.refused;
  }
  assert.ok(accepted / all >= 0.6, `at least 60 % are accepted: ${(100 * accepted / all).toFixed(1)} %`);
}

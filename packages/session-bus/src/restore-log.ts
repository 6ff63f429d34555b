import { Batch } from './batch.js';
import type { Accepted } from './bus.js';
import type { Restored } from './journal.js';
import type { AnyCommand, AnyFact, Rules } from './rules.js';
import { Settled } from './settled.js';

/** What a bus begins with. */
export interface Log<S, F> {
  readonly state: S;
  /** Of the last fact. */
  readonly seq: number;
  readonly epoch: number;
  /** What commands of the log's tail came to, by their ids. */
  readonly answers: ReadonlyMap<string, Accepted<F>>;
}

/** The state of a log from its snapshot and its tail, and the answers that the tail still knows. */
export function restoreLog<S, C extends AnyCommand, F extends AnyFact>(restored: Restored<S, F> | undefined, rules: Rules<S, C, F>, empty: S): Log<S, F> {
  let state = restored?.state ?? empty;
  let seq = restored?.seq ?? 0;
  const factsOf = new Map<string, F[]>();
  for (const fact of restored?.facts ?? []) {
    const siblings = factsOf.get(fact.cause);
    if (siblings) siblings.push(fact);
    else factsOf.set(fact.cause, [fact]);
    if (fact.seq <= seq) continue;
    state = rules.evolve(state, fact);
    seq = fact.seq;
  }
  const durable = new Batch<F>();
  durable.keep();
  const answers = new Map<string, Accepted<F>>();
  for (const [cause, facts] of factsOf) answers.set(cause, new Settled(facts, durable));
  return { state, seq, epoch: restored?.epoch ?? 1, answers };
}

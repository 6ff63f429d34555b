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
  readonly answers: Answers<F>;
}

/** What commands came to, by their ids. */
export interface Answers<F> {
  get(id: string): Accepted<F> | undefined;
}

/** The state of a log from its snapshot and its tail, and the answers that the tail still knows. */
export function restoreLog<S, C extends AnyCommand, F extends AnyFact>(restored: Restored<S, F> | undefined, rules: Rules<S, C, F>, empty: S): Log<S, F> {
  let state = restored?.state ?? empty;
  let seq = restored?.seq ?? 0;
  const tail = restored?.facts ?? [];
  for (const fact of tail) {
    if (fact.seq <= seq) continue;
    state = rules.evolve(state, fact);
    seq = fact.seq;
  }
  return { state, seq, epoch: restored?.epoch ?? 1, answers: whenAsked(restored?.earlier?.bind(restored), tail) };
}

/** Nobody who looks at the first picture waits for what somebody may repeat later; what it is made from is let go then. */
function whenAsked<F extends AnyFact>(earlier: (() => readonly F[]) | undefined, tail: readonly F[]): Answers<F> {
  let unread: { readonly earlier: typeof earlier; readonly tail: readonly F[] } | undefined = { earlier, tail };
  let answers: ReadonlyMap<string, Accepted<F>> = new Map();
  return {
    get(id) {
      if (unread) {
        answers = answersOf([...unread.earlier?.() ?? [], ...unread.tail]);
        unread = undefined;
      }
      return answers.get(id);
    },
  };
}

function answersOf<F extends AnyFact>(facts: readonly F[]): ReadonlyMap<string, Accepted<F>> {
  const factsOf = new Map<string, F[]>();
  for (const fact of facts) {
    const siblings = factsOf.get(fact.cause);
    if (siblings) siblings.push(fact);
    else factsOf.set(fact.cause, [fact]);
  }
  const durable = new Batch<F>();
  durable.keep();
  return new Map([...factsOf].map(([cause, siblings]) => [cause, new Settled(siblings, durable)]));
}

import type { Fact, FactOf } from '../fact.js';
import { placeInLog } from '../place-in-log.js';

/** The facts that ask something of the outside and have no other place in the state that waits for its answer. A sent message has one: it is queued. */
export type ErrandFact = FactOf<
  | 'offer/accept-requested' | 'offer/declined' | 'offer/turned-away' | 'work-item/pick-requested'
  | 'conversation/ended' | 'conversation/released' | 'conversation/parked' | 'conversation/revived' | 'conversation/closed'
>;

/**
 * Something that the outside was asked for and has not answered yet: it stays through reloads and take-overs until `errand/settle`.
 * `what` is the type of the fact that asks, `about` the offer, work item or conversation; `id` and `cause` name it the same in every window.
 */
export interface Errand {
  /** Unique in its log, and its order (`inLogOrder`): the epoch and seq of the fact. */
  readonly id: string;
  /** The id of the command that caused it: with `id` it is unique beyond this log, as a request that may be repeated has to be. */
  readonly cause: string;
  readonly what: ErrandFact['type'];
  readonly about: string;
  readonly at: number;
}

/** How many are kept: where nobody settles them, since no centre is connected, they must not fill the state. */
export const ERRANDS = 1_000;

const asking: ReadonlySet<string> = new Set<ErrandFact['type']>([
  'offer/accept-requested', 'offer/declined', 'offer/turned-away', 'work-item/pick-requested',
  'conversation/ended', 'conversation/released', 'conversation/parked', 'conversation/revived', 'conversation/closed',
]);

/** Whether a fact is of a type that may ask something of the outside. */
export function isErrandFact(fact: Fact): fact is ErrandFact {
  return asking.has(fact.type);
}

/** What a fact asks of the outside, if anything; what the outside itself did is no news to it. */
export function errandOf(fact: ErrandFact): Errand | undefined {
  switch (fact.type) {
    case 'offer/accept-requested': case 'offer/declined': case 'offer/turned-away': return errand(fact, fact.offerId);
    case 'work-item/pick-requested': return errand(fact, fact.workItemId);
    case 'conversation/ended': return fact.by === 'agent' ? errand(fact, fact.conversationId) : undefined;
    case 'conversation/released': case 'conversation/closed': return fact.taken === true ? undefined : errand(fact, fact.conversationId);
    case 'conversation/parked': case 'conversation/revived': return errand(fact, fact.conversationId);
  }
}

function errand(fact: ErrandFact, about: string): Errand {
  return { id: placeInLog(fact), cause: fact.cause, what: fact.type, about, at: fact.at };
}

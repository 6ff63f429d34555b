import type { Fact, FactBody } from './fact.js';
import type { Refusal } from './refusal.js';

/**
 * What a command comes to: facts, none when it was true already, or a refusal that changes nothing. A fact that comes all the time has
 * room for what the log adds, with an order of 0: engines take longer to let a record grow than to decide.
 */
export type Decision = { readonly facts: readonly (FactBody | Fact)[] } | { readonly refusal: Refusal };

/** A decision for these facts. */
export function decided(...facts: FactBody[]): Decision {
  return { facts };
}

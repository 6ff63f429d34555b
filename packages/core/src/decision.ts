import type { FactBody } from './fact.js';
import type { Refusal } from './refusal.js';

/** What a command comes to: facts, none when it was true already, or a refusal that changes nothing. */
export type Decision = { readonly facts: readonly FactBody[] } | { readonly refusal: Refusal };

/** A decision for these facts. */
export function decided(...facts: FactBody[]): Decision {
  return { facts };
}

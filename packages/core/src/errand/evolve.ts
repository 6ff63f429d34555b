import { lastOf, without } from '../collection.js';
import type { WorkspaceState } from '../state.js';
import type { ErrandFactBody } from './facts.js';
import { ERRANDS, errandOf, type ErrandFact } from './model.js';

/** What a fact about errands makes of the state. */
export function evolveErrand(state: WorkspaceState, { errandId }: ErrandFactBody): WorkspaceState {
  const errands = without(state.errands, errandId);
  return errands === state.errands ? state : { ...state, errands };
}

/** The state with what a fact asks of the outside noted. A fact about what is gone (`after` is `before`) asks for nothing. */
export function withErrand(before: WorkspaceState, after: WorkspaceState, fact: ErrandFact): WorkspaceState {
  const asked = after === before ? undefined : errandOf(fact);
  return asked ? { ...after, errands: lastOf([...after.errands, asked], ERRANDS) } : after;
}

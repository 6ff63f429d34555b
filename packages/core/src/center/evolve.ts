import type { FactStamp } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { CenterFact } from './facts.js';

/** What a fact about the contact centre itself makes of the state. */
export function evolveCenter(state: WorkspaceState, { standing }: CenterFact & FactStamp): WorkspaceState {
  return { ...state, center: standing };
}

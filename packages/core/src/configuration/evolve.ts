import type { FactStamp } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { ConfigurationFact } from './facts.js';

/** What a fact about the configuration makes of the state; what is open stays as it was opened. */
export function evolveConfiguration(state: WorkspaceState, { configuration }: ConfigurationFact & FactStamp): WorkspaceState {
  return { ...state, configuration };
}

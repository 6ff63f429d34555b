import { decided, type Decision } from '../decision.js';
import type { WorkspaceState } from '../state.js';
import type { ConfigurationCommand } from './commands.js';

/** Decides a change of the configuration; what it says was checked at the border. */
export function decideConfiguration(_state: WorkspaceState, { configuration }: ConfigurationCommand): Decision {
  return decided({ type: 'configuration/changed', configuration });
}

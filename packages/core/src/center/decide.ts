import { decided, type Decision } from '../decision.js';
import type { WorkspaceState } from '../state.js';
import type { CenterCommand } from './commands.js';

/** Decides a command about the contact centre itself. */
export function decideCenter(state: WorkspaceState, { standing }: CenterCommand): Decision {
  return state.center === standing ? decided() : decided({ type: 'center/reported', standing });
}

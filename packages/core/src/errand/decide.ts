import { decided, type Decision } from '../decision.js';
import type { WorkspaceState } from '../state.js';
import type { ErrandCommand } from './commands.js';

/** Decides a command about errands. An answer may come twice, so one to what is settled already says nothing new. */
export function decideErrand(state: WorkspaceState, { errandId }: ErrandCommand): Decision {
  return state.errands.some(({ id }) => id === errandId) ? decided({ type: 'errand/settled', errandId }) : decided();
}

import type { Stamp } from '../command.js';
import type { Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { holdsUnsent } from '../session/closed.js';
import type { WorkspaceState } from '../state.js';
import type { RetentionCommand } from './commands.js';

const HOUR = 3_600_000;
const REMINDER = 'unsent-old';

/** Decides what was kept long enough, by the later of the known clocks. Text that was not sent is never removed: of what is old the agent is told. */
export function decideRetention({ closed, notices, configuration: { retention } }: WorkspaceState, { clock = 0 }: RetentionCommand, { at }: Stamp): Decision {
  const now = Math.max(at, clock, ...closed.map((one) => one.at));
  const gone = closed.filter((one) => !holdsUnsent(one) && now - one.at > retention.closedHours * HOUR);
  const old = closed.filter((one) => holdsUnsent(one) && now - one.at > retention.draftDays * 24 * HOUR).length;
  const isTold = notices.some(({ id, dismissed, values }) => id === REMINDER && (!dismissed || values['count'] === old));
  const reminder: FactBody[] = old === 0 || isTold ? [] : [{ type: 'notice/shown', noticeId: REMINDER, level: 'warning', code: REMINDER, values: { count: old } }];
  return { facts: [...gone.map(({ session }): FactBody => ({ type: 'session/forgotten', sessionId: session.id })), ...reminder] };
}

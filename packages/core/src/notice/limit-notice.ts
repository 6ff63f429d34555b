import type { FactBody } from '../fact.js';
import { sessionCount } from '../session/opening.js';
import type { WorkspaceState } from '../state.js';

const NOTICE = 'session-limit-reached';

/** The alert that comes with the last session that fits, and goes with the first that closes (S10). */
export function limitNotice(before: WorkspaceState, after: WorkspaceState): FactBody[] {
  const limit = after.configuration.limits.sessions;
  const was = sessionCount(before) >= before.configuration.limits.sessions;
  const is = sessionCount(after) >= limit;
  if (is && !was) return [{ type: 'notice/shown', noticeId: NOTICE, level: 'warning', code: NOTICE, values: { limit } }];
  return was && !is && after.notices.some((notice) => notice.id === NOTICE && !notice.dismissed) ? [{ type: 'notice/dismissed', noticeId: NOTICE }] : [];
}

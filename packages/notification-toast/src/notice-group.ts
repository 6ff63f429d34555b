import type { Notice, NoticeLevel } from '@session-desk/core';

/** What stands as one toast: one notice, or several about the same session (N3). */
export interface NoticeGroup {
  /** The id of its notice, or of the session that its notices are about. */
  readonly key: string;
  /** Oldest first; never empty. */
  readonly notices: readonly Notice[];
  /** The last one, which tells the most. */
  readonly latest: Notice;
  /** The gravest of its levels. */
  readonly level: NoticeLevel;
}

const gravity: readonly NoticeLevel[] = ['info', 'success', 'warning', 'error'];

/** The notices as toasts, the newest first. A notice that offers an undo always stands alone. */
export function groupNotices(notices: readonly Notice[]): readonly NoticeGroup[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = notice.sessionId !== undefined && notice.until === undefined ? `session:${notice.sessionId}` : `notice:${notice.id}`;
    const group = groups.get(key);
    if (group) group.push(notice);
    else groups.set(key, [notice]);
  }
  return [...groups]
    .flatMap(([key, members]) => {
      const latest = members.reduce((last, notice) => (notice.at >= last.at ? notice : last));
      const level = gravity[Math.max(...members.map((notice) => gravity.indexOf(notice.level)))] ?? 'info';
      return [{ key, notices: members, latest, level }];
    })
    .sort((left, right) => right.latest.at - left.latest.at);
}

import { sessionOf, type WorkspaceState } from '@session-desk/core';

/** What a session is called, as far as a toast about it needs to know. */
export interface SessionTitle {
  readonly title: string;
  /** The number of a visitor without a name. */
  readonly visitor?: number | undefined;
}

/** The titles of the sessions that notices are about, and of no others: a message in another session changes nothing here. */
export function titlesOfNotices(state: WorkspaceState): ReadonlyMap<string, SessionTitle> {
  const titles = new Map<string, SessionTitle>();
  for (const { sessionId } of state.notices) {
    const session = sessionId === undefined ? undefined : sessionOf(state, sessionId);
    if (session) titles.set(session.id, { title: session.title, visitor: session.visitor });
  }
  return titles;
}

/** Whether two readings name the same sessions alike. */
export function sameTitles(before: ReadonlyMap<string, SessionTitle>, after: ReadonlyMap<string, SessionTitle>): boolean {
  if (before.size !== after.size) return false;
  return [...after].every(([id, { title, visitor }]) => before.get(id)?.title === title && before.get(id)?.visitor === visitor);
}

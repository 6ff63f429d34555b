import { lastOf, without } from '../collection.js';
import type { FactStamp } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { NoticeFact } from './facts.js';

const KEPT = 50;

/** What a fact about notices makes of the state. */
export function evolveNotice(state: WorkspaceState, fact: NoticeFact & FactStamp): WorkspaceState {
  switch (fact.type) {
    case 'notice/shown': {
      const { noticeId: id, level, code, values, text, about: sessionId, until, at } = fact;
      return { ...state, notices: lastOf([...without(state.notices, id), { id, level, code, values, text, sessionId, until, at, dismissed: false }], KEPT) };
    }
    case 'notice/dismissed': return { ...state, notices: state.notices.map((notice) => (notice.id === fact.noticeId ? { ...notice, dismissed: true } : notice)) };
  }
}

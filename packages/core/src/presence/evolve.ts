import type { FactStamp } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { PresenceFact } from './facts.js';
import type { Presence } from './model.js';

/** What a fact about presence makes of the state; the next status chosen survives every change but its own coming true. */
export function evolvePresence(state: WorkspaceState, fact: PresenceFact & FactStamp): WorkspaceState {
  const { presence } = state;
  switch (fact.type) {
    case 'presence/changed': return { ...state, presence: changed(presence, fact.presence) };
    case 'presence/next-queued': return { ...state, presence: { ...presence, next: fact.status } };
    case 'presence/held': return { ...state, presence: { ...presence, held: fact.held, verdict: fact.verdict } };
  }
}

function changed(before: Presence, after: Presence): Presence {
  const ruledAt = after.by === 'rule' ? after.since : before.ruledAt;
  const next = after.reason.code === 'queued' ? undefined : before.next;
  return { ...after, ...(ruledAt === undefined ? {} : { ruledAt }), ...(next === undefined ? {} : { next }) };
}

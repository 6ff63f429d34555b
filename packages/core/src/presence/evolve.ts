import type { FactStamp } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { PresenceFact } from './facts.js';

/** What a fact about presence makes of the state; the next status chosen survives every change but its own coming true. */
export function evolvePresence(state: WorkspaceState, fact: PresenceFact & FactStamp): WorkspaceState {
  const { presence } = state;
  switch (fact.type) {
    case 'presence/changed': return { ...state, presence: fact.presence.reason.code === 'queued' || presence.next === undefined ? fact.presence : { ...fact.presence, next: presence.next } };
    case 'presence/next-queued': return { ...state, presence: { ...presence, next: fact.status } };
    case 'presence/held': return { ...state, presence: { ...presence, held: fact.held } };
  }
}

import type { FactBody } from '../fact.js';
import { capacityOf } from '../capacity/used.js';
import { sessionCount } from '../session/opening.js';
import type { WorkspaceState } from '../state.js';
import { isSticky, type PresenceReason, type PresenceStatus } from './model.js';

/** The facts after which the rules look at capacity again; anything else leaves presence alone. */
export const movesCapacity: ReadonlySet<FactBody['type']> = new Set([
  'session/opened', 'session/closed', 'session/closing', 'session/close-undone', 'conversation/started', 'conversation/ended', 'conversation/released',
  'conversation/parked', 'conversation/revived', 'conversation/closed', 'conversation/customer-returned', 'configuration/changed',
]);

interface Verdict { readonly status: PresenceStatus; readonly reason: PresenceReason }

/** What the rules of C4 say of a state: unused is available, partly used busy, every channel full or a blocking one full (or over) do not disturb; so is the session limit (S10). */
export function verdictOf(state: WorkspaceState): Verdict {
  const limit = state.configuration.limits.sessions;
  if (sessionCount(state) >= limit) return { status: 'do-not-disturb', reason: { code: 'session-limit', values: { limit } } };
  const capacity = capacityOf(state);
  const values = Object.fromEntries(capacity.flatMap(({ channel, used, limit: most }) => [[channel, used], [`${channel}-limit`, most]]));
  const reason: PresenceReason = { code: 'capacity', values };
  const full = capacity.filter(({ used, limit: most }) => used >= most);
  if (capacity.every(({ used }) => used === 0)) return { status: 'available', reason };
  const blocked = full.length === capacity.length || full.some(({ channel }) => state.configuration.blocking.includes(channel)) || capacity.some(({ used, limit: most }) => used > most && most > 0);
  return { status: blocked ? 'do-not-disturb' : 'busy', reason };
}

/** The facts that bring presence in line with the rules: none when a manual choice sticks, a change, or a change held back because the last automatic one is too fresh (C4). */
export function presenceFacts(state: WorkspaceState, at: number): FactBody[] {
  const { presence } = state;
  const { status, reason } = verdictOf(state);
  if (presence.next && status === 'available') return [{ type: 'presence/changed', presence: { status: presence.next, by: 'agent', reason: { code: 'queued', values: {} }, since: at } }];
  if (isSticky(presence)) return [];
  if (presence.status === status) return presence.held ? [{ type: 'presence/held', held: false }] : [];
  const fresh = presence.by === 'rule' && presence.reason.code !== 'signed-in' && at - presence.since < state.configuration.presence.damperSeconds * 1000;
  if (fresh) return presence.held ? [] : [{ type: 'presence/held', held: true }];
  return [{ type: 'presence/changed', presence: { status, by: 'rule', reason, since: at } }];
}

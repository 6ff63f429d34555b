import type { FactBody } from '../fact.js';
import { capacityOf } from '../capacity/used.js';
import { sessionCount } from '../session/opening.js';
import type { WorkspaceState } from '../state.js';
import { isSticky, type ChosenPresence, type PresenceReason, type PresenceVerdict } from './model.js';

/** The facts after which the rules look at capacity again; anything else leaves presence alone. */
export const movesCapacity: ReadonlySet<FactBody['type']> = new Set([
  'session/opened', 'session/reopened', 'session/closed', 'session/closing', 'session/close-undone', 'conversation/started', 'conversation/ended', 'conversation/released',
  'conversation/parked', 'conversation/revived', 'conversation/closed', 'conversation/customer-returned', 'configuration/changed',
]);

/** What the rules of C4 say of a state: unused is available, partly used busy, every channel full or a blocking one full (or over) do not disturb; so is the session limit (S10). */
export function verdictOf(state: WorkspaceState): PresenceVerdict {
  const limit = state.configuration.limits.sessions;
  if (sessionCount(state) >= limit) return { status: 'do-not-disturb', reason: { code: 'session-limit', values: { limit } } };
  const capacity = capacityOf(state);
  const values = Object.fromEntries(capacity.flatMap(({ channel, used, limit: most }) => [[channel, used], [`${channel}-limit`, most]]));
  const reason: PresenceReason = { code: 'capacity', values };
  if (capacity.every(({ used }) => used === 0)) return { status: 'available', reason };
  const full = capacity.filter(({ used, limit: most }) => used >= most);
  const { blocking, capacity: profile } = state.configuration;
  const blocked = full.length === capacity.length || full.some(({ channel }) => blocking.includes(channel)) || full.some(({ channel, used, limit: most }) => used > most && Object.hasOwn(profile, channel));
  return { status: blocked ? 'do-not-disturb' : 'busy', reason };
}

/** The facts that bring presence in line with capacity: the status chosen for after the work when the work is over, else what the rules say. */
export function presenceFacts(state: WorkspaceState, at: number): FactBody[] {
  const { presence } = state;
  const verdict = verdictOf(state);
  if (presence.next && verdict.status === 'available') return [queuedFact(presence.next, at)];
  return presence.verdict ? [] : ruledFacts(state, verdict, at);
}

/** The facts of what a rule says: none when a manual choice sticks, a change, or a change held back because the last automatic one is too fresh (C4). */
export function ruledFacts(state: WorkspaceState, verdict: PresenceVerdict, at: number): FactBody[] {
  const { presence, configuration } = state;
  const { status, reason } = verdict;
  const ofOffer = reason.code === 'missed-offer' || reason.code === 'rejected-offer';
  if (isSticky(presence) || presence.status === status) return presence.held && !ofOffer ? [{ type: 'presence/held', held: false }] : [];
  // A change that lies in the future was made before the clock was set back: when is not known any more, so it holds nothing up.
  const age = presence.ruledAt === undefined ? Infinity : at - presence.ruledAt;
  const fresh = age >= 0 && age < configuration.presence.damperSeconds * 1000;
  if (!fresh) return [{ type: 'presence/changed', presence: { status, by: 'rule', reason, since: at } }];
  const kept = ofOffer ? verdict : undefined;
  return presence.held && presence.verdict?.status === kept?.status ? [] : [{ type: 'presence/held', held: true, verdict: kept }];
}

/** The status chosen for after the current work comes true (C5). */
export function queuedFact(status: ChosenPresence, at: number): FactBody {
  return { type: 'presence/changed', presence: { status, by: 'agent', reason: { code: 'queued', values: {} }, since: at } };
}

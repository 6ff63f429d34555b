import type { Configuration } from '../configuration/model.js';
import type { WorkspaceState } from '../state.js';
import type { ChannelCapacity } from './model.js';
import { promisedWork } from './promised.js';

/** The parts of the state that capacity is counted from. */
export type CapacitySource = Pick<WorkspaceState, 'conversations' | 'sessions' | 'configuration'>;

/** How many pieces of work of each channel this agent holds: what has a session, until its close is final; wrap-up counts when configured so (C3). */
export function usedCapacity(state: CapacitySource): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  const add = (channel: string): void => { used.set(channel, (used.get(channel) ?? 0) + 1); };
  for (const { sessionId, status, channel } of state.conversations) {
    if (sessionId === undefined) continue;
    if (status === 'active' || (status === 'wrap-up' && state.configuration.wrapUpHoldsCapacity)) add(channel);
  }
  for (const { kind, recordType } of state.sessions) if (kind === 'record' && recordType === 'case') add('case');
  return used;
}

/** How many of a channel the profile allows; a channel that it does not name is not offered. */
export function capacityLimit(config: Configuration, channel: string): number {
  return Object.hasOwn(config.capacity, channel) ? (config.capacity[channel] ?? 0) : 0;
}

/** How much of a channel is taken: what is held, and what the outside was asked for and may bring at any moment. */
export function takenCapacity(state: WorkspaceState, channel: string): number {
  return (usedCapacity(state).get(channel) ?? 0) + promisedWork(state).filter((work) => work.channel === channel).length;
}

/** Whether another piece of work of a channel would go over the cap. */
export function isFull(state: WorkspaceState, channel: string): boolean {
  return takenCapacity(state, channel) >= capacityLimit(state.configuration, channel);
}

/** Used and allowed per channel: those of the profile with a limit, and any other that is held all the same. */
export function capacityOf(state: CapacitySource): readonly ChannelCapacity[] {
  const used = usedCapacity(state);
  const channels = new Set([...Object.keys(state.configuration.capacity), ...used.keys()]);
  return [...channels]
    .map((channel) => ({ channel, used: used.get(channel) ?? 0, limit: capacityLimit(state.configuration, channel) }))
    .filter(({ used: held, limit }) => held > 0 || limit > 0);
}

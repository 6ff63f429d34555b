import type { Agent } from '@session-desk/core';

/** How an agent likes the workspace to stand: nothing of any customer, and nothing that must not be lost. */
export interface Modes {
  /** Whether the list of sessions shows icons alone. */
  readonly collapsed?: boolean | undefined;
}

/** The modes of an agent as they were last kept in this browser; none where storage is refused or holds something else. */
export function readModes(agent: Agent): Modes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(agent)) ?? '{}');
    const collapsed = typeof kept === 'object' && kept !== null && 'collapsed' in kept ? kept.collapsed : undefined;
    return typeof collapsed === 'boolean' ? { collapsed } : {};
  } catch {
    return {};
  }
}

/** Keeps the modes of an agent; where storage is refused or full they last as long as the page. */
export function keepModes(agent: Agent, modes: Modes): void {
  try {
    localStorage.setItem(keyOf(agent), JSON.stringify(modes));
  } catch {
    // A mode is not worth a word to the agent.
  }
}

/** Two agents at one machine have modes of their own, whatever characters their ids hold. */
function keyOf({ tenant, id }: Agent): string {
  return `session-desk/modes/${encodeURIComponent(tenant)}/${encodeURIComponent(id)}`;
}

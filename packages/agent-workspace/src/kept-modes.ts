import type { Agent } from '@session-desk/core';

/** How an agent likes the workspace to stand: nothing of any customer, and nothing that must not be lost. */
export interface Modes {
  /** Whether the list of sessions shows icons alone. */
  readonly collapsed?: boolean | undefined;
  /** How wide the communication panel is, in pixels by channel. */
  readonly widths?: Readonly<Record<string, number>> | undefined;
  /** Whether Enter begins a new line in a reply. */
  readonly enterBreaks?: boolean | undefined;
}

/** The modes of an agent as they were last kept in this browser; none where storage is refused, and without what is no mode. */
export function readModes(agent: Agent): Modes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(agent)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { collapsed, widths, enterBreaks }: Partial<Record<keyof Modes, unknown>> = kept;
    return {
      ...(typeof collapsed === 'boolean' && { collapsed }),
      ...(areWidths(widths) && { widths }),
      ...(typeof enterBreaks === 'boolean' && { enterBreaks }),
    };
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

function areWidths(value: unknown): value is Readonly<Record<string, number>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((width) => typeof width === 'number' && Number.isFinite(width) && width > 0);
}

/** Two agents at one machine have modes of their own, whatever characters their ids hold. */
function keyOf({ tenant, id }: Agent): string {
  return `session-desk/modes/${encodeURIComponent(tenant)}/${encodeURIComponent(id)}`;
}

import { decide, evolve, initialState, loseWindow, openWindow, parseCommand } from '@session-desk/core';
import type { Command, CommandInput, ConfigurationInput, Fact, WorkspaceState } from '@session-desk/core';
import type { Bus, Effect, Hook } from './bus.js';
import type { BusOptions } from './bus-options.js';
import { createBus } from './create-bus.js';
import type { Journal } from './journal.js';

/** The bus of the workspace. */
export type SessionBus = Bus<WorkspaceState, Command, Fact, CommandInput>;

/** An effect of the workspace. */
export type SessionEffect = Effect<WorkspaceState, Command, Fact, CommandInput>;

/** A hook on one command type of the workspace. */
export type SessionHook<T extends Command['type']> = Hook<Extract<Command, { readonly type: T }>, CommandInput>;

/** A journal of the workspace. */
export type SessionJournal = Journal<WorkspaceState, Fact>;

/** What the bus of a workspace is made with. */
export interface SessionBusOptions extends BusOptions<WorkspaceState, Fact> {
  /** The configuration that an empty log begins with; a restored one has its own. */
  readonly config?: ConfigurationInput | undefined;
}

/** Makes the bus of an agent's workspace, and begins to restore it. Throws only when `config` does not fit its schema. */
export function createSessionBus(options: SessionBusOptions): SessionBus {
  const { agent, config } = options;
  return createBus<WorkspaceState, Command, Fact, CommandInput>({
    parse: parseCommand,
    decide,
    evolve,
    initial: (at) => initialState(agent, at, config),
    opening: openWindow(),
    windowsOf: ({ windows }) => Object.keys(windows).filter((windowId) => !windows[windowId]?.lost),
    losing: loseWindow,
  }, options);
}

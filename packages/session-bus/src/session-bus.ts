import type { Command, Fact, WorkspaceState } from '@session-desk/core';
import type { Bus, Effect, Hook } from './bus.js';
import type { Journal } from './journal.js';

/** The bus of the workspace. */
export type SessionBus = Bus<WorkspaceState, Command, Fact>;

/** An effect of the workspace. */
export type SessionEffect = Effect<WorkspaceState, Command, Fact>;

/** A hook on one command type of the workspace. */
export type SessionHook<T extends Command['type']> = Hook<Extract<Command, { readonly type: T }>, Command, WorkspaceState>;

/** A journal of the workspace. */
export type SessionJournal = Journal<WorkspaceState, Fact>;

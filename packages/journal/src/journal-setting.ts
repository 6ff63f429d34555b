import type { LogFormat, WorkspaceState } from '@session-desk/core';
import { Beside } from './ahead/beside.js';
import type { BeginOptions } from './begin-log.js';
import { Canary } from './canary.js';
import { Copies } from './copy/copies.js';
import { databaseName } from './database.js';
import { ErasedError } from './erased-error.js';
import { newWriteLog } from './new-write-log.js';
import { OpenDatabase, type OpenTrouble } from './open-database.js';
import { ownerOf, type Owner } from './owner.js';
import type { Troubles } from './troubles.js';

/** What a journal is made with. */
export interface JournalOptions {
  /** Whose log it is: nothing is ever stored without an owner. */
  readonly agent: Owner;
  /** The window that writes; the same as the bus's. */
  readonly windowId: string;
  /** The state of an agent of whom nothing is kept: it stands in for what a snapshot does not have. */
  readonly empty: WorkspaceState;
  /** How it writes, and what it understands; that of this version by default. */
  readonly format?: LogFormat | undefined;
  /** After how many facts a snapshot is taken; 250 by default. */
  readonly snapshotAfter?: number | undefined;
  /** 32 bytes that only this agent's host knows, for a second copy in browsers that have no storage buckets. Whoever has them can read the copy. */
  readonly secondKey?: Uint8Array | undefined;
  /** Told of what is set aside, what is missing, and what storage does; by default nobody is. */
  readonly report?: ((error: unknown) => void) | undefined;
}

/** What a journal works with, from its first reading on. */
export interface JournalSetting extends BeginOptions {
  readonly canary: Canary;
  readonly database: OpenDatabase;
}

/** Ends what a journal worked with: what is under way beside the log is finished first. */
export async function letGo({ copies, beside, canary, database }: JournalSetting): Promise<void> {
  await Promise.all([copies.close(), beside.close()]);
  canary.settle();
  database.end();
}

/** Sets a journal up. Rejects with an `ErasedError` before anything is opened when the `known` epoch, the last of which this window knows a part, was erased on purpose; 0 when it knows nothing. */
export async function settingOf({ agent, windowId, empty, format, snapshotAfter = 250, secondKey, report = () => undefined }: JournalOptions, known: number, troubles: Troubles, onOpen: (trouble: OpenTrouble) => void): Promise<JournalSetting> {
  const owner = ownerOf(agent);
  const name = await databaseName(owner);
  const canary = new Canary(name);
  if (known > 0 && known <= canary.erased) throw new ErasedError('log');
  // A window that knows a part of the log has seen this browser live since.
  const untorn = known > 0 ? Promise.resolve() : newWriteLog(indexedDB, name);
  return {
    owner, windowId, empty, format, snapshotAfter, report,
    copies: new Copies({ name, owner, hostKey: secondKey, windowId, format, troubles, report }),
    untorn,
    beside: new Beside(name, untorn, () => canary.erased, report),
    database: new OpenDatabase(name, onOpen, true),
    canary,
  };
}

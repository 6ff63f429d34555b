import type { Fact, LogFormat, WorkspaceState } from '@session-desk/core';
import type { Restored, Trouble } from '@session-desk/session-bus';
import type { Beside } from './ahead/beside.js';
import type { CanaryMark } from './canary.js';
import type { Copies } from './copy/copies.js';
import { FIRST_OF_COPY, noCopy } from './copy/copy-records.js';
import type { Epoch } from './database.js';
import { withEpoch } from './epochs.js';
import { ErasedError } from './erased-error.js';
import { ERASED, erasedBy } from './erasure.js';
import { KeptLog } from './kept-log.js';
import { LaterRecordsError } from './later-records-error.js';
import { LogStore } from './log-store.js';
import { isDoubtful, lossOf } from './losses.js';
import type { Medium } from './medium.js';
import type { OpenDatabase } from './open-database.js';
import { RecordLostError } from './record-lost-error.js';
import { Records } from './records.js';
import { Snapshots } from './snapshots.js';
import { DoubtedLogError, takeOver } from './take-over.js';
import { keyOf } from './vault.js';

/** What a log is begun with. */
export interface BeginOptions {
  readonly owner: string;
  readonly windowId: string;
  readonly empty: WorkspaceState;
  readonly format: LogFormat | undefined;
  readonly snapshotAfter: number;
  readonly copies: Copies;
  readonly beside: Beside;
  /** When it is settled nothing is written behind a torn end any more. */
  readonly untorn: Promise<void>;
  readonly report: (error: unknown) => void;
}

/** A log that this window may write. */
export interface BegunLog {
  readonly medium: Medium;
  readonly epoch: number;
  readonly epochs: readonly Epoch[];
  /** Of the last fact in it. */
  readonly seq: number;
}

/** Takes the log of a database over: reads it, holds it against the second copy where it is doubtful, and begins an epoch. `known` is the last epoch of which this window knows a part. */
export async function beginLog(database: OpenDatabase, options: BeginOptions, mark: CanaryMark | undefined, known: number): Promise<BegunLog & { readonly restored: Restored<WorkspaceState, Fact>; readonly loss: Trouble | undefined }> {
  const { owner, windowId, empty, format, copies, beside, untorn, report } = options;
  const open = await database.ready();
  // Before anything is made there; whether it was erased meanwhile is found out where the log is taken over.
  if (known > 0 && known <= erasedBy(await open.get('meta', ERASED))) throw new ErasedError('log');
  const { lost, ...key } = await keyOf(open, owner);
  const records = new Records(key, windowId, format);
  if (lost) report(new RecordLostError('keys/agent', 'another or damaged key'));
  await untorn;
  const ahead = await beside.read(records);
  let read: Awaited<ReturnType<typeof takeOver>>;
  let loss: Trouble | undefined;
  try {
    read = await takeOver(open, records, { empty, ahead, known, doubts: (found) => isDoubtful(found, mark) });
  } catch (error) {
    if (!(error instanceof DoubtedLogError)) throw error;
    const copy = await copies.read();
    read = await takeOver(open, records, { empty, ahead, known, copy: copy ?? noCopy });
    loss = lossOf(error.read, read, copy, mark);
  }
  // It lies in the log now, or in its quarantine.
  beside.rest();
  const { hold, seq, facts, earlier, snapshot, snapshots, unreadable, missing, later, records: lying, epochs } = read;
  for (const { store, place, reason } of unreadable) report(new RecordLostError(`${store}/${[place].flat().map(String).join('/')}`, reason));
  for (const name of missing) report(new RecordLostError(name, 'nothing'));
  if (later) report(new LaterRecordsError(`schema: expected ${String(records.format.number)} at most, found a later one that this version may read`));
  const log = new LogStore(database, records, hold, seq, lying, beside);
  // What a copy gave back lies in other places.
  const whole = snapshot && missing.length === 0 && snapshot.manifest.parts.every(([, number]) => number < FIRST_OF_COPY) ? snapshot : undefined;
  const medium = new KeptLog({
    ...options, log, snapshots: later ? undefined : new Snapshots(database, records, log, hold, snapshots, whole),
    tail: facts,
    // What an empty log begins with stands in no fact, nor what a copy gave back: the first write of all is followed by a snapshot.
    afresh: !snapshot || loss?.code === 'refilled',
    giveRoom: () => copies.giveRoom(),
  });
  const { epoch } = hold;
  return { medium, epoch, epochs: withEpoch(epochs, { epoch, after: seq }), seq, loss, restored: { epoch, facts, earlier, ...(snapshot && { state: snapshot.state, seq: snapshot.manifest.seq }) } };
}

/**
 * Begins a log in an empty database with what this page holds in memory. Settles when the state is durable there. Rejects with an `EarlierLogError`
 * when the database holds a log, and with an `ErasedError` when that of this epoch was erased on purpose.
 */
export async function foundLog(database: OpenDatabase, options: BeginOptions, epoch: number, state: WorkspaceState, seq: number): Promise<BegunLog> {
  const { owner, windowId, empty, format, copies, beside } = options;
  const open = await database.ready();
  if (epoch <= erasedBy(await open.get('meta', ERASED))) throw new ErasedError('log');
  const records = new Records(await keyOf(open, owner), windowId, format);
  const { hold } = await takeOver(open, records, { empty, afresh: epoch, known: epoch });
  const log = new LogStore(database, records, hold, seq, [], beside);
  const snapshots = new Snapshots(database, records, log, hold, []);
  await snapshots.take(state, seq, []);
  return { medium: new KeptLog({ ...options, log, snapshots, tail: [], afresh: false, giveRoom: () => copies.giveRoom() }), epoch, epochs: [{ epoch, after: 0 }], seq };
}

import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Epoch, WholeTransaction } from './database.js';
import { nextEpoch, readEpochs } from './epochs.js';
import { factsOf, inOrder } from './kept-facts.js';
import { wholeValues } from './kept-edits.js';
import { readSnapshots, type ReadSnapshots } from './kept-snapshots.js';
import type { LogRecord } from './log-store.js';
import { EPOCHS, type Kept, type Records, type Unreadable } from './records.js';

/** All that is kept of an agent, as far as it can be read. */
export interface ReadLog extends Pick<ReadSnapshots, 'snapshot' | 'snapshots'> {
  /** The facts that are kept, in order. */
  readonly facts: readonly Fact[];
  /** In which records they lie. */
  readonly records: readonly LogRecord[];
  /** The end of the log: the `seq` of the last fact that is known. */
  readonly seq: number;
  readonly epochs: readonly Epoch[];
  /** The epoch after all that ever wrote something that is there. */
  readonly next: number;
  /** Some of it was written by a later version, for this one to read as far as it can. */
  readonly later: boolean;
  /** What cannot be read: damage, what only a later version can read, and what came from a window that had lost the log to another. */
  readonly unreadable: readonly Unreadable[];
  /** What is not there and should be; what it belonged to is left out. */
  readonly missing: readonly string[];
}

/** Reads everything that lies there. `empty` is the state of an agent of whom nothing is kept. */
export async function readLog(tx: WholeTransaction, records: Records, empty: WorkspaceState): Promise<ReadLog> {
  const stores = ['log', 'latest', 'leaving', 'parts', 'manifests'] as const;
  const [found, ...all] = await Promise.all([tx.objectStore('meta').get(EPOCHS), ...stores.map((store) => records.readAll(store, tx.objectStore(store)))]);
  const [log, latest, leaving, parts, manifests] = all as [Read, Read, Read, Read, Read];
  const lying = [...log.kept, ...latest.kept, ...leaving.kept];
  const values = wholeValues(lying);
  const { facts: kept, unreadable: misshapen } = factsOf(lying, records, values);
  const { epochs, unreadable: mark, missing: unmarked } = readEpochs(found, records, kept);
  const { facts, stale } = inOrder(kept, epochs);
  const { snapshot, snapshots, unreadable: pieces, missing } = readSnapshots(manifests.kept, parts.kept, records, empty);
  const unreadable = [...all.flatMap((read) => read.unreadable), ...misshapen, ...mark, ...pieces, ...stale];
  const whole = all.flatMap((read) => read.kept);
  return {
    snapshot, snapshots, facts, epochs, unreadable,
    missing: unmarked ? [`meta/${EPOCHS}`, ...missing] : missing,
    seq: Math.max(facts.at(-1)?.seq ?? 0, snapshot?.manifest.seq ?? 0),
    next: nextEpoch(epochs, [...whole, ...unreadable].map(({ place }) => place)),
    later: whole.some(({ header }) => header.schema > records.format.number),
    records: lying.map((record) => ({ store: record.store as LogRecord['store'], place: record.place, seq: Math.max(record.header.seq, values.neededUntil(record)) })),
  };
}

interface Read {
  readonly kept: readonly Kept[];
  readonly unreadable: readonly Unreadable[];
}

import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Epoch, WholeTransaction } from './database.js';
import { nextEpoch, readEpochs } from './epochs.js';
import { factsOf, inOrder } from './kept-facts.js';
import { wholeValues } from './kept-edits.js';
import { readSnapshots, type ReadSnapshots } from './kept-snapshots.js';
import type { LogRecord } from './log-record.js';
import { FIRST_OF_COPY, noCopy, type CopyRecords } from './copy/copy-records.js';
import { FIRST_AHEAD } from './ahead/ahead.js';
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
  /** How many facts are missing between the end of the log and what was kept ahead of it. */
  readonly gap: number;
  /** The epoch after all that ever wrote something that is there. */
  readonly next: number;
  /** Some of it was written by a later version, for this one to read as far as it can. */
  readonly later: boolean;
  /** What cannot be read: damage, what only a later version can read, and what came from a window that had lost the log to another. */
  readonly unreadable: readonly Unreadable[];
  /** What is not there and should be; what it belonged to is left out. */
  readonly missing: readonly string[];
}

/** What was read of each store, before anything is made of it. */
export interface Found {
  readonly meta: unknown;
  readonly log: Read;
  readonly latest: Read;
  readonly leaving: Read;
  readonly parts: Read;
  readonly manifests: Read;
}

const nothing: Read = { kept: [], unreadable: [] };

/** What a database in which nothing lies, or that does not open, gives. */
export const foundNothing: Found = { meta: undefined, log: nothing, latest: nothing, leaving: nothing, parts: nothing, manifests: nothing };

/** Reads everything that lies there. */
export async function findLog(tx: WholeTransaction, records: Records): Promise<Found> {
  const stores = ['log', 'latest', 'leaving', 'parts', 'manifests'] as const;
  const [meta, ...all] = await Promise.all([tx.objectStore('meta').get(EPOCHS), ...stores.map((store) => records.readAll(store, tx.objectStore(store)))]);
  const [log, latest, leaving, parts, manifests] = all as [Read, Read, Read, Read, Read];
  return { meta, log, latest, leaving, parts, manifests };
}

/**
 * Makes a log of what was found, and of what a second copy of it holds: of each fact and each snapshot the better. `empty` is the state of an agent of
 * whom nothing is kept.
 */
export function logOf({ meta: found, log, latest, leaving, parts, manifests }: Found, records: Records, empty: WorkspaceState, copy: CopyRecords = noCopy): ReadLog {
  const all = [log, latest, leaving, parts, manifests];
  const lying = [...log.kept, ...latest.kept, ...leaving.kept];
  const values = wholeValues(lying);
  const { facts: kept, unreadable: misshapen } = factsOf(lying, records, values);
  const { facts: copied } = factsOf(copy.log, records, wholeValues(copy.log));
  const own = readEpochs(found, records, kept);
  const { unreadable: mark, missing: unmarked } = own;
  const epochs = copy.epochs.reduce((best, other) => ((other.at(-1)?.epoch ?? 0) > (best.at(-1)?.epoch ?? 0) ? other : best), own.epochs);
  const { facts, stale } = inOrder([...copied, ...kept], epochs);
  const { snapshot, snapshots, unreadable: pieces, missing } = readSnapshots([...manifests.kept, ...copy.manifests], [...parts.kept, ...copy.parts], records, empty);
  const end = [...copied, ...kept].reduce((last, { fact, in: { store, place } }) => (store === 'leaving' && place[1] >= FIRST_AHEAD ? last : Math.max(last, fact.seq)), snapshot?.manifest.seq ?? 0);
  const gap = leaving.kept.reduce((most, { place: [, number] }) => Math.max(most, number - FIRST_AHEAD - end - 1), 0);
  const copies = [...copy.log, ...copy.manifests, ...copy.parts];
  const copiedBytes = new Set<unknown>(copies.map(({ bytes }) => bytes));
  const isOwn = ({ bytes }: { readonly bytes: unknown }): boolean => !copiedBytes.has(bytes);
  const unreadable = [...all.flatMap((read) => read.unreadable), ...misshapen, ...mark, ...[...pieces, ...stale].filter(isOwn)];
  const whole = all.flatMap((read) => read.kept);
  return {
    snapshot, facts, epochs, unreadable, gap,
    snapshots: snapshots.filter(({ place: [, number] }) => number < FIRST_OF_COPY),
    missing: unmarked ? [`meta/${EPOCHS}`, ...missing] : missing,
    seq: Math.max(facts.at(-1)?.seq ?? 0, snapshot?.manifest.seq ?? 0),
    next: nextEpoch(epochs, [...whole, ...copies, ...unreadable].map(({ place }) => place)),
    later: whole.some(({ header }) => header.schema > records.format.number),
    records: lying.map((record) => ({ store: record.store as LogRecord['store'], place: record.place, seq: Math.max(record.header.seq, values.neededUntil(record)) })),
  };
}

/** The records of a store. */
export interface Read {
  readonly kept: readonly Kept[];
  readonly unreadable: readonly Unreadable[];
}

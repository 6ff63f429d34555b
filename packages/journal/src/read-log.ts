import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Epoch, WholeTransaction } from './database.js';
import { isEditedDraft } from './draft-edit.js';
import { endOf, nextEpoch, readEpochs, recordedEpochs } from './epochs.js';
import { factsOf, inOrder } from './kept-facts.js';
import { wholeValues } from './kept-edits.js';
import { readSnapshots, type ReadSnapshots } from './kept-snapshots.js';
import { heldOpen } from './held-open.js';
import type { LogRecord } from './log-record.js';
import { FIRST_OF_COPY, noCopy, type CopyRecords } from './copy/copy-records.js';
import { FIRST_AHEAD } from './ahead/ahead.js';
import { EPOCHS, nothing, type Authentic, type Read, type Records, type Unreadable } from './records.js';

/** All that is kept of an agent, as far as it can be read. */
export interface ReadLog extends Pick<ReadSnapshots, 'snapshot' | 'snapshots'> {
  /** The facts after the snapshot, in order. */
  readonly facts: readonly Fact[];
  /** The facts that the snapshot contains and that are kept all the same, in order. They are read when they are asked for. */
  readonly earlier: () => readonly Fact[];
  /** In which records they lie. */
  readonly records: readonly LogRecord[];
  /** The end of the log: the `seq` of the last fact that is known. */
  readonly seq: number;
  readonly epochs: readonly Epoch[];
  /** How many facts are missing between the end of the log and what was kept beside it. */
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
  readonly log: Read<Authentic>;
  readonly latest: Read<Authentic>;
  readonly leaving: Read<Authentic>;
  readonly parts: Read;
  readonly manifests: Read;
}

/** What a database in which nothing lies, or that does not open, gives. */
export const foundNothing: Found = { meta: undefined, log: nothing, latest: nothing, leaving: nothing, parts: nothing, manifests: nothing };

/** Reads everything that lies there. */
export async function findLog(tx: WholeTransaction, records: Records): Promise<Found> {
  // The snapshot comes first: it is opened and parsed while the longer log is still on its way.
  const [meta, parts, manifests, log, latest, leaving] = await heldOpen(tx, Promise.all([
    tx.objectStore('meta').get(EPOCHS),
    records.readAll('parts', tx.objectStore('parts')), records.readAll('manifests', tx.objectStore('manifests')),
    records.openAll('log', tx.objectStore('log')), records.openAll('latest', tx.objectStore('latest')), records.openAll('leaving', tx.objectStore('leaving')),
  ]));
  return { meta, log, latest, leaving, parts, manifests };
}

/**
 * Makes a log of what was found, and of what a second copy of it holds: of each fact and each snapshot the better. `empty` is the state of an agent of
 * whom nothing is kept.
 */
export function logOf({ meta, log, latest, leaving, parts, manifests }: Found, records: Records, empty: WorkspaceState, copy: CopyRecords = noCopy): ReadLog {
  const all = [log, latest, leaving, parts, manifests];
  const whole = [...log.kept, ...latest.kept, ...leaving.kept, ...parts.kept, ...manifests.kept];
  const { snapshot, snapshots, unreadable: pieces, missing } = readSnapshots([...manifests.kept, ...copy.manifests], [...parts.kept, ...copy.parts], records, empty);
  const base = snapshot?.manifest.seq ?? 0;
  const isWhole = missing.length === 0 && [log, latest, leaving].every((read) => read.unreadable.length === 0);
  const lying = splitAt(isWhole ? base : 0, meta, [...log.kept, ...latest.kept, ...leaving.kept], records);
  const values = wholeValues(lying.needed.kept);
  const { facts: kept, unreadable: misshapen } = factsOf(lying.needed.kept, records, values);
  const { facts: copied } = factsOf(copy.log, records, wholeValues(copy.log));
  const own = readEpochs(meta, records, kept);
  const epochs = copy.epochs.reduce((best, other) => ((other.at(-1)?.epoch ?? 0) > (best.at(-1)?.epoch ?? 0) ? other : best), own.epochs);
  const { facts, stale } = inOrder([...copied, ...kept], epochs);
  // Where the log ended for whoever wrote in an epoch: what was kept ahead of it in that one is not in it, what an earlier one left has come into it.
  const endIn = (epoch: number): number => [...copied, ...kept].reduce((last, { fact, in: record }) => (isAhead(record) && record.place[0] >= epoch ? last : Math.max(last, fact.seq)), base);
  const gap = leaving.kept.filter(isAhead).reduce((most, { place: [epoch, number] }) => Math.max(most, (number % FIRST_AHEAD) - endIn(epoch) - 1), 0);
  const copies = [...copy.log, ...copy.manifests, ...copy.parts];
  const copiedBytes = new Set<unknown>(copies.map(({ bytes }) => bytes));
  const isOwn = ({ bytes }: { readonly bytes: unknown }): boolean => !copiedBytes.has(bytes);
  const unreadable = [...all.flatMap((read) => read.unreadable), ...lying.needed.unreadable, ...misshapen, ...own.unreadable, ...[...pieces, ...stale].filter(isOwn)];
  return {
    snapshot, epochs, unreadable, gap,
    facts: facts.filter(({ seq }) => seq > base),
    earlier: () => [...earlierOf(lying.covered, records, epochs), ...facts.filter(({ seq }) => seq <= base)],
    snapshots: snapshots.filter(({ place: [, number] }) => number < FIRST_OF_COPY),
    missing: own.missing ? [`meta/${EPOCHS}`, ...missing] : missing,
    seq: Math.max(facts.at(-1)?.seq ?? 0, base),
    next: nextEpoch(epochs, [...whole, ...copies, ...unreadable].map(({ place }) => place)),
    later: whole.some(({ header }) => header.schema > records.format.number),
    records: [...lying.covered, ...lying.needed.kept].map((record) => ({ store: record.store as LogRecord['store'], place: record.place, seq: Math.max(record.header.seq, 'data' in record ? values.neededUntil(record) : 0) })),
  };
}

/**
 * The records of a log, as far as they are needed beside a whole snapshot of the facts up to `base`, with their data, and those that it covers, which are
 * not looked into. All are needed where something is damaged, where it is not known what an epoch wrote too late, or where something is an edit of what may lie
 * in any of them.
 */
function splitAt(base: number, meta: unknown, lying: readonly Authentic[], records: Records): { readonly covered: readonly Authentic[]; readonly needed: Read } {
  const epochs = recordedEpochs(meta, records);
  const isCovered = ({ header: { seq, schema }, place: [epoch] }: Authentic): boolean => epochs !== undefined && schema <= records.format.number && seq <= Math.min(base, endOf(epoch, epochs));
  const needed = records.dataOf(lying.filter((record) => !isCovered(record)));
  if (needed.kept.some(({ data }) => [data].flat().some(isEditedDraft))) return { covered: [], needed: records.dataOf(lying) };
  return { covered: lying.filter(isCovered), needed };
}

const isAhead = ({ store, place: [, number] }: Pick<Authentic, 'store' | 'place'>): boolean => store === 'leaving' && number >= FIRST_AHEAD;

/** The facts of records into which nobody has looked yet. */
function earlierOf(covered: readonly Authentic[], records: Records, epochs: readonly Epoch[]): readonly Fact[] {
  const { kept } = records.dataOf(covered);
  return inOrder(factsOf(kept, records, wholeValues(kept)).facts, epochs).facts;
}

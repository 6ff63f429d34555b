import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Epoch, WholeTransaction } from './database.js';
import type { LogRecord } from './log-store.js';
import { assemble, type Outline } from './parts.js';
import type { Kept, Records, Unreadable } from './records.js';
import type { KeptSnapshot } from './snapshots.js';

/** What a manifest lists: in which record each piece of the snapshot lies. */
export interface Manifest {
  readonly seq: number;
  readonly outline: Outline;
  readonly parts: readonly (readonly [name: string, epoch: number, number: number])[];
}

/** All that is kept of an agent, as far as it can be read. */
export interface ReadLog {
  /** The latest snapshot that can be put together, if there is one. */
  readonly snapshot?: { readonly state: WorkspaceState; readonly manifest: Manifest } | undefined;
  /** Every snapshot that lies there, readable as a whole or not. */
  readonly snapshots: readonly KeptSnapshot[];
  /** The facts that are kept, in order. */
  readonly facts: readonly Fact[];
  /** In which records they lie. */
  readonly records: readonly LogRecord[];
  /** The end of the log: the `seq` of the last fact that is known. */
  readonly seq: number;
  /** What cannot be read: damage, what a later version wrote, and what came from a window that had lost the log to another. */
  readonly unreadable: readonly Unreadable[];
  /** Pieces of the snapshot that are not there; what they belonged to is left out. */
  readonly missing: readonly string[];
}

/** Reads everything that lies there. `empty` is the state of an agent of whom nothing is kept. */
export async function readLog(tx: WholeTransaction, epochs: readonly Epoch[], records: Records, empty: WorkspaceState): Promise<ReadLog> {
  const [log, latest, parts, manifests] = await Promise.all((['log', 'latest', 'parts', 'manifests'] as const).map((store) => records.readAll(store, tx.objectStore(store)))) as [Read, Read, Read, Read];
  const { facts, stale } = inOrder([...log.kept, ...latest.kept], epochs);
  const { snapshot, missing } = newest(manifests.kept, parts.kept, empty);
  const snapshots = manifests.kept.map(({ place, data }): KeptSnapshot => {
    const { seq, parts: pieces } = data as Manifest;
    return { place, seq, parts: pieces.map(([, epoch, number]) => [epoch, number]) };
  });
  return {
    snapshot, snapshots, facts, missing,
    seq: Math.max(facts.at(-1)?.seq ?? 0, snapshot?.manifest.seq ?? 0),
    records: [...log.kept.map((record) => lying('log', record)), ...latest.kept.map((record) => lying('latest', record))],
    unreadable: [...[log, latest, parts, manifests].flatMap(({ unreadable }) => unreadable), ...stale],
  };
}

const lying = (store: LogRecord['store'], { place, header }: Kept): LogRecord => ({ store, place, seq: header.seq });

type Read = Awaited<ReturnType<Records['readAll']>>;

/** The facts of all records in order. An epoch ends where the next begins: what an earlier one wrote beyond that is stale. */
function inOrder(kept: readonly Kept[], epochs: readonly Epoch[]): { readonly facts: readonly Fact[]; readonly stale: readonly Unreadable[] } {
  const facts = new Map<number, Fact>();
  const stale: Unreadable[] = [];
  for (const record of kept) {
    const { store, place, bytes } = record;
    const end = Math.min(...epochs.flatMap(({ epoch, after }) => (epoch > place[0] ? [after] : [])));
    const valid = factsOf(record).filter(({ seq }) => seq <= end);
    // A record of which a part is valid stays where it is, and is cut again when it is read again.
    if (valid.length === 0) stale.push({ store, place, bytes, reason: 'stale' });
    for (const fact of valid) facts.set(fact.seq, fact);
  }
  return { facts: [...facts.values()].sort((left, right) => left.seq - right.seq), stale };
}

const factsOf = ({ data }: Kept): readonly Fact[] => (Array.isArray(data) ? data as readonly Fact[] : [data as Fact]);

function newest(manifests: readonly Kept[], parts: readonly Kept[], empty: WorkspaceState): Pick<ReadLog, 'snapshot' | 'missing'> {
  const bodies = new Map(parts.map(({ place, data }) => [place.join('/'), data]));
  let best: { readonly snapshot: { readonly state: WorkspaceState; readonly manifest: Manifest }; readonly missing: readonly string[] } | undefined;
  for (const manifest of manifests.map(({ data }) => data as Manifest).sort((left, right) => right.seq - left.seq)) {
    const places = new Map(manifest.parts.map(([name, epoch, number]) => [name, `${String(epoch)}/${String(number)}`]));
    const { state, missing } = assemble(manifest.outline, empty, (name) => bodies.get(places.get(name) ?? ''));
    // A whole older one and the log after it are better than a newer one with a hole.
    if (!best || missing.length < best.missing.length) best = { snapshot: { state, manifest }, missing };
    if (missing.length === 0) break;
  }
  return best ?? { missing: [] };
}

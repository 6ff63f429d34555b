import { upcast, type WorkspaceState } from '@session-desk/core';
import type { Place } from './database.js';
import { assemble, type Outline } from './parts.js';
import { isPlace, type Kept, type Records, type Unreadable } from './records.js';
import type { KeptSnapshot } from './snapshots.js';

/** What a manifest lists: in which record each piece of the snapshot lies. */
export interface Manifest {
  readonly seq: number;
  readonly outline: Outline;
  readonly parts: readonly (readonly [name: string, epoch: number, number: number])[];
}

/** The snapshots that lie in the database. */
export interface ReadSnapshots {
  /** The latest that can be put together. */
  readonly snapshot?: { readonly state: WorkspaceState; readonly manifest: Manifest } | undefined;
  /** Every one that lies there, whole or not. */
  readonly snapshots: readonly KeptSnapshot[];
  /** Manifests and pieces that hold something else than they should. */
  readonly unreadable: readonly Unreadable[];
  /** Pieces of the snapshot that are not there; what they belonged to is left out. */
  readonly missing: readonly string[];
}

/** The latest whole snapshot of these records, or, where none is whole, the one that misses least. `empty` stands in for what a snapshot does not have. */
export function readSnapshots(manifests: readonly Kept[], parts: readonly Kept[], records: Records, empty: WorkspaceState): ReadSnapshots {
  const unreadable = new Map<Kept, Unreadable>();
  const misshapen = (record: Kept): void => {
    const { store, place, bytes, header } = record;
    // What a later version wrote for this one to read, and it cannot: it must not be guessed at.
    unreadable.set(record, { store, place, bytes, reason: header.schema > records.format.number ? 'newer' : 'misshapen' });
  };
  const bodies = new Map(parts.map((part) => [part.place.join('/'), part]));
  const whole = manifests.flatMap((record) => (isManifest(record.data) ? [{ place: record.place, manifest: record.data }] : (misshapen(record), [])));
  let best: Pick<ReadSnapshots, 'snapshot' | 'missing'> = { missing: [] };
  for (const { manifest } of [...whole].sort((left, right) => right.manifest.seq - left.manifest.seq)) {
    const places = new Map(manifest.parts.map(([name, epoch, number]) => [name, `${String(epoch)}/${String(number)}`]));
    const { state, missing } = assemble(manifest.outline, empty, (name) => {
      const part = bodies.get(places.get(name) ?? '');
      const piece = part && pieceOf(name, part, records);
      if (part && !piece) misshapen(part);
      return piece;
    });
    // A whole older one and the log after it are better than a newer one with a hole.
    if (!best.snapshot || missing.length < best.missing.length) best = { snapshot: { state, manifest }, missing };
    if (missing.length === 0) break;
  }
  const snapshots = whole.map(({ place, manifest }): KeptSnapshot => ({ place, seq: manifest.seq, parts: manifest.parts.map(([, epoch, number]): Place => [epoch, number]) }));
  return { ...best, snapshots, unreadable: [...unreadable.values()] };
}

/** What a record holds as a piece of this format; `undefined` when it is none. */
function pieceOf(name: string, { data, header }: Kept, { format }: Records): { readonly body: unknown } | undefined {
  const kind = name.startsWith('piece:') ? name : name.slice(0, name.indexOf(':'));
  try {
    const body = upcast(format, kind, header.schema, data);
    return format.isPiece(kind, body) ? { body } : undefined;
  } catch {
    // An upcaster that finds something else than its format had.
    return undefined;
  }
}

function isManifest(data: unknown): data is Manifest {
  const { seq, outline, parts } = (data ?? {}) as Partial<Manifest>;
  // Lists are spread before they are walked: `every` of an array would step over holes.
  return Number.isSafeInteger(seq) && isOutline(outline) && Array.isArray(parts)
    && [...parts as readonly unknown[]].every((part: unknown) => Array.isArray(part) && typeof part[0] === 'string' && isPlace(part.slice(1)));
}

function isOutline(value: unknown): value is Outline {
  const { sessions, conversations, closed, pieces } = (value ?? {}) as Partial<Outline>;
  const areTexts = (list: unknown): boolean => Array.isArray(list) && [...list as readonly unknown[]].every((item) => typeof item === 'string');
  return areTexts(sessions) && areTexts(closed) && areTexts(pieces) && Array.isArray(conversations)
    && [...conversations as readonly (Partial<Outline['conversations'][number]> | null | undefined)[]].every((one) => typeof one?.id === 'string' && Number.isSafeInteger(one.pages) && (one.pages ?? 0) >= 0);
}

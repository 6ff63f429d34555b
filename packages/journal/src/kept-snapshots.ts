import { upcast, type WorkspaceState } from '@session-desk/core';
import type { Place } from './database.js';
import { bodyOf, isBundled, type Bundled } from './bundle.js';
import { assemble, type Outline } from './parts.js';
import { isPlace, type Kept, type Records, type Unreadable } from './records.js';
import type { KeptSnapshot } from './snapshots.js';

/** What a manifest lists: in which record each piece of the snapshot lies, one of several there. */
export interface Manifest {
  readonly seq: number;
  readonly outline: Outline;
  readonly parts: readonly ManifestPart[];
  /** How many snapshots have written what changed since one wrote everything. */
  readonly deltas: number;
}

/** A record of pieces, and which of them the snapshot takes from it. */
export type ManifestPart = readonly [epoch: number, number: number, names: readonly string[]];

/** A snapshot that was put together. */
export interface FoundSnapshot {
  readonly state: WorkspaceState;
  readonly manifest: Manifest;
}

/** The snapshots that lie in the database. */
export interface ReadSnapshots {
  /** The latest that can be put together. */
  readonly snapshot?: FoundSnapshot | undefined;
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
  const misshapen = (record: Kept, good: readonly Bundled[] = []): void => {
    const { store, place, bytes, header } = record;
    // What a later version wrote for this one to read, and it cannot: it must not be guessed at.
    const reason = header.schema > records.format.number ? 'newer' : 'misshapen';
    unreadable.set(record, { store, place, bytes, reason, rest: good.length > 0 && store === 'parts' ? records.seal(store, place, header.seq, good, header.minReader) : undefined });
  };
  const bodies = new Map(parts.map((part) => [part.place.join('/'), piecesIn(part)]));
  const whole = manifests.flatMap((record) => (isManifest(record.data) ? [{ place: record.place, manifest: record.data }] : (misshapen(record), [])));
  let best: Pick<ReadSnapshots, 'snapshot' | 'missing'> = { missing: [] };
  for (const { manifest } of [...whole].sort((left, right) => right.manifest.seq - left.manifest.seq)) {
    const places = new Map(manifest.parts.flatMap(([epoch, number, names]) => names.map((name) => [name, `${String(epoch)}/${String(number)}`])));
    const { state, missing } = assemble(manifest.outline, empty, (name) => {
      const part = bodies.get(places.get(name) ?? '');
      const bundled = part?.pieces.get(name);
      const piece = part && bundled && pieceOf(bundled, part.record, records);
      if (bundled && !piece) part?.pieces.delete(name);
      return piece;
    });
    // A whole older one and the log after it are better than a newer one with a hole.
    if (!best.snapshot || missing.length < best.missing.length) best = { snapshot: { state, manifest }, missing };
    if (missing.length === 0) break;
  }
  for (const { record, count, pieces } of bodies.values()) if (pieces.size < count) misshapen(record, [...pieces.values()]);
  const snapshots = whole.map(({ place, manifest }): KeptSnapshot => ({ place, seq: manifest.seq, parts: manifest.parts.map(([epoch, number]): Place => [epoch, number]) }));
  return { ...best, snapshots, unreadable: [...unreadable.values()] };
}

/** The pieces of a record by their names, and how many there should be. */
function piecesIn(record: Kept): { readonly record: Kept; readonly count: number; readonly pieces: Map<string, Bundled> } {
  // Spread before it is walked: what walks over a list steps over its holes.
  const list: readonly unknown[] = Array.isArray(record.data) ? [...record.data as readonly unknown[]] : [];
  return { record, count: Math.max(1, list.length), pieces: new Map(list.filter(isBundled).map((bundled) => [bundled[0], bundled])) };
}

/** A piece of this format; `undefined` when it is none. */
function pieceOf(bundled: Bundled, { header }: Kept, { format }: Records): { readonly body: unknown } | undefined {
  const [name] = bundled;
  const kind = name.startsWith('piece:') ? name : name.slice(0, name.indexOf(':'));
  try {
    const body = upcast(format, kind, header.schema, bodyOf(bundled));
    return format.isPiece(kind, body) ? { body } : undefined;
  } catch {
    // A text that is none of ours, or an upcaster that finds something else than its format had.
    return undefined;
  }
}

function isManifest(data: unknown): data is Manifest {
  const { seq, outline, parts, deltas } = (data ?? {}) as Partial<Manifest>;
  // Lists are spread before they are walked: `every` of an array would step over holes.
  return Number.isSafeInteger(seq) && Number.isSafeInteger(deltas) && isOutline(outline) && Array.isArray(parts)
    && [...parts as readonly unknown[]].every((part: unknown) => Array.isArray(part) && part.length === 3 && isPlace(part.slice(0, 2)) && areTexts(part[2]));
}

function areTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && [...list as readonly unknown[]].every((item) => typeof item === 'string');
}

function isOutline(value: unknown): value is Outline {
  const { sessions, conversations, closed, pieces } = (value ?? {}) as Partial<Outline>;
  return areTexts(sessions) && areTexts(closed) && areTexts(pieces) && Array.isArray(conversations)
    && [...conversations as readonly (Partial<Outline['conversations'][number]> | null | undefined)[]].every((one) => typeof one?.id === 'string' && Number.isSafeInteger(one.pages) && (one.pages ?? 0) >= 0);
}

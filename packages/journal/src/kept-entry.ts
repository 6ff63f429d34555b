import { openFrame, type FrameFault, type FrameKey } from './frame.js';
import { unpack } from './pack.js';

/** An entry that was read, or why not: it is no record of this agent at this place, or holds no entry. */
export type ReadEntry =
  | { readonly ok: true; readonly name: string; readonly value: unknown }
  | { readonly ok: false; readonly reason: FrameFault | 'not-data' | 'not-an-entry' };

/** Reads what lies at the place of an entry. Never throws: storage may give back anything, and so may another version that was wrong. */
export function readEntry(key: FrameKey, place: string, bytes: unknown, format: number): ReadEntry {
  if (!(bytes instanceof Uint8Array)) return { ok: false, reason: 'not-a-frame' };
  const opened = openFrame(key, place, bytes, format);
  if (!opened.ok) return { ok: false, reason: opened.fault };
  try {
    const found = unpack(opened.body);
    return isEntry(found) ? { ok: true, name: found.name, value: found.value } : { ok: false, reason: 'not-an-entry' };
  } catch {
    return { ok: false, reason: 'not-data' };
  }
}

function isEntry(found: unknown): found is { readonly name: string; readonly value: unknown } {
  return typeof found === 'object' && found !== null && Object.hasOwn(found, 'name') && Object.hasOwn(found, 'value') && typeof (found as { readonly name: unknown }).name === 'string';
}

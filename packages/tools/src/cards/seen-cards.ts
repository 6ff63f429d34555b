/** Reads which cards were in view, from what the tool kept; anything else reads as none. */
export function readSeen(kept: unknown): ReadonlySet<string> {
  if (typeof kept !== 'object' || kept === null || !('seen' in kept) || !Array.isArray(kept.seen)) return NONE;
  return new Set(kept.seen.filter((id): id is string => typeof id === 'string'));
}

const NONE: ReadonlySet<string> = new Set();

/** What the agent has filled in so far: by suggestion, by blank. */
export type FilledBlanks = Readonly<Record<string, readonly string[]>>;

/** Reads what the tool kept; anything else reads as nothing. */
export function readBlanks(kept: unknown): FilledBlanks {
  if (typeof kept !== 'object' || kept === null || !('blanks' in kept) || typeof kept.blanks !== 'object' || kept.blanks === null) return {};
  const entries = Object.entries(kept.blanks as Record<string, unknown>).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]) && entry[1].every((value) => typeof value === 'string'));
  return Object.fromEntries(entries);
}

/** Where new ids come from; a test passes a counter. */
export interface Ids {
  /** An id that was never given out before, by this window or any other. */
  next(): string;
}

// `crypto.randomUUID` is missing on pages without https; this one is everywhere.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** Ids from 80 random bits drawn once and a count: unique among windows, and made in nanoseconds. */
export function randomIds(): Ids {
  let prefix = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(10))) prefix += byte.toString(16).padStart(2, '0');
  prefix += '-';
  let count = 0;
  return { next: () => prefix + String(++count) };
}

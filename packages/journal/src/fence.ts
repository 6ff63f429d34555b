import type { Epoch } from './database.js';

/** A write that a window tried after another had taken over, or after the log was erased; whoever asked for the write still holds what it was to keep. */
export class FencedError extends Error {
  override readonly name = 'FencedError';

  constructor(readonly epoch: number, readonly current: number | undefined) {
    super(`epoch: expected ${current === undefined ? 'a log that was not erased' : String(current)}, found ${String(epoch)}: this window decides no more`);
  }
}

/** Aborts the transaction and throws a `FencedError` unless the epoch is still the last; `epochs` is the transaction's own reading. */
export async function mayWrite(tx: { abort(): void }, epochs: Promise<readonly Epoch[] | undefined>, epoch: number): Promise<void> {
  const current = (await epochs)?.at(-1)?.epoch;
  if (current === epoch) return;
  tx.abort();
  throw new FencedError(epoch, current);
}

/** Aborts a transaction that has not ended yet. */
export function takeBack(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    // It has ended by itself, or is about to.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** How this window holds the log. */
export interface Hold {
  readonly epoch: number;
  /** The sealed record of all epochs as this window wrote it when it took over: while it lies there, nobody else has. */
  readonly mark: Uint8Array;
}

/** A write that a window tried after another had taken over, or after the log was erased; whoever asked for the write still holds what it was to keep. */
export class FencedError extends Error {
  override readonly name = 'FencedError';

  constructor(readonly epoch: number) {
    super(`epoch: expected ${String(epoch)}, found a log that another window took over or that was erased: this window decides no more`);
  }
}

/** Aborts the transaction and throws a `FencedError` unless the window holds the log; `found` is the transaction's own reading of the epochs. */
export async function mayWrite(tx: { abort(): void }, found: Promise<unknown>, { epoch, mark }: Hold): Promise<void> {
  const now = await found;
  if (now instanceof Uint8Array && now.length === mark.length && now.every((byte, at) => byte === mark[at])) return;
  tx.abort();
  throw new FencedError(epoch);
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

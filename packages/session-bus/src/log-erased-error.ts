/** What a window knows was erased on purpose, by another window. Named as a journal names it. */
export class LogErasedError extends Error {
  override readonly name = 'ErasedError';

  /** `epoch` is the last that was erased. */
  constructor(epoch: number) {
    super(`epoch: expected one after ${String(epoch)}, found that the log was erased up to there`);
  }
}

/** Whether this says that the log was erased on purpose. A journal has an error of its own for it, of the same name. */
export function isErased(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ErasedError';
}

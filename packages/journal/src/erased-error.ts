/** What is kept of the agent was erased: nothing more is written beside it. Whoever asked for the write still holds what it was to keep. */
export class ErasedError extends Error {
  override readonly name = 'ErasedError';

  constructor(part: string) {
    super(`${part}: expected the log that it is kept beside, found that it was erased`);
  }
}

/** What is kept of the agent was erased on purpose: no window that knew it keeps it anew, and nothing more is written beside it. Whoever asked for the write still holds what it was to keep. */
export class ErasedError extends Error {
  override readonly name = 'ErasedError';

  constructor(part: string) {
    super(`${part}: expected what is kept of the agent, found that it was erased`);
  }
}

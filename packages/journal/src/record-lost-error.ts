/** A record that could not be read and lies in quarantine now, or a piece of a snapshot that is not there. */
export class RecordLostError extends Error {
  override readonly name = 'RecordLostError';

  constructor(readonly what: string, readonly reason: string) {
    super(`${what}: expected a record of this agent, found ${reason}`);
  }
}

/** Part of the log was written by a later version of the kit: it is read as far as this one understands it, and kept whole until that version is back. */
export class LaterRecordsError extends Error {
  override readonly name = 'LaterRecordsError';
}

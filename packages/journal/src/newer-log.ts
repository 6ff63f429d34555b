/** Part of the log was written by a later version of the kit, and not for this one to read, so this one writes nothing. */
export class NewerLogError extends Error {
  override readonly name = 'NewerLogError';
}

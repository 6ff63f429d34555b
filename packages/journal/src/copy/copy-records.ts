import type { Epoch } from '../database.js';
import type { Kept } from '../records.js';

/** The first number of records of a copy: none has the place of one in the database. */
export const FIRST_OF_COPY = 2 ** 40;

/** What lies in a second copy, as records like those of the database. */
export interface CopyRecords {
  readonly log: readonly Kept[];
  readonly manifests: readonly Kept[];
  readonly parts: readonly Kept[];
  /** The epochs of the log, as each of its files says. */
  readonly epochs: readonly (readonly Epoch[])[];
  /** Files that are not as they were written, whole or in part. */
  readonly damaged: readonly string[];
  /** When the newest of the files was written, in milliseconds since 1970. */
  readonly at: number;
}

/** A copy in which nothing lies. */
export const noCopy: CopyRecords = { log: [], manifests: [], parts: [], epochs: [], damaged: [], at: 0 };

import type { Place } from './database.js';
import type { Chain } from './draft-chains.js';

/** A record of the log as it lies in the database. */
export interface LogRecord {
  readonly store: 'log' | 'latest' | 'leaving';
  readonly place: Place;
  /** Of the last fact in it, or of the last that is an edit of one in it. */
  readonly seq: number;
  /** The drafts of which it holds a part. */
  readonly chains?: readonly Chain[] | undefined;
}

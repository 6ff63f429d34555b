import type { Restored } from '../journal.js';
import type { AnyFact } from '../rules.js';
import type { LogEnd } from './following.js';

/** A log to go on with, and the facts of it that the journal does not hold yet. */
export interface Continued<S, F> {
  readonly log: Restored<S, F>;
  readonly tail: readonly F[];
}

/**
 * The log that a window goes on with when it takes over: what the journal holds and, when nobody else has decided in between, what this window
 * had heard of beyond that. It keeps the state that it shows when that is the very same. A log that is gone was taken away under an open
 * workspace: then what is shown is all there is, and it is kept anew.
 */
export function continued<S, F extends AnyFact>(restored: Restored<S, F> | undefined, followed: LogEnd<S, F> | undefined): Continued<S, F> {
  const log: Restored<S, F> = restored ?? { facts: [], epoch: 1 };
  if (!followed || followed.epoch === 0) return { log, tail: [] };
  const { state, seq, unsaved } = followed;
  const durable = (unsaved[0]?.seq ?? seq + 1) - 1;
  const end = Math.max(log.seq ?? 0, log.facts.at(-1)?.seq ?? 0);
  if (end === 0 && durable > 0) return { log: { ...log, state, seq }, tail: unsaved };
  const isNext = log.epoch === followed.epoch + 1;
  const tail = isNext ? unsaved.filter((fact) => fact.seq > end) : [];
  if (isNext && seq >= end && (seq === end || tail[0]?.seq === end + 1)) return { log: { ...log, state, seq, facts: [...log.facts, ...tail] }, tail };
  return { log, tail: [] };
}

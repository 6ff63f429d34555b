import type { Fact } from '@session-desk/core';
import { bundlesOf } from './bundle.js';
import type { Place } from './database.js';
import type { LogRecord } from './log-record.js';
import type { Records } from './records.js';
import { stillValid } from './still-valid.js';

/** The first number of records that hold many facts: none has the place of one that a write has made. */
const FIRST_OF_SEGMENTS = 2 ** 39;

/** A record of many facts, sealed. */
export interface Segment extends LogRecord {
  readonly bytes: Uint8Array;
}

/**
 * The facts that a snapshot contains, in few records that take the place of all that were written one by one: they are needed when the snapshot turns out
 * to be damaged, and by whoever repeats a command, and a start would spend most of its time on opening each of them.
 */
export async function segmentsOf(facts: readonly Fact[], epoch: number, records: Records): Promise<readonly Segment[]> {
  const segments: Segment[] = [];
  const kept = stillValid([...new Map(facts.map((fact) => [fact.seq, fact])).values()].sort((one, other) => one.seq - other.seq));
  const minReader = records.leastReader(kept);
  for (const { names, text } of bundlesOf(kept.map((fact) => [String(fact.seq), fact]))) {
    const seq = Number(names.at(-1));
    const place: Place = [epoch, FIRST_OF_SEGMENTS + seq];
    segments.push({ store: 'log', place, seq, bytes: await records.sealText('log', place, seq, text, minReader) });
  }
  return segments;
}

import type { Trouble } from '@session-desk/session-bus';
import { ErasedError } from './erased-error.js';
import { FencedError } from './fence.js';
import { faultOf } from './storage-fault.js';
import { NewerLogError } from './newer-log.js';

/** What an error says of the health of a log; `undefined` for one that the bus names by itself. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (faultOf(error) === 'quota') return { code: 'quota', level: 'memory-only' };
  if (error instanceof FencedError) return { code: 'fenced', level: 'read-only' };
  if (error instanceof ErasedError) return { code: 'erased', level: 'read-only' };
  return error instanceof NewerLogError ? { code: 'newer-log', level: 'read-only' } : undefined;
}

import { StorageTimeoutError } from './patience.js';

/** What kind of failure of storage an error is; its name tells, for its class differs from browser to browser. `undefined`: it is none. */
export type StorageFault = 'quota' | 'connection' | 'refused' | 'other';

/** The kind of failure that an error stands for. */
export function faultOf(error: unknown): StorageFault | undefined {
  if (error instanceof StorageTimeoutError) return 'other';
  if (!(error instanceof Error)) return undefined;
  switch (error.name) {
    case 'QuotaExceededError': return 'quota';
    // The connection is closing, or its files failed under it: another connection may do.
    case 'InvalidStateError': case 'UnknownError': case 'TransactionInactiveError': return 'connection';
    case 'SecurityError': case 'NotSupportedError': case 'NotAllowedError': return 'refused';
    default: return error instanceof DOMException ? 'other' : undefined;
  }
}

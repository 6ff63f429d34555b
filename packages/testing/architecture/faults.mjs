import assert from 'node:assert/strict';

/** Passes when there is no fault; else fails with each on a line of its own. */
export function none(faults, what) {
  if (faults.length > 0) assert.fail(`${what} (${faults.length}):\n  ${faults.join('\n  ')}`);
}

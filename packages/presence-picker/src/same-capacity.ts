import type { ChannelCapacity } from '@session-desk/core';

/** Whether two readings hold and allow the same: a session that only changes its name changes nothing here. */
export function sameCapacity(before: readonly ChannelCapacity[], after: readonly ChannelCapacity[]): boolean {
  return before.length === after.length && before.every(({ channel, used, limit }, at) => {
    const other = after[at];
    return other?.channel === channel && other.used === used && other.limit === limit;
  });
}

import type { WorkItem } from '@session-desk/core';

const MINUTE = 60_000;

/** The minute of a time: what is told in minutes changes with it. */
export function minuteOf(now: number): number {
  return Math.floor(now / MINUTE);
}

/** Whether an item tells its times in seconds: it was changed, or is due, within about a minute. */
export function isNear({ modifiedAt, dueAt = Infinity }: WorkItem, now: number): boolean {
  return Math.abs(now - modifiedAt) <= MINUTE || Math.abs(dueAt - now) <= MINUTE;
}

// What a window may rightly tell, shown by what the test did to that very window, or to the one that it speaks of, at that very time.

/** After how long Chromium ends a transaction of which nothing is asked, in milliseconds. */
const INACTIVE = 60_000;
/** How long a window that decides must have been silent to be robbed of the log: three seconds, of which a step may have passed before. */
const SILENCE = 2_500;
/** A transaction may have been quiet before its page was stopped, and a page that wakes on a busy machine is told late. */
const SLACK = 3_000;

/**
 * Why a window told a fault (`at`, `said`), or `undefined` when nothing that was done to it explains it. `house.stood` are the times `from`, `to` for which its
 * scripts stood still; `epochs` say which house began to write the log under which `epoch`, `at` which time, in that order.
 *
 * - A page that stands still within a transaction for a minute is told by the browser that it was ended, when it runs again.
 * - What a window that was robbed while it stood still kept beside the log comes into quarantine, as whoever decides next has to tell (JO7d).
 */
export function reasonOf({ at, said }, house, epochs) {
  if (said.endsWith('TimeoutError: Transaction timed out due to inactivity.')) {
    const ended = house.stood.some(({ from, to = Infinity }) => at >= from + INACTIVE - SLACK && at <= to + SLACK);
    return ended ? 'stood still in a transaction for a minute' : undefined;
  }
  const { begun, next } = epochOf(said, epochs);
  if (!begun || !next || next.at > at) return undefined;
  const robbed = begun.house.stood.some(({ from, to = Infinity }) => from <= next.at && to >= begun.at && to - from >= SILENCE);
  return robbed ? 'quarantine of what a robbed window kept' : undefined;
}

/** The epoch of which a stale record is told, as it was begun, and the one after it. */
function epochOf(said, epochs) {
  const [, stale] = /RecordLostError: leaving\/(\d+)\/\d+: .* found stale$/u.exec(said) ?? [];
  return { begun: epochs.find(({ epoch }) => epoch === Number(stale)), next: epochs.find(({ epoch }) => epoch > Number(stale)) };
}

const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;

/** When a house stood still, seen from a time. */
function standing({ stood }, at) {
  const before = stood.filter(({ from }) => from <= at).map(({ from, to = Infinity }) => (to > at ? `since ${seconds(at - from)}` : `${seconds(to - from)}, until ${seconds(at - to)} before`));
  return before.length > 0 ? `stood still ${before.slice(-3).join('; ')}` : 'never stood still';
}

/** A fault with all that is known of it: what its window did then and when it had stood still, and who wrote under the epoch that it speaks of and under the next. */
export function described({ at, said, decides, since }, house, epochs) {
  const { begun, next } = epochOf(said, epochs);
  const others = [begun, next].filter((each) => each !== undefined).map((each) => ` (epoch ${each.epoch} of window ${each.house.id}, begun ${seconds(at - each.at)} before, ${standing(each.house, at)})`);
  return `window ${house.id}, ${decides ? 'deciding' : 'following'} for ${seconds(at - since)}, ${standing(house, at)}: ${said}${others.join('')}`;
}

import type { WordsController } from '@session-desk/controllers';
import { isSticky, type ChannelCapacity, type Presence } from '@session-desk/core';

/** Why presence is what it is: `chats 3 of 3, calls 0 of 1` (C4). */
export function whyOf({ reason }: Presence, capacity: readonly ChannelCapacity[], words: WordsController): string {
  switch (reason.code) {
    case 'capacity': return capacity.some(({ used }) => used > 0) ? capacityWords(capacity, words) : words.term('presencePicker.why-free');
    case 'session-limit': return words.term('presencePicker.why-session-limit', Number(reason.values['limit'] ?? capacity.length));
    case 'signed-in': case 'chosen': case 'missed-offer': case 'rejected-offer': case 'reset': case 'queued': return words.term(`presencePicker.why-${reason.code}`);
  }
}

/** What each channel holds of what it may, in one line; the fullest first, for there is seldom room for all. */
export function capacityWords(capacity: readonly ChannelCapacity[], words: WordsController): string {
  const byShare = [...capacity].sort((left, right) => shareOf(right) - shareOf(left));
  return words.term('presencePicker.list', byShare.map(({ channel, used, limit }) => words.term('presencePicker.used', channel, used, limit)));
}

function shareOf({ used, limit }: ChannelCapacity): number {
  return used === 0 ? 0 : used / Math.max(1, limit);
}

/** How long it stays so, and what changes it. */
export function untilOf(presence: Presence, capacity: readonly ChannelCapacity[], words: WordsController): string {
  if (presence.held) return words.term('presencePicker.held');
  if (presence.status === 'inactive') return words.term('presencePicker.until-back');
  if (isSticky(presence)) return words.term('presencePicker.until-changed');
  if (presence.by === 'agent') return words.term('presencePicker.until-next');
  if (presence.reason.code === 'session-limit') return words.term('presencePicker.until-session');
  if (presence.status === 'available') return words.term('presencePicker.until-offers');
  const full = capacity.filter(({ used, limit }) => used > 0 && used >= limit).map(({ channel }) => channel);
  return presence.status === 'do-not-disturb' && full.length > 0 ? words.term('presencePicker.until-room', full) : words.term('presencePicker.until-finished');
}

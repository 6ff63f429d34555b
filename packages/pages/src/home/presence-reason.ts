import type { ChannelCapacity, Presence } from '@session-desk/core';
import type { WordsController } from '@session-desk/controllers';

/** Why presence is what it is, in one sentence: `Because of your capacity: Chat 3 of 3, Call 0 of 1.` */
export function presenceReason(words: WordsController, { reason }: Presence, capacity: readonly ChannelCapacity[]): string {
  switch (reason.code) {
    case 'signed-in': return words.term('pages.reasonSignedIn');
    case 'chosen': return words.term('pages.reasonChosen');
    case 'queued': return words.term('pages.reasonQueued');
    case 'reset': return words.term('pages.reasonReset');
    case 'session-limit': return words.term('pages.reasonSessionLimit');
    case 'missed-offer': return words.term('pages.reasonMissedOffer');
    case 'rejected-offer': return words.term('pages.reasonRejectedOffer');
    case 'capacity': {
      const used = capacity.filter((channel) => channel.used > 0);
      if (used.length === 0) return words.term('pages.reasonUnused');
      return words.term('pages.reasonCapacity', used.map((channel) => `${words.nameOf(channel.channel)} ${words.term('pages.capacityOf', words.number(channel.used), words.number(channel.limit))}`).join(', '));
    }
  }
}

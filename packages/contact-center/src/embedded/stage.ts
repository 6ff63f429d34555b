import type { Clock } from '../clock.js';
import { isLive } from '../port/channel.js';
import type { Stage } from './customer.js';
import type { Floor } from './floor.js';
import type { Life } from './life.js';
import type { Work } from './work.js';

/** Where the customers of a centre act. */
export interface Scene {
  readonly floor: Floor;
  readonly life: Life;
  readonly talkClock: Clock;
  /** What stands behind the labels of suggested replies. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What a customer does, as it happens to their work; `workNow` is that work, which is made with its customer. */
export function stageOf({ floor, life, talkClock, texts }: Scene, workNow: () => Work): Stage & { takeUp(): void } {
  let stopReturn: (() => void) | undefined;
  const nextId = (kind: string): string => {
    const work = workNow();
    work.count += 1;
    return `${work.id}-${kind}-${String(work.count)}`;
  };
  const awaitReturn = (by: number): void => {
    workNow().returnBy = by;
    stopReturn = talkClock.after(by - talkClock.now(), () => {
      workNow().returnBy = undefined;
      life.customerEnded(workNow(), 'left');
    });
  };
  return {
    takeUp() {
      const { returnBy } = workNow();
      if (returnBy !== undefined) awaitReturn(returnBy);
    },
    speak(from, text) {
      const work = workNow();
      life.customerSpoke(work);
      work.lastMessageId = nextId('m');
      const type = work.dialogue.channel === 'voice' ? 'transcript' : 'message-received';
      floor.say(work, { type, conversationId: work.id, messageId: work.lastMessageId, from, text, sentAt: floor.clock.now() });
    },
    type() {
      const work = workNow();
      if (work.state === 'active') floor.say(work, { type: 'customer-typing', conversationId: work.id });
    },
    leave() {
      const work = workNow();
      floor.say(work, { type: 'customer-left', conversationId: work.id });
      if (isLive(work.dialogue.channel)) awaitReturn(talkClock.now() + floor.options.reconnectTime);
    },
    return() {
      stopReturn?.();
      const work = workNow();
      work.returnBy = undefined;
      life.customerSpoke(work);
      floor.say(work, { type: 'customer-returned', conversationId: work.id });
    },
    suggest({ query, options: offered }) {
      const { id, lastMessageId: messageId } = workNow();
      const replies = offered.flatMap(({ label, text = texts.get(label) }) => (text === undefined ? [] : [{ label, text }]));
      if (replies.length > 0) floor.say(workNow(), { type: 'suggestions-offered', conversationId: id, suggestionId: nextId('s'), messageId, query, replies });
    },
    card({ title, fields }) {
      const { id, lastMessageId: messageId } = workNow();
      floor.say(workNow(), { type: 'card-offered', conversationId: id, cardId: nextId('c'), messageId, title, fields });
    },
    end() {
      life.customerEnded(workNow(), 'finished');
    },
  };
}

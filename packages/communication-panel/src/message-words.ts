import type { WordsController } from '@session-desk/controllers';
import type { Message } from '@session-desk/core';

/** All words that a row of the log shows beside the message's own. */
export interface MessageWords {
  readonly customer: string;
  readonly speakers: Readonly<Record<Message['from'], string>>;
  readonly sending: string;
  readonly delivered: string;
  readonly retry: string;
  readonly discard: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

const REMEMBERED = 100;
const known = new Map<string, MessageWords>();

/** The words of rows; the same object while language and words are the same, so that rows know when to be rendered anew. */
export function messageWords(words: WordsController, customer: string, subject: string): MessageWords {
  const say = (from: Message['from']): string => words.term('communicationPanel.speaker', from);
  const next: MessageWords = {
    customer,
    speakers: { customer, agent: say('agent'), bot: say('bot'), supervisor: say('supervisor'), system: say('system') },
    sending: words.term('communicationPanel.sending'), delivered: words.term('communicationPanel.delivered'),
    retry: words.term('actions.retry'), discard: words.term('actions.discard'),
    from: words.term('communicationPanel.from'), to: words.term('communicationPanel.to'), subject,
  };
  const key = JSON.stringify([words.lang, next]);
  const same = known.get(key);
  if (same) return same;
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, next);
  return next;
}

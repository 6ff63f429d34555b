import type { Question, WordsController } from '@session-desk/controllers';
import type { Refusal, WorkItem } from '@session-desk/core';

/** What the agent is asked before a pick over their capacity: what they hold, and what the pick will do. The answer is `pick`, or nothing. */
export function overCapacityQuestion(item: WorkItem, { channel, used, limit }: Refusal, words: WordsController): Question {
  return {
    title: words.term('workItemList.overTitle', item.title),
    body: words.term('workItemList.overBody', words.nameOf(String(channel)), Number(used), Number(limit)),
    buttons: [{ id: 'keep', label: words.term('actions.cancel') }, { id: 'pick', label: words.term('workItemList.overConfirm'), look: 'primary' }],
  };
}

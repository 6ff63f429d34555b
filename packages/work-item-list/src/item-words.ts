import type { WordsController } from '@session-desk/controllers';
import type { WorkItem } from '@session-desk/core';

/** How near the time is at which an item is due. */
export type Urgency = 'none' | 'later' | 'soon' | 'overdue';

const SOON = 30 * 60_000;

/** How near the time is at which an item is due; a closed item is due no more. */
export function urgencyOf({ dueAt, list }: WorkItem, now: number): Urgency {
  if (dueAt === undefined || list === 'closed') return 'none';
  if (dueAt <= now) return 'overdue';
  return dueAt - now <= SOON ? 'soon' : 'later';
}

/** What an item is: its channel, or the type of its record. */
export function kindOf(item: WorkItem, words: WordsController): string {
  return words.nameOf(item.channel ?? item.recordType ?? item.kind);
}

/** All that a row shows, as one sentence for its button: `Open Parcel lost, Kenny Smith, High priority, due in 12 minutes`. */
export function rowName(item: WorkItem, action: string, now: number, words: WordsController): string {
  const { title, customer, queue, status, priority, dueAt, transfers } = item;
  const urgency = urgencyOf(item, now);
  const when = dueAt === undefined ? '' : words.ago(dueAt, now);
  return words.term('workItemList.row', action, [
    title, kindOf(item, words), customer, queue, status,
    priority === 'normal' ? '' : words.term('workItemList.priorityOf', words.nameOf(priority)),
    urgency === 'none' ? '' : words.term(urgency === 'overdue' ? 'workItemList.overdueAt' : 'workItemList.dueAt', when),
    transfers > 0 ? words.term('workItemList.transfers', transfers) : '',
  ].filter((part): part is string => part !== undefined && part !== ''));
}

import type { WorkItem, WorkItemList } from '@session-desk/core';

/** What work items can be sorted by. */
export const workItemSorts = ['modified', 'created', 'due', 'customer', 'workStream', 'transfers'] as const;

/** What work items are sorted by: the latest, the customer's name, the most transfers first. */
export type WorkItemSort = (typeof workItemSorts)[number];

type Order = (left: WorkItem, right: WorkItem) => number;

function orderOf(sort: WorkItemSort, language: string): Order {
  const names = collatorOf(language);
  // What has no name, or is due at no time, comes last.
  const byName = (name: (item: WorkItem) => string | undefined): Order => (left, right) => {
    const [a, b] = [name(left), name(right)];
    return a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : names.compare(a, b);
  };
  switch (sort) {
    case 'modified': return (left, right) => right.modifiedAt - left.modifiedAt;
    case 'created': return (left, right) => right.createdAt - left.createdAt;
    case 'due': return (left, right) => (left.dueAt ?? Infinity) === (right.dueAt ?? Infinity) ? 0 : (left.dueAt ?? Infinity) - (right.dueAt ?? Infinity);
    case 'customer': return byName((item) => item.customer);
    case 'workStream': return byName((item) => item.workStream);
    case 'transfers': return (left, right) => right.transfers - left.transfers;
  }
}

/** The items of one list that hold every word of a text, in an order; of equals, the one modified last comes first. */
export function sortedItems(items: readonly WorkItem[], list: WorkItemList, sort: WorkItemSort, filter: string, language: string): readonly WorkItem[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const order = orderOf(sort, language);
  return items
    .filter((item) => item.list === list && holds(item, wanted))
    .sort((left, right) => order(left, right) || right.modifiedAt - left.modifiedAt);
}

/** A host may write any language; one that is none sorts as the browser does. */
function collatorOf(language: string): Intl.Collator {
  const options = { sensitivity: 'base', numeric: true } as const;
  try {
    return new Intl.Collator(language, options);
  } catch {
    return new Intl.Collator(undefined, options);
  }
}

function holds({ title, customer, queue, workStream, status, channel, recordType, priority }: WorkItem, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = [title, customer, queue, workStream, status, channel, recordType, priority].join('\n').toLowerCase();
  return wanted.every((word) => text.includes(word));
}

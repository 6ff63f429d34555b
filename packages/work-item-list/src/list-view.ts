import type { WorkItemList } from '@session-desk/core';
import { lists } from './list-head.js';
import { workItemSorts, type WorkItemSort } from './sort-items.js';

/** What an agent has chosen of a list of work items: plain data. */
export interface ListView {
  readonly list: WorkItemList;
  readonly sort: WorkItemSort;
  readonly filter: string;
}

/** The view of a list. */
export function viewOf({ list, sort, filter }: ListView): ListView {
  return { list, sort, filter };
}

/** Reads a view that was kept: of it what fits. */
export function readView(kept: unknown): Partial<ListView> {
  const { list, sort, filter } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<keyof ListView, unknown>>;
  const knownList = lists.find((known) => known === list);
  const knownSort = workItemSorts.find((known) => known === sort);
  return { ...(knownList && { list: knownList }), ...(knownSort && { sort: knownSort }), ...(typeof filter === 'string' && { filter }) };
}

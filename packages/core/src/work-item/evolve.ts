import { put, without } from '../collection.js';
import type { FactStamp } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { WorkItemFact } from './facts.js';
import type { WorkItem } from './model.js';

function picking(state: WorkspaceState, id: string, on: boolean): WorkspaceState {
  return { ...state, workItems: state.workItems.map((item) => (item.id === id ? { ...item, picking: on } : item)) };
}

/** What a fact about work items makes of the state. */
export function evolveWorkItem(state: WorkspaceState, fact: WorkItemFact & FactStamp): WorkspaceState {
  switch (fact.type) {
    case 'work-item/put': return { ...state, workItems: fact.items.reduce<readonly WorkItem[]>(put, state.workItems) };
    case 'work-item/removed': return { ...state, workItems: without(state.workItems, fact.workItemId) };
    case 'work-item/pick-requested': return picking(state, fact.workItemId, true);
    case 'work-item/pick-refused': return picking(state, fact.workItemId, false);
    case 'work-item/picked': return { ...state, workItems: state.workItems.map((item) => (item.id === fact.workItemId ? { ...item, picking: false, list: 'mine' as const, modifiedAt: fact.at } : item)) };
  }
}

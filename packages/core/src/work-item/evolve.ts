import { put, replacedAt, without } from '../collection.js';
import type { FactStamp } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { WorkItemFact } from './facts.js';
import type { WorkItem } from './model.js';

function changeItem(state: WorkspaceState, id: string, change: (item: WorkItem) => WorkItem): WorkspaceState {
  const at = state.workItems.findIndex((item) => item.id === id);
  const item = state.workItems[at];
  return item ? { ...state, workItems: replacedAt(state.workItems, at, change(item)) } : state;
}

/** A live update of an item says nothing about a pick that is under way (W2). */
function updated(items: readonly WorkItem[], item: WorkItem): readonly WorkItem[] {
  const known = items.find((other) => other.id === item.id);
  return put(items, known?.picking ? { ...item, picking: true, pickedIn: known.pickedIn } : item);
}

/** What a fact about work items makes of the state. */
export function evolveWorkItem(state: WorkspaceState, fact: WorkItemFact & FactStamp): WorkspaceState {
  switch (fact.type) {
    case 'work-item/put': return { ...state, workItems: fact.items.reduce<readonly WorkItem[]>(updated, state.workItems) };
    case 'work-item/removed': return { ...state, workItems: without(state.workItems, fact.workItemId) };
    case 'work-item/pick-requested': return changeItem(state, fact.workItemId, (item) => ({ ...item, picking: true, pickedIn: fact.windowId }));
    case 'work-item/pick-refused': return changeItem(state, fact.workItemId, (item) => ({ ...item, picking: false, pickedIn: undefined }));
    case 'work-item/picked': return changeItem(state, fact.workItemId, (item) => ({ ...item, picking: false, pickedIn: undefined, list: 'mine', modifiedAt: fact.at }));
  }
}

import type { Stamp } from '../command.js';
import { channelOfItem } from '../capacity/promised.js';
import { capacityLimit, isFull, takenCapacity } from '../capacity/used.js';
import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { refuse } from '../refusal.js';
import { bringForward, openingOn, isAtSessionLimit } from '../session/opening.js';
import type { WorkspaceState } from '../state.js';
import type { WorkItemCommand } from './commands.js';
import type { WorkItem } from './model.js';

/** Decides a command about work items. */
export function decideWorkItem(state: WorkspaceState, command: WorkItemCommand, stamp: Stamp): Decision {
  if (command.type === 'work-item/put') return command.items.length > 0 ? decided({ type: 'work-item/put', items: command.items }) : decided();
  const { workItemId } = command;
  const item = state.workItems.find((known) => known.id === workItemId);
  if (!item) return refuse('unknown-work-item', { workItemId });
  switch (command.type) {
    case 'work-item/remove': return decided({ type: 'work-item/removed', workItemId });
    case 'work-item/pick': return decidePick(state, item, command.overCapacity);
    case 'work-item/refuse-pick': return item.picking ? decided(lostNotice(item), { type: 'work-item/pick-refused', workItemId, reason: command.reason }) : refuse('not-pending', { workItemId });
    case 'work-item/confirm-pick': {
      if (!item.picking) return refuse('not-pending', { workItemId });
      const { conversation } = command;
      const opening = conversation ? openingOn(conversation) : { type: 'session/open' as const, kind: 'record' as const, recordType: item.recordType, recordId: item.recordId, title: item.title, context: {}, focus: true };
      const windowId = item.pickedIn !== undefined && state.windows[item.pickedIn] ? item.pickedIn : stamp.windowId;
      return decided({ type: 'work-item/picked', workItemId }, ...bringForward(state, opening, stamp.id, windowId, stamp.at));
    }
  }
}

/** The loser is told, wherever they are by then (W2). */
function lostNotice({ id, title }: WorkItem): FactBody {
  return { type: 'notice/shown', noticeId: `lost:${id}`, level: 'warning', code: 'work-item-taken', values: { title } };
}

function decidePick(state: WorkspaceState, item: WorkItem, overCapacity: boolean): Decision {
  if (item.list !== 'open') return refuse('not-pickable', { workItemId: item.id, title: item.title });
  if (item.picking) return decided();
  const limit = state.configuration.limits.sessions;
  if (isAtSessionLimit(state)) return refuse('session-limit', { limit });
  const channel = channelOfItem(item);
  const policy = state.configuration.overCapacity;
  if (channel !== undefined && isFull(state, channel) && policy !== 'allow' && !(policy === 'warn' && overCapacity)) {
    return refuse(policy === 'block' ? 'capacity-full' : 'over-capacity', { channel, used: takenCapacity(state, channel), limit: capacityLimit(state.configuration, channel), workItemId: item.id, title: item.title });
  }
  return decided({ type: 'work-item/pick-requested', workItemId: item.id });
}

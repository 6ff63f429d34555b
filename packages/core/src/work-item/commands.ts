import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { id, line } from '../shape.js';
import { conversationSeed } from '../conversation/model.js';
import { workItem } from './model.js';

const put = command('work-item/put', { items: v.pipe(v.array(workItem), v.maxLength(1000)) });
const confirmPick = command('work-item/confirm-pick', { workItemId: id, conversation: v.optional(conversationSeed) });

/** The command types of work items. */
export const workItemCommands = [
  put,
  command('work-item/remove', { workItemId: id }),
  command('work-item/pick', { workItemId: id, overCapacity: v.optional(v.boolean(), false) }),
  confirmPick,
  command('work-item/refuse-pick', { workItemId: id, reason: v.optional(line, 'taken') }),
] as const;

/** A command about work items. */
export type WorkItemCommand = DataOf<(typeof workItemCommands)[number]>;

/** Adds or replaces work items. */
export function putWorkItems(items: readonly v.InferInput<typeof workItem>[]): v.InferInput<typeof put.schema> { return { type: 'work-item/put', items: [...items] }; }
/** Takes a work item from the lists. */
export function removeWorkItem(workItemId: string): WorkItemCommand { return { type: 'work-item/remove', workItemId }; }
/** Asks for an open work item; over the cap policy decides: with `warn` it is refused until `overCapacity` says that the agent wants it (C2). */
export function pickWorkItem(workItemId: string, overCapacity = false): WorkItemCommand { return { type: 'work-item/pick', workItemId, overCapacity }; }
/** The outside gave the work item to this agent; a session opens on it. */
export function confirmWorkItemPick(workItemId: string, conversation?: v.InferInput<typeof conversationSeed>): v.InferInput<typeof confirmPick.schema> { return { type: 'work-item/confirm-pick', workItemId, conversation }; }
/** Somebody else has the work item (W2). */
export function refuseWorkItemPick(workItemId: string, reason = 'taken'): WorkItemCommand { return { type: 'work-item/refuse-pick', workItemId, reason }; }

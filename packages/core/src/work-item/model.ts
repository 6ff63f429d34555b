import * as v from 'valibot';
import { count, id, line, time } from '../shape.js';
import { channel } from '../conversation/model.js';

/** The three lists of W1. */
export const workItemList = v.picklist(['mine', 'open', 'closed']);

/** The three lists of W1. */
export type WorkItemList = v.InferOutput<typeof workItemList>;

/** A conversation or record in a queue or in an agent's hands. */
export const workItem = v.object({
  id,
  list: workItemList,
  kind: v.picklist(['conversation', 'record']),
  channel: v.optional(channel),
  recordType: v.optional(id),
  recordId: v.optional(id),
  conversationId: v.optional(id),
  title: line,
  customer: v.optional(line),
  customerId: v.optional(id),
  queue: v.optional(line),
  workStream: v.optional(line),
  status: v.optional(line),
  priority: v.optional(v.picklist(['low', 'normal', 'high', 'urgent']), 'normal'),
  createdAt: time,
  modifiedAt: time,
  dueAt: v.optional(time),
  transfers: v.optional(count, 0),
});

/** A conversation or record in a queue or in an agent's hands; `picking` while the outside is asked for it, `pickedIn` the window that asked. */
export interface WorkItem extends Readonly<v.InferOutput<typeof workItem>> {
  readonly picking?: boolean | undefined;
  readonly pickedIn?: string | undefined;
}

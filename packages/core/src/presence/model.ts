import * as v from 'valibot';
import { line, time, values } from '../shape.js';

/** The statuses an agent can choose. */
export const chosenPresence = v.picklist(['available', 'busy', 'do-not-disturb', 'away', 'offline']);

/** Every status; `inactive` is set by the system alone (N4). */
export const presenceStatus = v.picklist(['available', 'busy', 'do-not-disturb', 'away', 'offline', 'inactive']);

/** Why presence is what it is: a code and its values, for `Busy: chats 3 of 3, calls 0 of 1` (C4). */
export const presenceReason = v.object({
  code: v.picklist(['signed-in', 'chosen', 'capacity', 'session-limit', 'missed-offer', 'rejected-offer', 'reset', 'queued']),
  values: v.optional(values, {}),
});

/** Every status. */
export type PresenceStatus = v.InferOutput<typeof presenceStatus>;

/** A status that an agent can choose. */
export type ChosenPresence = v.InferOutput<typeof chosenPresence>;

/** Why presence is what it is. */
export type PresenceReason = v.InferOutput<typeof presenceReason>;

/** The agent's presence: what, why, since when, who decided, what comes next. */
export const presence = v.object({ status: presenceStatus, text: v.optional(line), by: v.picklist(['agent', 'rule']), reason: presenceReason, since: time });

/** What a rule says that presence shall be, and why. */
export const presenceVerdict = v.object({ status: presenceStatus, reason: presenceReason });

/** What a rule says that presence shall be, and why. */
export type PresenceVerdict = Readonly<v.InferOutput<typeof presenceVerdict>>;

/** The agent's presence; `next` is the status chosen for after the current work (C5). */
export interface Presence extends Readonly<v.InferOutput<typeof presence>> {
  readonly next?: ChosenPresence | undefined;
  /** A change by the rules waits until the last one is old enough (C4). */
  readonly held?: boolean | undefined;
  /** What waits, when it is not what capacity says at the review: a missed or rejected offer. */
  readonly verdict?: PresenceVerdict | undefined;
  /** When a rule last changed it, in milliseconds since 1970: the damper counts from here (C4). */
  readonly ruledAt?: number | undefined;
}

/** Whether no rule may change it: a manual Away, Do not disturb or Offline, and a system Inactive, stay until changed by hand (C4). */
export function isSticky(presence: Presence): boolean {
  switch (presence.status) {
    case 'away': case 'offline': case 'inactive': return true;
    case 'do-not-disturb': return presence.by === 'agent' || presence.reason.code === 'rejected-offer';
    case 'available': case 'busy': return false;
  }
}

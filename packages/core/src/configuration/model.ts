import * as v from 'valibot';
import { checked } from '../malformed.js';
import { count, id, line } from '../shape.js';
import { channel } from '../conversation/model.js';

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(86_400));
const hours = v.pipe(v.number(), v.minValue(0), v.maxValue(8_760));
const days = v.pipe(v.number(), v.minValue(0), v.maxValue(365));
const panelMode = v.picklist(['docked', 'minimised', 'hidden']);
const tabTemplate = v.object({ tabType: id, title: v.optional(line, ''), fixed: v.optional(v.boolean(), false) });

/** What a session of one kind or channel begins with: its title, tabs (the first is the anchor) and communication panel. */
export const sessionTemplate = v.object({
  title: v.optional(line, ''),
  titleAnchor: v.optional(v.boolean(), false),
  tabs: v.pipe(v.array(tabTemplate), v.minLength(1)),
  communicationPanel: v.optional(panelMode, 'hidden'),
});

/** A template for sessions. */
export type SessionTemplate = v.InferOutput<typeof sessionTemplate>;

/** How the communication panel stands: beside the work, as a bar, or not at all. */
export type PanelMode = v.InferOutput<typeof panelMode>;

const conversationTemplate: v.InferInput<typeof sessionTemplate> = { tabs: [{ tabType: 'active-conversation', fixed: true }], communicationPanel: 'docked' };

/**
 * The configuration of a workspace; every part has a default, so `{}` is valid.
 * `restore.mountAtStart` is how many sessions are mounted at once at start, the one in focus first; the others when they come into focus (F3);
 * `restore.off` names the roles whose work is not opened again at start, `*` every role (R7).
 * `undoSeconds`, `endUndoSeconds` and `sendUndoSeconds` say how long a close, an end and a send can be taken back; 0 is not at all.
 * `limits.closedSessions` are remembered to be opened again, for `retention.closedHours`; text that was not sent is never removed, after
 * `draftDays` without a session the agent is reminded of it; what could not be read is kept for `quarantineDays`.
 * Channels without a capacity of their own are never offered; a capacity counts pieces of work (C1).
 */
export const configuration = v.object({
  limits: v.optional(v.object({ sessions: v.optional(v.pipe(count, v.minValue(1)), 9), tabs: v.optional(v.pipe(count, v.minValue(1)), 10), waitingOffers: v.optional(count, 10), closedSessions: v.optional(count, 10) }), {}),
  capacity: v.optional(v.record(v.string(), count), { voice: 1, chat: 3, case: 5, email: 0 }),
  blocking: v.optional(v.array(v.string()), []),
  wrapUpHoldsCapacity: v.optional(v.boolean(), true),
  overCapacity: v.optional(v.picklist(['allow', 'warn', 'block']), 'warn'),
  undoSeconds: v.optional(seconds, 6),
  endUndoSeconds: v.optional(seconds, 0),
  sendUndoSeconds: v.optional(seconds, 0),
  retention: v.optional(v.object({ closedHours: v.optional(hours, 24), draftDays: v.optional(days, 30), quarantineDays: v.optional(days, 30) }), {}),
  confirmClose: v.optional(v.object({ conversation: v.optional(v.boolean(), true), record: v.optional(v.boolean(), true) }), {}),
  sentimentThreshold: v.optional(v.picklist(['none', 'slightly-negative', 'negative', 'very-negative']), 'slightly-negative'),
  presence: v.optional(v.object({
    missedOffer: v.optional(v.picklist(['inactive', 'keep']), 'inactive'),
    rejectedOffer: v.optional(v.picklist(['do-not-disturb', 'keep']), 'keep'),
    damperSeconds: v.optional(seconds, 5),
  }), {}),
  offers: v.optional(v.object({ seconds: v.optional(seconds, 120), acceptLabel: v.optional(line, ''), rejectLabel: v.optional(line, ''), canReject: v.optional(v.boolean(), true) }), {}),
  restore: v.optional(v.object({ mountAtStart: v.optional(count, 1), off: v.optional(v.array(id)) }), {}),
  pickLabel: v.optional(line, ''),
  templates: v.optional(v.record(v.string(), sessionTemplate), {
    home: { tabs: [{ tabType: 'home', fixed: true }] },
    conversation: conversationTemplate,
    record: { tabs: [{ tabType: 'record', fixed: true }], titleAnchor: true },
  }),
  tools: v.optional(v.record(v.string(), v.array(id)), { '*': ['knowledge'], 'active-conversation': ['suggestions', 'knowledge', 'cards', 'script'] }),
  paneOpen: v.optional(v.boolean(), true),
  asynchronous: v.optional(v.array(channel), ['sms', 'social', 'email', 'custom']),
});

/** A whole configuration, every default filled in. */
export type Configuration = v.InferOutput<typeof configuration>;

/** A configuration as an administrator writes it: any part may be absent. */
export type ConfigurationInput = v.InferInput<typeof configuration>;

/** Checks a configuration from outside and fills in its defaults; what does not fit is refused with path, expected and found (F1). */
export function parseConfiguration(input: unknown): ReturnType<typeof checked<Configuration>> {
  return checked(configuration, input, 'configuration');
}

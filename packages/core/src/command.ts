import type * as v from 'valibot';
import { centerCommands, type CenterCommand } from './center/commands.js';
import { configurationCommands, type ConfigurationCommand } from './configuration/commands.js';
import { conversationCommands, type ConversationCommand } from './conversation/commands.js';
import { draftCommands, type DraftCommand } from './draft/commands.js';
import { errandCommands, type ErrandCommand } from './errand/commands.js';
import { messageCommands, type MessageCommand } from './message/commands.js';
import { plainReceipt } from './message/plain-receipt.js';
import { noticeCommands, type NoticeCommand } from './notice/commands.js';
import { offerCommands, type OfferCommand } from './offer/commands.js';
import { paneCommands, type PaneCommand } from './pane/commands.js';
import { presenceCommands, type PresenceCommand } from './presence/commands.js';
import { retentionCommands, type RetentionCommand } from './retention/commands.js';
import { sentimentCommands, type SentimentCommand } from './sentiment/commands.js';
import { sessionCommands, type SessionCommand } from './session/commands.js';
import { tabCommands, type TabCommand } from './tab/commands.js';
import { viewCommands, type ViewCommand } from './view/commands.js';
import { windowCommands, type WindowCommand } from './window/commands.js';
import { workItemCommands, type WorkItemCommand } from './work-item/commands.js';
import { checked, malformed } from './malformed.js';
import type { Refusal } from './refusal.js';

/** Every command type; the documentation of what can be asked is this list. */
export const commandTypes = [
  ...sessionCommands, ...tabCommands, ...offerCommands, ...conversationCommands, ...messageCommands, ...draftCommands, ...sentimentCommands,
  ...presenceCommands, ...paneCommands, ...noticeCommands, ...workItemCommands, ...windowCommands, ...configurationCommands, ...errandCommands, ...retentionCommands, ...viewCommands, ...centerCommands,
] as const;

/** Plain data: do this. */
export type Command =
  | SessionCommand | TabCommand | OfferCommand | ConversationCommand | MessageCommand | DraftCommand | SentimentCommand
  | PresenceCommand | PaneCommand | NoticeCommand | WorkItemCommand | WindowCommand | ConfigurationCommand | ErrandCommand | RetentionCommand | ViewCommand | CenterCommand;

/** A command as a caller writes it: what has a default may be left out. It may bring an id of its own; the same id is decided once. */
export type CommandInput = v.InferInput<(typeof commandTypes)[number]['schema']> & { readonly id?: string };

/** What the bus adds to a command: its id, when, whose, from which window. */
export interface Stamp {
  readonly id: string;
  readonly at: number;
  readonly agentId: string;
  readonly windowId: string;
}

const schemas = new Map<string, v.GenericSchema<unknown, Command>>(commandTypes.map((known) => [known.type, known.schema as v.GenericSchema<unknown, Command>]));

/** Checks a value from outside and fills in defaults; unknown keys are dropped. What does not fit is refused with `malformed`, path, expected and found. */
export function parseCommand(value: unknown): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly refusal: Refusal } {
  const type = typeof value === 'object' && value !== null ? (value as { readonly type?: unknown }).type : undefined;
  const schema = typeof type === 'string' ? schemas.get(type) : undefined;
  if (!schema) return { ok: false, refusal: malformed('type', 'a known command type', type) };
  const plain = type === 'message/receive' ? plainReceipt(value as object) : undefined;
  if (plain) return { ok: true, command: plain };
  const result = checked(schema, value);
  return result.ok ? { ok: true, command: result.value } : result;
}

import * as v from 'valibot';
import { heading, type Heading } from '../message/heading.js';
import { command, type DataOf } from '../schema.js';
import { id } from '../shape.js';

const write = command('draft/write', { conversationId: id, text: v.pipe(v.string(), v.maxLength(262_144)), suggestionId: v.optional(id), ...heading });

/** The command types of drafts. */
export const draftCommands = [write, command('draft/confirm', { conversationId: id })] as const;

/** A command about drafts. */
export type DraftCommand = DataOf<(typeof draftCommands)[number]>;

/** Keeps what the agent has written so far; at most 262,144 characters. */
export function writeDraft(conversationId: string, content: string, more: Heading & { readonly suggestionId?: string | undefined } = {}): DraftCommand { return { type: 'draft/write', conversationId, text: content, ...more }; }
/** The agent has seen what the customer wrote since the draft was begun, and keeps the draft (V5). */
export function confirmDraft(conversationId: string): DraftCommand { return { type: 'draft/confirm', conversationId }; }

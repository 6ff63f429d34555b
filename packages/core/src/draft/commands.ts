import * as v from 'valibot';
import { heading, type Heading } from '../message/heading.js';
import { command, type DataOf } from '../schema.js';
import { id, LONGEST_ID } from '../shape.js';

const revision = v.pipe(v.string(), v.maxLength(LONGEST_ID));

const write = command('draft/write', {
  conversationId: id, text: v.pipe(v.string(), v.maxLength(262_144)), suggestionId: v.optional(id), ...heading, over: v.optional(revision), revision: v.optional(id),
});
const aside = { conversationId: id, asideId: id };

/** The command types of drafts. */
export const draftCommands = [write, command('draft/confirm', { conversationId: id }), command('draft/use-aside', aside), command('draft/discard-aside', aside)] as const;

/** A command about drafts. */
export type DraftCommand = DataOf<(typeof draftCommands)[number]>;

/** What a draft is written with, beside its text. */
export interface DraftDetails extends Heading {
  readonly suggestionId?: string | undefined;
  /** The revision that stood in the field before, '' for none: what was written over another one meanwhile is set aside, never lost (I4). Without it nobody is asked. */
  readonly over?: string | undefined;
  /** Names what is written now; by default the command's id. */
  readonly revision?: string | undefined;
}

/** Keeps what the agent has written so far; at most 262,144 characters. */
export function writeDraft(conversationId: string, content: string, more: DraftDetails = {}): DraftCommand { return { type: 'draft/write', conversationId, text: content, ...more }; }
/** The agent has seen what the customer wrote since the draft was begun, and keeps the draft (V5). */
export function confirmDraft(conversationId: string): DraftCommand { return { type: 'draft/confirm', conversationId }; }
/** Takes a text that was set aside as the draft; what was the draft is set aside in its place. */
export function useAsideDraft(conversationId: string, asideId: string): DraftCommand { return { type: 'draft/use-aside', conversationId, asideId }; }
/** Gives a text up that was set aside. */
export function discardAsideDraft(conversationId: string, asideId: string): DraftCommand { return { type: 'draft/discard-aside', conversationId, asideId }; }

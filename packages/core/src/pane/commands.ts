import * as v from 'valibot';
import { command, type DataOf } from '../schema.js';
import { id } from '../shape.js';
import { card, suggestion, suggestionOutcome, type Card, type Suggestion, type SuggestionOutcome } from './model.js';

const one = { sessionId: id };
const width = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));

/** The command types of the productivity pane. */
export const paneCommands = [
  command('pane/open', one),
  command('pane/close', one),
  command('pane/choose-tool', { ...one, tool: id }),
  command('pane/pin', { ...one, pinned: v.boolean() }),
  command('pane/resize', { ...one, width }),
  command('pane/save-state', { ...one, tool: id, state: v.unknown() }),
  command('pane/suggest', { ...one, source: v.optional(id, 'host'), suggestions: v.pipe(v.array(suggestion), v.maxLength(10)) }),
  command('pane/settle-suggestion', { ...one, suggestionId: id, outcome: suggestionOutcome }),
  command('pane/put-card', { ...one, card }),
  command('pane/dismiss-card', { ...one, cardId: id }),
] as const;

/** A command about the productivity pane. */
export type PaneCommand = DataOf<(typeof paneCommands)[number]>;

/** Opens the pane of a session. */
export function openPane(sessionId: string): PaneCommand { return { type: 'pane/open', sessionId }; }
/** Closes the pane of a session. */
export function closePane(sessionId: string): PaneCommand { return { type: 'pane/close', sessionId }; }
/** Shows a tool; a closed pane opens. */
export function choosePaneTool(sessionId: string, tool: string): PaneCommand { return { type: 'pane/choose-tool', sessionId, tool }; }
/** Lets the tools follow the anchor tab instead of the tab in focus, or takes that back (P2). */
export function pinPane(sessionId: string, pinned: boolean): PaneCommand { return { type: 'pane/pin', sessionId, pinned }; }
/** Keeps the pane's width, in pixels. */
export function resizePane(sessionId: string, px: number): PaneCommand { return { type: 'pane/resize', sessionId, width: px }; }
/** Keeps a tool's own state: plain, structured-cloneable data of its own shape. */
export function savePaneState(sessionId: string, tool: string, state: unknown): PaneCommand { return { type: 'pane/save-state', sessionId, tool, state }; }
/** Replaces what a source suggests in a session; the suggestions of other sources stay. */
export function suggestReplies(sessionId: string, suggestions: readonly Suggestion[], source = 'host'): PaneCommand { return { type: 'pane/suggest', sessionId, source, suggestions: [...suggestions] }; }
/** Says what the agent did with a suggestion; it goes from the list. One that is gone already is nothing to refuse: its source was faster than the hand. */
export function settleSuggestion(sessionId: string, suggestionId: string, outcome: SuggestionOutcome): PaneCommand { return { type: 'pane/settle-suggestion', sessionId, suggestionId, outcome }; }
/** Puts a card on top; the same id replaces. */
export function putCard(sessionId: string, added: Card): PaneCommand { return { type: 'pane/put-card', sessionId, card: { ...added, fields: [...added.fields] } }; }
/** Takes a card away. */
export function dismissCard(sessionId: string, cardId: string): PaneCommand { return { type: 'pane/dismiss-card', sessionId, cardId }; }

import * as v from 'valibot';
import { id, line, text, values } from '../shape.js';

/** A reply as a provider suggests it (P6); `reason` says what it rests on, as a code. */
export const suggestion = v.object({ id, text, reason: v.optional(line) });

/** The source whose suggestions stand first: the centre knows what was said in this very situation, everybody else guesses. */
export const CENTER_SOURCE = 'center';

/** A smart-assist card (P10): a title, fields to read, and at most one article or record that it can open. */
export const card = v.object({
  id,
  title: line,
  fields: v.optional(v.array(v.object({ name: line, value: line })), []),
  articleId: v.optional(id),
  messageId: v.optional(id),
  values: v.optional(values, {}),
});

/** A reply that a provider suggests, and which provider: each replaces only its own. */
export interface Suggestion extends Readonly<v.InferOutput<typeof suggestion>> {
  readonly source?: string | undefined;
}

/** A smart-assist card. */
export type Card = Readonly<v.InferOutput<typeof card>>;

/** What the agent did with a suggestion. */
export const suggestionOutcome = v.picklist(['accepted', 'edited', 'rejected']);

/** What the agent did with a suggestion. */
export type SuggestionOutcome = v.InferOutput<typeof suggestionOutcome>;

/** The productivity pane of one session (P1). */
export interface Pane {
  readonly open: boolean;
  /** The tool that the agent chose; the first that is offered when none. */
  readonly tool?: string | undefined;
  /** Whether the tools follow the anchor tab instead of the tab in focus (P2). */
  readonly pinned: boolean;
  /** In pixels; the element's own default when none. */
  readonly width?: number | undefined;
  /** Each tool's own state, by tool. */
  readonly tools: Readonly<Record<string, unknown>>;
  /** Of all sources, the centre's first. */
  readonly suggestions: readonly Suggestion[];
  /** Newest first. */
  readonly cards: readonly Card[];
}

/** A pane without anything in it. */
export const noPane: Pane = { open: true, pinned: false, tools: {}, suggestions: [], cards: [] };

/** A stretch of a suggested text, `[start, end)` in UTF-16 units, that the agent must fill in: what stood there belonged to another customer. */
export interface Blank {
  readonly start: number;
  readonly end: number;
}

/**
 * A reply that agents gave before in the same situation. `similar` of the `compared` nearest situations were answered like this;
 * `intent` is the name of that kind of reply where the record has one.
 */
export interface SuggestedReply {
  readonly suggestionId: string;
  readonly text: string;
  readonly blanks: readonly Blank[];
  readonly intent?: string | undefined;
  readonly reason: { readonly code: 'answered-before'; readonly similar: number; readonly compared: number };
}

/** What the agent did with a suggestion; `edited` carries what was sent in its place. */
export type ReplyOutcome =
  | { readonly kind: 'accepted' | 'rejected'; readonly suggestionId: string; readonly conversationId: string }
  | { readonly kind: 'edited'; readonly suggestionId: string; readonly conversationId: string; readonly text: string };

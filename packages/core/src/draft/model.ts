/** What the agent has begun to write in one conversation, and on which state of the talk it was begun (V5). */
export interface Draft {
  readonly text: string;
  /** How many messages the customer had written when the draft was begun, or when the agent last confirmed it. */
  readonly basis: number;
  /** The suggestion that the text came from, to report what the agent did with it (P6). */
  readonly suggestionId?: string | undefined;
  /** An e-mail's own fields (C7). */
  readonly subject?: string | undefined;
  readonly to?: string | undefined;
}

/** An empty draft. */
export const noDraft: Draft = { text: '', basis: 0 };

/** Whether the customer wrote after the draft was begun, or after the agent last confirmed it: the composer says so before sending (V5). */
export function isOvertaken({ draft, customerCount }: { readonly draft: Draft; readonly customerCount: number }): boolean {
  return draft.text !== '' && draft.basis < customerCount;
}

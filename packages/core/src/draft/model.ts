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
  /** Names what stands here, so that whoever writes next can say what they wrote over; none before the first letter. */
  readonly revision?: string | undefined;
  /** The window that wrote it. */
  readonly by?: string | undefined;
}

/** A text that was written over another than the one it found: kept beside the draft until the agent uses or discards it (I4). */
export interface AsideDraft {
  readonly id: string;
  /** Of the last of its letters: the window that goes on writing over it goes on here. */
  readonly revision: string;
  readonly text: string;
  readonly subject?: string | undefined;
  readonly to?: string | undefined;
  /** As of a draft. */
  readonly basis: number;
  /** The window that it came from. */
  readonly windowId: string;
  /** When its last letter came. */
  readonly at: number;
}

/** An empty draft. */
export const noDraft: Draft = { text: '', basis: 0 };

/** What of a conversation the agent has written and not sent. */
export interface Unsent {
  readonly draft: Draft;
  readonly aside?: readonly AsideDraft[] | undefined;
}

/** Whether the agent has written anything in a conversation that was not sent. */
export function hasUnsentText({ draft, aside }: Unsent): boolean {
  return draft.text !== '' || (aside !== undefined && aside.length > 0);
}

/** Whether the customer wrote after the draft was begun, or after the agent last confirmed it: the composer says so before sending (V5). */
export function isOvertaken({ draft, customerCount }: { readonly draft: Draft; readonly customerCount: number }): boolean {
  return draft.text !== '' && draft.basis < customerCount;
}

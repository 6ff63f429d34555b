/** Every reason why a command can be refused; words for them are made by elements, in the agent's language. */
export type RefusalCode =
  | 'malformed' | 'hook-timeout' | 'hook-failed' | 'vetoed' | 'bus-destroyed' | 'restore-failed' | 'rule-failed'
  | 'unknown-session' | 'unknown-tab' | 'unknown-offer' | 'unknown-conversation' | 'unknown-message' | 'unknown-work-item'
  | 'unknown-window' | 'unknown-notice' | 'unknown-suggestion' | 'unknown-card'
  | 'already-open' | 'session-limit' | 'tab-limit' | 'capacity-full' | 'not-closable' | 'not-movable' | 'unsaved'
  | 'not-closing' | 'closing' | 'offer-settled' | 'offer-pending' | 'not-pending' | 'exclusive-call'
  | 'wrong-status' | 'empty-message' | 'known-message' | 'not-failed' | 'not-saving' | 'not-pickable' | 'over-capacity' | 'system-presence' | 'unchanged';

/** Why a command was refused: a code, and the values that a sentence about it needs. Nothing has changed. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly [value: string]: string | number | boolean;
}

/** Makes the refusal of a decision. */
export function refuse(code: RefusalCode, values: Readonly<Record<string, string | number | boolean>> = {}): { readonly refusal: Refusal } {
  return { refusal: { ...values, code } };
}

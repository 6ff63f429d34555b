/** Every reason why a command can be refused: those of the rules, then those of the bus. Words for them are made by elements, in the agent's language. */
export const refusalCodes = [
  'malformed',
  'unknown-session', 'unknown-tab', 'unknown-offer', 'unknown-conversation', 'unknown-message', 'unknown-work-item',
  'unknown-window', 'unknown-notice', 'unknown-card',
  'already-open', 'session-limit', 'tab-limit', 'capacity-full', 'over-capacity', 'exclusive-call', 'not-closable', 'not-movable', 'unsaved',
  'not-closing', 'closing', 'not-ending', 'not-held', 'nothing-closed', 'offer-settled', 'offer-pending', 'not-pending', 'not-pickable',
  'wrong-status', 'empty-message', 'known-message', 'not-failed', 'not-saving',
  'hook-timeout', 'hook-failed', 'vetoed', 'bus-destroyed', 'restore-failed', 'rule-failed',
] as const;

/** A reason why a command can be refused. */
export type RefusalCode = (typeof refusalCodes)[number];

/** Why a command was refused: a code, and the values that a sentence about it needs. Nothing has changed. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly [value: string]: string | number | boolean;
}

/** Makes the refusal of a decision. */
export function refuse(code: RefusalCode, values: Readonly<Record<string, string | number | boolean>> = {}): { readonly refusal: Refusal } {
  return { refusal: { ...values, code } };
}

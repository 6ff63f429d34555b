// Type proofs: this file compiles, or the types have changed.
import {
  closeSession, focusSession, openSession, presentOffer, reportSentiment, settleSuggestion,
  type Command, type CommandInput, type Fact, type FactOf, type Session, type WorkspaceState,
} from '@session-desk/core';

const input: CommandInput = openSession({ kind: 'record', recordType: 'invoice' });
const command: Command = focusSession('s');
const offer: CommandInput = presentOffer({ offerId: 'o', channel: 'chat', deadline: 0, conversation: { conversationId: 'c', channel: 'chat' } });
export const accepted = [input, command, offer];

// @ts-expect-error a session needs a kind
openSession({ title: 'x' });
// @ts-expect-error a kind is one of three
openSession({ kind: 'ticket' });
// @ts-expect-error unsaved input is discarded or saved
closeSession('s', 'keep');
// @ts-expect-error a level is one of seven
reportSentiment('c', 'angry');
// @ts-expect-error an outcome is one of three
settleSuggestion('s', 'u', 'ignored');
// @ts-expect-error an offer brings its conversation
presentOffer({ offerId: 'o', channel: 'chat', deadline: 0 });
// @ts-expect-error a command has a known type
const unknown: Command = { type: 'session/explode', sessionId: 's' };
// @ts-expect-error a command carries its ids
const bare: Command = { type: 'session/focus' };
export const rejected = [unknown, bare];

/** The state is readonly through and through. */
export function readonlyState(state: WorkspaceState, session: Session): void {
  // @ts-expect-error records are readonly
  session.title = 'x';
  // @ts-expect-error arrays are readonly
  state.sessions[0] = session;
  // @ts-expect-error maps are readonly
  state.index.sessions = new Map();
}

/** A fact narrows by its type. */
export function narrowed(fact: Fact, opened: FactOf<'session/opened'>): string {
  if (fact.type === 'draft/written') return fact.text;
  return opened.tabs[0]?.tabId ?? opened.title;
}

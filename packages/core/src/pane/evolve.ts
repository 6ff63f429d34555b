import { without } from '../collection.js';
import type { FactStamp } from '../fact.js';
import type { Session } from '../session/model.js';
import { changeSession, conversationOf, type WorkspaceState } from '../state.js';
import type { PaneFact } from './facts.js';
import type { Pane } from './model.js';
import { suggestedAnew } from './suggested.js';

const CARDS = 50;

function evolved(pane: Pane, fact: PaneFact, inReply: () => string | undefined): Pane {
  switch (fact.type) {
    case 'pane/opened': return { ...pane, open: true };
    case 'pane/closed': return { ...pane, open: false };
    case 'pane/tool-chosen': return { ...pane, open: true, tool: fact.tool };
    case 'pane/pinned': return { ...pane, pinned: fact.pinned };
    case 'pane/resized': return { ...pane, width: fact.width };
    case 'pane/state-saved': return { ...pane, tools: { ...pane.tools, [fact.tool]: fact.state } };
    case 'pane/suggested': return { ...pane, suggestions: suggestedAnew(pane.suggestions, fact.source, fact.suggestions, inReply()) };
    case 'pane/suggestion-settled': return { ...pane, suggestions: without(pane.suggestions, fact.suggestionId) };
    case 'pane/card-put': return { ...pane, cards: [fact.card, ...without(pane.cards, fact.card.id)].slice(0, CARDS) };
    case 'pane/card-dismissed': return { ...pane, cards: without(pane.cards, fact.cardId) };
  }
}

/** What a fact about the pane makes of the state. */
export function evolvePane(state: WorkspaceState, fact: PaneFact & FactStamp): WorkspaceState {
  return changeSession(state, fact.sessionId, (session) => ({ ...session, pane: evolved(session.pane, fact, () => inReplyOf(state, session)) }));
}

/** The suggestion that the agent has put into the reply and not sent yet. */
function inReplyOf(state: WorkspaceState, { conversationId }: Session): string | undefined {
  const draft = conversationId === undefined ? undefined : conversationOf(state, conversationId)?.draft;
  return draft?.text.trim() ? draft.suggestionId : undefined;
}

import { decided, type Decision } from '../decision.js';
import { refuse } from '../refusal.js';
import { sessionOf, type WorkspaceState } from '../state.js';
import type { PaneCommand } from './commands.js';

/** Decides a command about the productivity pane. */
export function decidePane(state: WorkspaceState, command: PaneCommand): Decision {
  const { sessionId } = command;
  const pane = sessionOf(state, sessionId)?.pane;
  if (!pane) return refuse('unknown-session', { sessionId });
  switch (command.type) {
    case 'pane/open': return pane.open ? decided() : decided({ type: 'pane/opened', sessionId });
    case 'pane/close': return pane.open ? decided({ type: 'pane/closed', sessionId }) : decided();
    case 'pane/choose-tool': return pane.open && pane.tool === command.tool ? decided() : decided({ type: 'pane/tool-chosen', sessionId, tool: command.tool });
    case 'pane/pin': return pane.pinned === command.pinned ? decided() : decided({ type: 'pane/pinned', sessionId, pinned: command.pinned });
    case 'pane/resize': return pane.width === command.width ? decided() : decided({ type: 'pane/resized', sessionId, width: command.width });
    case 'pane/save-state': return decided({ type: 'pane/state-saved', sessionId, tool: command.tool, state: command.state });
    case 'pane/suggest': {
      const { source, suggestions } = command;
      return suggestions.length > 0 || pane.suggestions.some((known) => known.source === source) ? decided({ type: 'pane/suggested', sessionId, source, suggestions }) : decided();
    }
    case 'pane/settle-suggestion': {
      const { suggestionId, outcome } = command;
      const known = pane.suggestions.find(({ id }) => id === suggestionId);
      return known ? decided({ type: 'pane/suggestion-settled', sessionId, source: known.source, suggestionId, outcome }) : decided();
    }
    case 'pane/put-card': return decided({ type: 'pane/card-put', sessionId, card: command.card });
    case 'pane/dismiss-card': {
      const { cardId } = command;
      return pane.cards.some((known) => known.id === cardId) ? decided({ type: 'pane/card-dismissed', sessionId, cardId }) : refuse('unknown-card', { sessionId, cardId });
    }
  }
}

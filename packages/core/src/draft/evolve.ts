import type { FactStamp } from '../fact.js';
import { changeConversation, type WorkspaceState } from '../state.js';
import type { DraftFact } from './facts.js';

/** What a fact about drafts makes of the state. */
export function evolveDraft(state: WorkspaceState, fact: DraftFact & FactStamp): WorkspaceState {
  return changeConversation(state, fact.conversationId, (known) => {
    switch (fact.type) {
      case 'draft/written': return { ...known, draft: { text: fact.text, basis: fact.basis, suggestionId: fact.suggestionId, subject: fact.subject, to: fact.to } };
      case 'draft/confirmed': return { ...known, draft: { ...known.draft, basis: fact.basis } };
    }
  });
}

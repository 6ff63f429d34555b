import { withLast, without } from '../collection.js';
import type { FactStamp } from '../fact.js';
import { changeConversation, type WorkspaceState } from '../state.js';
import type { DraftFact } from './facts.js';

/** What a fact about drafts makes of the state. */
export function evolveDraft(state: WorkspaceState, fact: DraftFact & FactStamp): WorkspaceState {
  return changeConversation(state, fact.conversationId, (known) => {
    switch (fact.type) {
      case 'draft/written': {
        const { text, basis, suggestionId, subject, to, revision = fact.cause } = fact;
        return { ...known, draft: { text, basis, suggestionId, subject, to, revision, by: fact.windowId } };
      }
      case 'draft/confirmed': return { ...known, draft: { ...known.draft, basis: fact.basis } };
      case 'draft/set-aside': {
        const { asideId, revision, text, subject, to, basis, windowId, at } = fact;
        // Whatever was written last stands last: only the latest of its facts need be kept.
        return { ...known, aside: withLast(without(known.aside ?? [], asideId), { id: asideId, revision, text, subject, to, basis, windowId, at }) };
      }
      case 'draft/aside-used': case 'draft/aside-discarded': {
        const rest = without(known.aside ?? [], fact.asideId);
        return rest === known.aside ? known : { ...known, aside: rest.length > 0 ? rest : undefined };
      }
    }
  });
}

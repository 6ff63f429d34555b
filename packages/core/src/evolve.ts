import { evolveCenter } from './center/evolve.js';
import { evolveConfiguration } from './configuration/evolve.js';
import { evolveConversation } from './conversation/evolve.js';
import { evolveDraft } from './draft/evolve.js';
import { evolveErrand, withErrand } from './errand/evolve.js';
import type { Fact } from './fact.js';
import { evolveMessage } from './message/evolve.js';
import { evolveNotice } from './notice/evolve.js';
import { evolveOffer } from './offer/evolve.js';
import { evolvePane } from './pane/evolve.js';
import { evolvePresence } from './presence/evolve.js';
import { evolveSentiment } from './sentiment/evolve.js';
import { withoutClosed } from './session/closed.js';
import { evolveSession } from './session/evolve.js';
import type { WorkspaceState } from './state.js';
import { evolveTab } from './tab/evolve.js';
import { evolveView } from './view/evolve.js';
import { evolveWindow } from './window/evolve.js';
import { evolveWorkItem } from './work-item/evolve.js';

/** The state after a fact. Pure; a fact about what is gone, or of a type that only a later version knows, leaves the state as it is, so that replays never throw. */
export function evolve(state: WorkspaceState, fact: Fact): WorkspaceState {
  switch (fact.type) {
    // What happens most often stands first: engines compare the names one after the other.
    case 'message/received': case 'message/queued': case 'message/delivered': case 'message/failed': case 'message/discarded': case 'message/held': case 'message/undone': return evolveMessage(state, fact);
    case 'conversation/started': case 'conversation/customer-typed': case 'conversation/customer-left': case 'conversation/customer-returned': case 'conversation/updated': case 'conversation/ending': case 'conversation/end-undone': return evolveConversation(state, fact);
    case 'conversation/ended': case 'conversation/released': case 'conversation/parked': case 'conversation/revived': case 'conversation/closed': return withErrand(state, evolveConversation(state, fact), fact);
    case 'view/kept': return evolveView(state, fact);
    case 'draft/written': case 'draft/confirmed': case 'draft/set-aside': case 'draft/aside-used': case 'draft/aside-discarded': return evolveDraft(state, fact);
    case 'session/opened': case 'session/reopened': case 'session/focused': case 'session/closing': case 'session/close-undone': case 'session/closed': case 'session/moved':
    case 'session/renamed': case 'session/attention-requested': case 'session/context-updated': return evolveSession(state, fact);
    case 'tab/opened': case 'tab/focused': case 'tab/closed': case 'tab/moved': case 'tab/renamed': case 'tab/state-saved': case 'tab/dirty-marked':
    case 'tab/save-requested': case 'tab/saved': case 'tab/save-failed': return evolveTab(state, fact);
    case 'offer/presented': case 'offer/accepted': case 'offer/withdrawn': case 'offer/expired': return evolveOffer(state, fact);
    case 'offer/turned-away': case 'offer/accept-requested': case 'offer/declined': return withErrand(state, evolveOffer(state, fact), fact);
    case 'sentiment/reported': return evolveSentiment(state, fact);
    case 'presence/changed': case 'presence/next-queued': case 'presence/held': return evolvePresence(state, fact);
    case 'pane/opened': case 'pane/closed': case 'pane/tool-chosen': case 'pane/pinned': case 'pane/resized': case 'pane/state-saved': case 'pane/suggested':
    case 'pane/suggestion-settled': case 'pane/card-put': case 'pane/card-dismissed': return evolvePane(state, fact);
    case 'notice/shown': case 'notice/dismissed': return evolveNotice(state, fact);
    case 'work-item/put': case 'work-item/removed': case 'work-item/picked': case 'work-item/pick-refused': return evolveWorkItem(state, fact);
    case 'work-item/pick-requested': return withErrand(state, evolveWorkItem(state, fact), fact);
    case 'window/opened': case 'window/entered': case 'window/left': case 'window/lost': case 'window/closed': case 'window/part-focused': return evolveWindow(state, fact);
    case 'configuration/changed': return evolveConfiguration(state, fact);
    case 'session/forgotten': return { ...state, closed: withoutClosed(state.closed, fact.sessionId) };
    case 'errand/settled': return evolveErrand(state, fact);
    case 'center/reported': return evolveCenter(state, fact);
  }
  // The compiler has seen every type that this version knows; a log may hold others.
  return state;
}

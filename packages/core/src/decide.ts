import { decideCenter } from './center/decide.js';
import type { Command, Stamp } from './command.js';
import { decideConfiguration } from './configuration/decide.js';
import { decideConversation } from './conversation/decide.js';
import type { Decision } from './decision.js';
import { decideDraft } from './draft/decide.js';
import { decideErrand } from './errand/decide.js';
import { evolve } from './evolve.js';
import type { FactBody, FactStamp } from './fact.js';
import { decideMessage } from './message/decide.js';
import { decideNotice } from './notice/decide.js';
import { limitNotice } from './notice/limit-notice.js';
import { decideOffer } from './offer/decide.js';
import { decidePane } from './pane/decide.js';
import { decidePresence } from './presence/decide.js';
import { movesCapacity, presenceFacts } from './presence/rule.js';
import { decideRetention } from './retention/decide.js';
import { decideSentiment } from './sentiment/decide.js';
import { decideSession } from './session/decide.js';
import type { WorkspaceState } from './state.js';
import { decideTab } from './tab/decide.js';
import { decideView } from './view/decide.js';
import { decideWindow } from './window/decide.js';
import { decideWorkItem } from './work-item/decide.js';

/**
 * What a command comes to on a state: facts, or a refusal that changes nothing. Pure: ids and times come in with the stamp.
 * Facts that move capacity bring what the presence rules say of the state after them.
 */
export function decide(state: WorkspaceState, command: Command, stamp: Stamp): Decision {
  const decision = decideNoun(state, command, stamp);
  if ('refusal' in decision || !decision.facts.some((fact) => movesCapacity.has(fact.type))) return decision;
  const after = decision.facts.reduce((next, fact) => evolve(next, { ...fact, ...provisional(stamp) }), state);
  return { facts: [...decision.facts, ...limitNotice(state, after), ...changedPresence(decision.facts, after, stamp.at)] };
}

/** One automatic change per decision: a status that the decision itself set stays. */
function changedPresence(facts: readonly FactBody[], after: WorkspaceState, at: number): readonly FactBody[] {
  return facts.some((fact) => fact.type === 'presence/changed') ? [] : presenceFacts(after, at);
}

function provisional({ at, id, windowId }: Stamp): FactStamp {
  return { seq: 0, epoch: 0, at, cause: id, windowId };
}

function decideNoun(state: WorkspaceState, command: Command, stamp: Stamp): Decision {
  switch (command.type) {
    // What happens most often stands first: engines compare the names one after the other.
    case 'message/receive': case 'message/send': case 'message/deliver': case 'message/fail': case 'message/retry': case 'message/discard':
    case 'message/undo-send': case 'message/finish-send': return decideMessage(state, command, stamp);
    case 'conversation/end': case 'conversation/customer-type': case 'conversation/customer-leave': case 'conversation/customer-end': case 'conversation/customer-return':
    case 'conversation/undo-end': case 'conversation/finish-end': case 'conversation/update': case 'conversation/revive': case 'conversation/close': case 'conversation/release': return decideConversation(state, command, stamp);
    case 'view/keep': return decideView(state, command);
    case 'draft/write': case 'draft/confirm': case 'draft/use-aside': case 'draft/discard-aside': return decideDraft(state, command, stamp);
    case 'session/open': case 'session/reopen': case 'session/focus': case 'session/close': case 'session/undo-close': case 'session/finish-close': case 'session/move':
    case 'session/rename': case 'session/request-attention': case 'session/update-context': return decideSession(state, command, stamp);
    case 'tab/open': case 'tab/focus': case 'tab/close': case 'tab/move': case 'tab/rename': case 'tab/save-state': case 'tab/mark-dirty':
    case 'tab/save': case 'tab/finish-save': return decideTab(state, command, stamp);
    case 'offer/present': case 'offer/accept': case 'offer/confirm': case 'offer/decline': case 'offer/withdraw': case 'offer/expire': return decideOffer(state, command, stamp);
    case 'sentiment/report': return decideSentiment(state, command);
    case 'presence/change': case 'presence/queue-next': case 'presence/review': return decidePresence(state, command, stamp);
    case 'pane/open': case 'pane/close': case 'pane/choose-tool': case 'pane/pin': case 'pane/resize': case 'pane/save-state': case 'pane/suggest':
    case 'pane/settle-suggestion': case 'pane/put-card': case 'pane/dismiss-card': return decidePane(state, command);
    case 'notice/show': case 'notice/dismiss': return decideNotice(state, command, stamp);
    case 'work-item/put': case 'work-item/remove': case 'work-item/pick': case 'work-item/confirm-pick': case 'work-item/refuse-pick': return decideWorkItem(state, command, stamp);
    case 'window/open': case 'window/enter': case 'window/leave': case 'window/lose': case 'window/close': case 'window/focus-part': case 'window/tear-off': return decideWindow(state, command, stamp);
    case 'configuration/change': return decideConfiguration(state, command);
    case 'retention/sweep': return decideRetention(state, command, stamp);
    case 'errand/settle': return decideErrand(state, command);
    case 'center/report': return decideCenter(state, command);
  }
}

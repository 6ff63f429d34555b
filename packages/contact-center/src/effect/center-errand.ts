import { errandOf, inLogOrder, isErrandFact, messagesOf, type Errand, type Fact, type WorkspaceState } from '@session-desk/core';
import type { CenterRequest } from '../port/center-request.js';

/** Something to ask of the centre. Errands of one lane are run one after the other; `key` says which of them are the same. */
export interface CenterErrand {
  readonly lane: string;
  readonly key: string;
  readonly request: CenterRequest;
  /** The errand of the workspace that any answer settles. */
  readonly settles?: string;
}

/** What a fact makes necessary outside, if anything. */
export function errandOfFact(fact: Fact): CenterErrand | undefined {
  if (fact.type === 'message/queued') return send(fact, `send:${fact.cause}:${String(fact.seq)}`);
  const errand = isErrandFact(fact) ? errandOf(fact) : undefined;
  return errand && centerErrand(errand);
}

/** What was still to be done outside when the workspace began, in the order in which the log has it. `run` names this beginning. */
export function pendingErrands(state: WorkspaceState, run: string): readonly CenterErrand[] {
  const unsent = state.conversations.flatMap((conversation) => messagesOf(conversation).filter(({ status }) => status === 'queued').map((message) => ({
    place: message.queuedBy, errand: send({ ...message, conversationId: conversation.id, messageId: message.id }, `send:${message.id}:${run}`),
  })));
  const asked = state.errands.map((errand) => ({ place: errand.id, errand: centerErrand(errand) }));
  return [...unsent, ...asked].sort((one, other) => inLogOrder(one.place, other.place)).map(({ errand }) => errand);
}

/** The request has the same id in every run and every window, so that the centre does it once. */
function centerErrand(errand: Errand): CenterErrand {
  const id = `${errand.what}:${errand.cause}:${errand.id}`;
  return { lane: errand.about, key: id, request: requestOf(errand, id), settles: errand.id };
}

function requestOf({ what, about }: Errand, id: string): CenterRequest {
  switch (what) {
    case 'offer/accept-requested': return { id, type: 'accept', offerId: about };
    case 'offer/declined': return { id, type: 'decline', offerId: about };
    case 'offer/turned-away': return { id, type: 'return-offer', offerId: about, reason: 'queue-limit' };
    case 'work-item/pick-requested': return { id, type: 'pick', workItemId: about };
    case 'conversation/ended': return { id, type: 'end', conversationId: about };
    case 'conversation/released': return { id, type: 'release', conversationId: about };
    case 'conversation/parked': return { id, type: 'park', conversationId: about };
    case 'conversation/revived': return { id, type: 'resume', conversationId: about };
    case 'conversation/closed': return { id, type: 'close', conversationId: about };
  }
}

interface Unsent {
  readonly conversationId: string;
  readonly messageId: string;
  readonly text: string;
  readonly subject?: string | undefined;
  readonly to?: string | undefined;
}

function send({ conversationId, messageId, text, subject, to }: Unsent, id: string): CenterErrand {
  const heading = { ...(subject === undefined ? {} : { subject }), ...(to === undefined ? {} : { to }) };
  return { lane: conversationId, key: `send:${messageId}`, request: { id, type: 'send', conversationId, messageId, text, ...heading } };
}

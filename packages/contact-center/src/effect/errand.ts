import type { Fact, WorkspaceState } from '@session-desk/core';
import { messagesOf } from '@session-desk/core';
import type { CenterRequest } from '../port/center-request.js';

/** Something to ask of the centre. Errands of one lane are run one after the other; `key` says which of them are the same. */
export interface Errand {
  readonly lane: string;
  readonly key: string;
  readonly request: CenterRequest;
}

/** What a fact makes necessary outside, if anything. */
export function errandOfFact(fact: Fact): Errand | undefined {
  const id = `${fact.type}:${fact.cause}:${String(fact.seq)}`;
  switch (fact.type) {
    case 'offer/accept-requested':
      return accept(fact.offerId);
    case 'offer/declined':
      return errand(fact.offerId, `settle:${fact.offerId}`, { id, type: 'decline', offerId: fact.offerId });
    case 'offer/turned-away':
      return errand(fact.offerId, `settle:${fact.offerId}`, { id, type: 'return-offer', offerId: fact.offerId, reason: 'queue-limit' });
    case 'message/queued':
      return send(fact, id);
    case 'conversation/ended':
      return fact.by === 'agent' ? errand(fact.conversationId, id, { id, type: 'end', conversationId: fact.conversationId }) : undefined;
    case 'conversation/released':
      return errand(fact.conversationId, id, { id, type: 'release', conversationId: fact.conversationId });
    case 'conversation/parked':
      return errand(fact.conversationId, id, { id, type: 'park', conversationId: fact.conversationId });
    case 'conversation/revived':
      return errand(fact.conversationId, id, { id, type: 'resume', conversationId: fact.conversationId });
    case 'conversation/closed':
      return errand(fact.conversationId, id, { id, type: 'close', conversationId: fact.conversationId });
    case 'work-item/pick-requested':
      return errand(fact.workItemId, `pick:${fact.workItemId}`, { id, type: 'pick', workItemId: fact.workItemId });
    default:
      return undefined;
  }
}

/** What was still to be done outside when the workspace began: a take-over neither loses nor repeats it. `run` names this beginning. */
export function pendingErrands(state: WorkspaceState, run: string): readonly Errand[] {
  return [
    ...state.offers.filter(({ accepting, outcome }) => accepting && outcome === undefined).map(({ id }) => accept(id)),
    ...state.workItems.filter(({ picking }) => picking === true).map(({ id }) => errand(id, `pick:${id}`, { id: `pick:${id}:${run}`, type: 'pick', workItemId: id })),
    ...state.conversations.flatMap((conversation) =>
      messagesOf(conversation)
        .filter(({ status }) => status === 'queued')
        .map(({ id: messageId, text }) => send({ conversationId: conversation.id, messageId, text }, `send:${messageId}:${run}`)),
    ),
  ];
}

function errand(lane: string, key: string, request: CenterRequest): Errand {
  return { lane, key, request };
}

function accept(offerId: string): Errand {
  return errand(offerId, `accept:${offerId}`, { id: `accept:${offerId}`, type: 'accept', offerId });
}

function send({ conversationId, messageId, text }: { readonly conversationId: string; readonly messageId: string; readonly text: string }, id: string): Errand {
  return errand(conversationId, `send:${messageId}`, { id, type: 'send', conversationId, messageId, text });
}

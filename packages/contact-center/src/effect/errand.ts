import type { Fact, WorkspaceState } from '@session-desk/core';
import { messagesOf } from '@session-desk/core';
import type { CenterRequest } from '../port/center-request.js';

/** Something to ask of the centre. Errands of one lane are run one after the other; `key` says which of them are the same. */
export interface Errand {
  readonly lane: string;
  readonly key: string;
  readonly request: CenterRequest;
}

type Reactions = { readonly [Type in Fact['type']]?: (fact: Extract<Fact, { readonly type: Type }>, id: string) => Errand | undefined };

/** The facts that concern the outside; every other one stays in the house. */
const reactions: Reactions = {
  'offer/accept-requested': ({ offerId }) => accept(offerId),
  'offer/declined': ({ offerId }, id) => errand(offerId, `settle:${offerId}`, { id, type: 'decline', offerId }),
  'offer/turned-away': ({ offerId }, id) => errand(offerId, `settle:${offerId}`, { id, type: 'return-offer', offerId, reason: 'queue-limit' }),
  'message/queued': send,
  'conversation/ended': ({ by, conversationId }, id) => (by === 'agent' ? errand(conversationId, id, { id, type: 'end', conversationId }) : undefined),
  'conversation/released': ({ taken, conversationId }, id) => (taken ? undefined : errand(conversationId, id, { id, type: 'release', conversationId })),
  'conversation/parked': ({ conversationId }, id) => errand(conversationId, id, { id, type: 'park', conversationId }),
  'conversation/revived': ({ conversationId }, id) => errand(conversationId, id, { id, type: 'resume', conversationId }),
  'conversation/closed': ({ conversationId }, id) => errand(conversationId, id, { id, type: 'close', conversationId }),
  'work-item/pick-requested': ({ workItemId }, id) => errand(workItemId, `pick:${workItemId}`, { id, type: 'pick', workItemId }),
};

/** What a fact makes necessary outside, if anything. The request's id is the fact's own, so that a fact is never acted on twice. */
export function errandOfFact(fact: Fact): Errand | undefined {
  // The table gives each type the reaction to just that type; the compiler does not relate the two for a union.
  const react = reactions[fact.type] as ((fact: Fact, id: string) => Errand | undefined) | undefined;
  return react?.(fact, `${fact.type}:${fact.cause}:${String(fact.seq)}`);
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

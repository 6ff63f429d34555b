import { put, without } from '../collection.js';
import type { FactStamp } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { OfferFact } from './facts.js';
import type { Offer, OfferOutcome } from './model.js';
import { queued } from './queue.js';

type Presented = Extract<OfferFact, { readonly type: 'offer/presented' | 'offer/turned-away' }> & FactStamp;

function presented(fact: Presented): Offer {
  const { offerId: id, channel, title, visitor, fields, deadline, autoAssign, confirm, conversation, at } = fact;
  const offer: Offer = { id, channel, title, visitor, fields, deadline, autoAssign, confirm, conversation, presentedAt: at, accepting: false };
  return fact.type === 'offer/presented' ? offer : { ...offer, outcome: 'queue-limit', settledAt: at };
}

/** What a fact about offers makes of the state. */
export function evolveOffer(state: WorkspaceState, fact: OfferFact & FactStamp): WorkspaceState {
  const { offerId, at } = fact;
  const settle = (outcome: OfferOutcome): WorkspaceState => {
    const offer = state.offers.find((known) => known.id === offerId);
    return offer ? { ...state, offers: queued([...without(state.offers, offerId), { ...offer, accepting: false, outcome, settledAt: at }], at) } : state;
  };
  switch (fact.type) {
    case 'offer/presented': case 'offer/turned-away': {
      const next = { ...state, offers: queued([...state.offers, presented(fact)], at) };
      return fact.visitor === undefined ? next : { ...next, visitors: Math.max(next.visitors, fact.visitor) };
    }
    case 'offer/accept-requested': {
      const offer = state.offers.find((known) => known.id === offerId);
      return offer ? { ...state, offers: put(state.offers, { ...offer, accepting: true, acceptedIn: fact.windowId }) } : state;
    }
    case 'offer/accepted': return settle(fact.outcome);
    case 'offer/declined': return settle('declined');
    case 'offer/withdrawn': return settle('withdrawn');
    case 'offer/expired': return settle(fact.outcome);
  }
}

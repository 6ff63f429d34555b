import type { Stamp } from '../command.js';
import { isFull, takenCapacity } from '../capacity/used.js';
import type { ConversationSeed } from '../conversation/model.js';
import { decided, type Decision } from '../decision.js';
import type { FactBody } from '../fact.js';
import { ruledFacts } from '../presence/rule.js';
import { refuse } from '../refusal.js';
import { bringForward, openingOn, isAtSessionLimit } from '../session/opening.js';
import { slugsOf, titleOf } from '../session/title.js';
import type { WorkspaceState } from '../state.js';
import type { OfferCommand } from './commands.js';
import type { Offer } from './model.js';
import { GLIMPSE, isOpen, VISIBLE_OFFERS } from './queue.js';

type Present = Extract<OfferCommand, { readonly type: 'offer/present' }>;

/** Decides a command about offers. */
export function decideOffer(state: WorkspaceState, command: OfferCommand, stamp: Stamp): Decision {
  const { offerId } = command;
  const offer = state.offers.find((known) => known.id === offerId);
  if (command.type === 'offer/present') return offer ? decided() : decidePresent(state, command, stamp.at);
  if (!offer) return refuse('unknown-offer', { offerId });
  if (offer.outcome !== undefined) return refuse('offer-settled', { offerId, title: offer.title, outcome: offer.outcome });
  switch (command.type) {
    case 'offer/accept': {
      if (offer.accepting) return decided();
      const obstacle = obstacleTo(state, offer.channel);
      if (obstacle) return obstacle;
      return offer.confirm ? decided({ type: 'offer/accept-requested', offerId }) : accept(state, offer, offer.conversation, stamp);
    }
    case 'offer/confirm': return accept(state, offer, command.conversation ?? offer.conversation, stamp);
    case 'offer/decline': return offer.accepting ? refuse('offer-pending', { offerId, title: offer.title }) : decided({ type: 'offer/declined', offerId }, ...presenceAfter(state, 'rejected-offer', stamp.at));
    case 'offer/withdraw': return decided({ type: 'offer/withdrawn', offerId });
    case 'offer/expire': {
      const seen = offer.shownAt !== undefined && stamp.at - offer.shownAt >= GLIMPSE;
      return decided({ type: 'offer/expired', offerId, outcome: seen ? 'timed-out' : 'queue-timeout' }, ...(seen && !offer.accepting ? presenceAfter(state, 'missed-offer', stamp.at) : []));
    }
  }
}

function decidePresent(state: WorkspaceState, command: Present, at: number): Decision {
  const { offerId, channel, fields, deadline, autoAssign, confirm, conversation } = command;
  const obstacle = obstacleTo(state, channel);
  if (obstacle) return obstacle;
  const named = command.title ? { title: command.title } : titleOf(undefined, slugsOf(conversation.context, conversation.customer, conversation.subject), state.visitors);
  const full = state.offers.filter(isOpen).length >= VISIBLE_OFFERS + state.configuration.limits.waitingOffers;
  return decided({ type: full ? 'offer/turned-away' : 'offer/presented', offerId, channel, ...named, fields, deadline: Math.max(deadline, at), autoAssign, confirm, conversation });
}

/** What stands against taking work of a channel now: the cap, the session limit, a call that is live (C1, S10, C6). */
function obstacleTo(state: WorkspaceState, channel: string): Decision | undefined {
  const limit = state.configuration.limits.sessions;
  if (isAtSessionLimit(state)) return refuse('session-limit', { limit });
  if (channel === 'voice' && takenCapacity(state, channel) > 0) return refuse('exclusive-call', { channel });
  return isFull(state, channel) ? refuse('capacity-full', { channel, used: takenCapacity(state, channel), limit: state.configuration.capacity[channel] ?? 0 }) : undefined;
}

/** A visitor keeps the number that the offer showed, unless a name is known by now; the session comes forward in the window that accepted. */
function accept(state: WorkspaceState, offer: Offer, conversation: ConversationSeed, stamp: Stamp): Decision {
  const named = titleOf(undefined, slugsOf(conversation.context, conversation.customer, conversation.subject), state.visitors).visitor === undefined;
  const visitor = named ? undefined : offer.visitor;
  const opening = visitor === undefined ? openingOn(conversation) : { ...openingOn(conversation), title: offer.title };
  const windowId = offer.acceptedIn !== undefined && state.windows[offer.acceptedIn] ? offer.acceptedIn : stamp.windowId;
  const facts = bringForward(state, opening, stamp.id, windowId, stamp.at).map((fact) => (fact.type === 'session/opened' && visitor !== undefined ? { ...fact, visitor } : fact));
  return decided({ type: 'offer/accepted', offerId: offer.id, outcome: offer.autoAssign ? 'auto-accepted' : 'accepted' }, ...facts);
}

/** What a missed or rejected offer makes of presence, as configured (N4). */
function presenceAfter(state: WorkspaceState, code: 'missed-offer' | 'rejected-offer', at: number): FactBody[] {
  const { missedOffer, rejectedOffer } = state.configuration.presence;
  const status = code === 'missed-offer' ? missedOffer : rejectedOffer;
  return status === 'keep' ? [] : ruledFacts(state, { status, reason: { code, values: {} } }, at);
}

import { refused } from '../port/port-error.js';
import type { Desk } from './desk.js';
import type { Floor } from './floor.js';
import { chooseDesk } from './routing.js';
import { describe, type Work } from './work.js';

/** How an offer ended; each ends once. */
export type OfferOutcome = 'accepted' | 'declined' | 'expired' | 'withdrawn' | 'returned';

interface Offer {
  readonly id: string;
  readonly work: Work;
  readonly agentId: string;
  readonly deadline: number;
  readonly stopDeadline: () => void;
}

/** How many outcomes are remembered, so that a late answer is told which it was. */
const remembered = 2_000;

/** The offers of a centre, and the routing that makes them. Every offer ends in exactly one outcome; whatever comes later is told which. */
export class Offers {
  readonly #floor: Floor;
  readonly #open = new Map<string, Offer>();
  /** How offers ended, the oldest first. */
  readonly outcomes = new Map<string, OfferOutcome>();
  /** How many there ever were. */
  count = 0;
  #stopRouting: (() => void) | undefined;

  constructor(floor: Floor) {
    this.#floor = floor;
  }

  /** The offers that wait for an answer. */
  get open(): Iterable<{ readonly id: string; readonly work: Work; readonly agentId: string; readonly deadline: number }> {
    return this.#open.values();
  }

  /** Routes soon: once for whatever happened in the same moment. */
  route(): void {
    this.#stopRouting ??= this.#floor.clock.after(0, () => {
      this.#stopRouting = undefined;
      this.#routeAll();
    });
  }

  /** An offer stands until its deadline: a new one, or one that was made before the centre went down. */
  stand({ id, work, agentId, deadline }: Omit<Offer, 'stopDeadline'>): void {
    const { clock } = this.#floor;
    work.offerId = id;
    this.#open.set(id, { id, work, agentId, deadline, stopDeadline: clock.after(deadline - clock.now(), () => { this.#expire(this.#floor.desk(agentId), id); }) });
  }

  /** Ends an offer by acceptance. Throws a refusal with the outcome when it has one already. */
  accept(desk: Desk, offerId: string): void {
    const { work } = this.#settle(desk, offerId, 'accepted');
    this.#floor.move(work, 'active', desk.agentId);
    desk.outbox.say(work.id, { type: 'offer-confirmed', conversationId: work.id, offerId });
    this.#floor.tell(work);
    work.customer.start();
  }

  /** Ends an offer by the agent's no. */
  decline(desk: Desk, offerId: string): void {
    this.#rest(this.#settle(desk, offerId, 'declined'));
  }

  /** Ends an offer that could not be shown. */
  return(desk: Desk, offerId: string): void {
    this.#rest(this.#settle(desk, offerId, 'returned'));
  }

  /** Takes back the offer of a piece of work, when there is one. */
  withdraw(work: Work, reason: string): void {
    const offer = work.offerId === undefined ? undefined : this.#open.get(work.offerId);
    if (offer === undefined) return;
    const desk = this.#floor.desk(offer.agentId);
    this.#settle(desk, offer.id, 'withdrawn');
    desk.outbox.say('offers', { type: 'offer-withdrawn', offerId: offer.id, reason });
  }

  #routeAll(): void {
    const { clock, works, desks } = this.#floor;
    const now = clock.now();
    for (const work of works.values()) {
      if (work.state !== 'open' || work.offerId !== undefined || work.pickOnly) continue;
      const desk = chooseDesk(work, [...desks.values()], (each) => this.#floor.loadOf(each, this.open), now);
      if (desk !== undefined) this.#present(work, desk);
    }
  }

  #present(work: Work, desk: Desk): void {
    const { clock, options } = this.#floor;
    const { channel, subject, customer, queue, language } = work.dialogue;
    this.count += 1;
    const id = `offer-${options.run}-${String(this.count)}`;
    const at = clock.now();
    const deadline = at + options.offerTime;
    const fields = [
      { name: 'customer', value: customer.name ?? '' },
      { name: 'subject', value: subject },
      { name: 'queue', value: queue },
      { name: 'language', value: language },
    ].filter(({ value }) => value !== '');
    this.stand({ id, work, agentId: desk.agentId, deadline });
    desk.outbox.say('offers', { type: 'offer-presented', offerId: id, channel, title: customer.name ?? subject, fields, deadline, conversation: describe(work) }, at);
  }

  #expire(desk: Desk, offerId: string): void {
    const offer = this.#settle(desk, offerId, 'expired');
    desk.outbox.say('offers', { type: 'offer-expired', offerId });
    this.#rest(offer);
  }

  #rest({ work, agentId }: Offer): void {
    const { clock, options } = this.#floor;
    work.restUntil.set(agentId, clock.now() + options.restTime);
    clock.after(options.restTime, () => { this.route(); });
  }

  #settle(desk: Desk, offerId: string, outcome: OfferOutcome): Offer {
    const offer = this.#open.get(offerId);
    if (offer?.agentId !== desk.agentId) {
      const known = this.outcomes.get(offerId);
      throw known === undefined ? refused('unknown-offer', { offerId }) : refused('offer-settled', { offerId, outcome: known });
    }
    offer.stopDeadline();
    offer.work.offerId = undefined;
    this.#open.delete(offerId);
    this.outcomes.set(offerId, outcome);
    const [oldest] = this.outcomes.keys();
    if (this.outcomes.size > remembered && oldest !== undefined) this.outcomes.delete(oldest);
    this.route();
    return offer;
  }
}

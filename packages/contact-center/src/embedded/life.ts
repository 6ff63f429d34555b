import { isLive } from '../port/channel.js';
import { refused } from '../port/port-error.js';
import type { Desk } from './desk.js';
import type { Floor } from './floor.js';
import type { Offers } from './offers.js';
import { describe, type Work } from './work.js';

/** The ways from state to state of V1, and no other; a way that does not exist from where the work stands is refused with `wrong-state`. */
export class Life {
  readonly #floor: Floor;
  readonly #offers: Offers;

  constructor(floor: Floor, offers: Offers) {
    this.#floor = floor;
    this.#offers = offers;
  }

  /** active → wrap-up, by the agent. */
  end(work: Work): void {
    demand(work, 'active');
    this.#wrapUp(work);
  }

  /** wrap-up → closed; a case that is resolved goes active → closed. */
  close(work: Work, reason: string): void {
    if (work.dialogue.channel !== 'case') demand(work, 'wrap-up');
    else demand(work, 'active', 'wrap-up');
    this.#close(work, reason);
  }

  /** active → open: back to the queue; this agent rests from it. */
  release(work: Work): void {
    demand(work, 'active', 'wrap-up');
    const { clock, options } = this.#floor;
    if (work.agentId !== undefined) work.restUntil.set(work.agentId, clock.now() + options.restTime);
    clock.after(options.restTime, () => { this.#offers.route(); });
    this.#reopen(work);
  }

  /** active → waiting: the customer may come back. A live channel cannot wait. */
  park(work: Work): void {
    demand(work, 'active');
    if (isLive(work.dialogue.channel)) throw refused('live-channel', { channel: work.dialogue.channel });
    const after = this.#floor.options.waitingTime;
    this.#floor.move(work, 'waiting', work.agentId, { after, run: () => { this.#timeIsOver(work); } });
    this.#offers.route();
  }

  /** waiting → active, by the agent who had it. */
  resume(work: Work): void {
    demand(work, 'waiting');
    this.#floor.move(work, 'active', work.agentId);
    this.#floor.tell(work);
  }

  /** open → active, by picking. Throws `already-taken` when it is no longer open. */
  pick(work: Work, desk: Desk): void {
    if (work.state !== 'open') throw refused('already-taken', { workItemId: work.id, by: work.agentId ?? work.lastAgentId });
    this.#offers.withdraw(work, 'picked');
    this.#floor.move(work, 'active', desk.agentId);
    desk.outbox.say(work.id, { type: 'work-item-picked', conversationId: work.id, workItemId: work.id, conversation: describe(work) });
    this.#floor.tell(work);
    work.customer.start();
  }

  /** The agent is gone, and may come back within the grace. */
  mayLose(desk: Desk): void {
    desk.stopGrace?.();
    desk.stopGrace = this.#floor.clock.after(this.#floor.options.agentGrace, () => { this.lose(desk); });
  }

  /** The agent vanished for longer than the grace: what was in hand is somebody else's now. */
  lose(desk: Desk): void {
    for (const work of this.#floor.works.values()) {
      if (work.agentId !== desk.agentId) continue;
      if (work.state === 'active') {
        desk.outbox.say(work.id, { type: 'conversation-revoked', conversationId: work.id, reason: 'agent-lost' });
        this.#reopen(work);
      } else if (work.state === 'wrap-up') this.#close(work, 'agent-lost');
    }
  }

  /** The customer said something: parked work is routed anew, to whoever had it if possible. */
  customerSpoke(work: Work): void {
    if (work.state !== 'waiting') return;
    this.#floor.move(work, 'open', undefined);
    this.#offers.route();
  }

  /** The customer ended it, or went and did not come back. */
  customerEnded(work: Work, reason: 'finished' | 'left'): void {
    if (work.state === 'active') {
      this.#floor.say(work, { type: 'conversation-ended', conversationId: work.id, reason });
      this.#wrapUp(work);
    } else if (work.state === 'open' || work.state === 'waiting') {
      this.#offers.withdraw(work, 'customer-left');
      this.#close(work, 'customer-left');
    }
  }

  /** Takes up work as it was left: its time limit and whom it rests from. */
  takeUp(work: Work): void {
    const { clock } = this.#floor;
    if (work.limitAt !== undefined) this.#floor.limit(work, { at: work.limitAt, run: () => { this.#timeIsOver(work); } });
    for (const until of work.restUntil.values()) if (until > clock.now()) clock.after(until - clock.now(), () => { this.#offers.route(); });
  }

  #timeIsOver(work: Work): void {
    switch (work.state) {
      case 'wrap-up': this.#close(work, 'wrap-up-over'); return;
      case 'waiting': this.#close(work, 'waited-too-long'); return;
      case 'closed': this.#floor.retire(work); return;
      case 'open': case 'active': return;
    }
  }

  #wrapUp(work: Work): void {
    work.customer.stop();
    const after = this.#floor.options.wrapUpTime;
    this.#floor.move(work, 'wrap-up', work.agentId, { after, run: () => { this.#timeIsOver(work); } });
    this.#offers.route();
  }

  #reopen(work: Work): void {
    work.transfers += 1;
    this.#floor.move(work, 'open', undefined);
    this.#offers.route();
  }

  #close(work: Work, reason: string): void {
    work.customer.stop();
    this.#floor.say(work, { type: 'conversation-closed', conversationId: work.id, reason });
    this.#floor.move(work, 'closed', undefined, { after: this.#floor.options.closedTime, run: () => { this.#timeIsOver(work); } });
    this.#offers.route();
  }
}

function demand(work: Work, ...states: readonly Work['state'][]): void {
  if (!states.includes(work.state)) throw refused('wrong-state', { conversationId: work.id, state: work.state });
}

import type { Clock } from '../clock.js';
import type { Channel } from '../port/channel.js';
import type { ChannelCapacity } from '../port/center-request.js';
import type { PortError } from '../port/port-error.js';
import { Outbox } from './outbox.js';

const remembered = 5_000;

/** What a request came to. */
export type Answer = { readonly at: number } | PortError;

/** An agent's place in the centre: what the agent's side reported, what it was answered, and what it is still to be told. */
export class Desk {
  readonly agentId: string;
  readonly outbox: Outbox;
  /** What the agent's lists show, by work, as it was last told. */
  readonly shown = new Map<string, string>();
  online = false;
  presence = 'offline';
  channels: Readonly<Partial<Record<Channel, ChannelCapacity>>> = {};
  /** Stands for the port that connected last: the agent is there until that one lets go. */
  holder: symbol | undefined;
  /** Ends the grace after which a vanished agent's work goes back to the queue. */
  stopGrace: (() => void) | undefined;
  /** What requests were answered, the oldest first. */
  readonly answers = new Map<string, Answer>();

  constructor(agentId: string, clock: Clock, origin: string, redeliverAfter: number) {
    this.agentId = agentId;
    this.outbox = new Outbox(clock, origin, redeliverAfter);
  }

  /** The answer that a request got before. */
  answered(requestId: string): Answer | undefined {
    return this.answers.get(requestId);
  }

  /** Keeps an answer, so that the same request is not done twice; the oldest of many is forgotten. */
  remember(requestId: string, answer: Answer): void {
    this.answers.set(requestId, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > remembered && oldest !== undefined) this.answers.delete(oldest);
  }
}

import type { Dialogue } from '../dialogues/dialogue.js';
import type { CenterConversation, CenterNews, CenterWorkItem } from '../port/center-event.js';
import type { Customer } from './customer.js';
import type { KeptWork } from './kept-work.js';
import { caseIdOf, orderIdOf } from './make-records.js';

/** The states of V1. */
export type WorkState = CenterWorkItem['state'];

/** Text that an agent handed over. */
export interface HandedText {
  readonly pieceId: string;
  readonly agentId: string;
  readonly text: string;
  readonly subject?: string | undefined;
  readonly to?: string | undefined;
}

/** One piece of work in the centre: a conversation or a case, with all that was said in it. Its id is the conversation's. */
export interface Work {
  readonly id: string;
  readonly dialogue: Dialogue;
  readonly customer: Customer;
  readonly createdAt: number;
  modifiedAt: number;
  state: WorkState;
  /** Who has it: set while active, waiting or in wrap-up. */
  agentId: string | undefined;
  /** Who had it last, or closed it. */
  lastAgentId: string | undefined;
  /** The offer that is open for it. */
  offerId: string | undefined;
  transfers: number;
  /** Never offered: waits in the background until somebody picks it. */
  readonly pickOnly: boolean;
  /** What its stream says, from the first word; an agent who gets the work gets it all. */
  readonly history: CenterNews[];
  /** How much of the history each agent was told. */
  readonly told: Map<string, number>;
  /** Until when each agent is not offered it again. */
  readonly restUntil: Map<string, number>;
  /** When the time is over that the work may spend in its state, if there is a limit. */
  limitAt: number | undefined;
  /** Ends that limit. */
  stopTimer: (() => void) | undefined;
  /** What the customer has said and shown so far is numbered. */
  count: number;
  lastMessageId: string | undefined;
  /** What agents wrote and did not send before they signed out, for whoever goes on. */
  handed: readonly HandedText[];
  /** By when a customer who dropped has to be back, in recorded time. */
  returnBy: number | undefined;
}

/** What a piece of work begins with: who it is, or all that was kept of it. */
export type WorkBegun = Pick<Work, 'id' | 'pickOnly' | 'createdAt' | 'modifiedAt'> & Partial<Omit<KeptWork, 'shown' | 'offer' | 'customer'>>;

/** A piece of work of a customer. */
export function workOf(begun: WorkBegun, dialogue: Dialogue, customer: Customer): Work {
  const { id, pickOnly, createdAt, modifiedAt, state = 'open', agentId, lastAgentId, transfers = 0, history = [], told = [], restUntil = [], limitAt, count = 0, lastMessageId, returnBy, handed = [] } = begun;
  return {
    id, dialogue, pickOnly, customer, createdAt, modifiedAt, state, agentId, lastAgentId, offerId: undefined, transfers, history: [...history],
    told: new Map(told), restUntil: new Map(restUntil), limitAt, stopTimer: undefined, count, lastMessageId, returnBy, handed,
  };
}

/** The work as an agent's side hears of it. */
export function describe(work: Work): CenterConversation {
  const { dialogue } = work;
  return {
    conversationId: work.id,
    channel: dialogue.channel,
    customer: dialogue.customer,
    subject: dialogue.subject,
    queue: dialogue.queue,
    language: dialogue.language,
    createdAt: work.createdAt,
    caseId: caseIdOf(dialogue),
    orderId: orderIdOf(dialogue),
    context: { dialogueId: dialogue.id },
  };
}

/** The work as it stands in an agent's lists, or `undefined` when it stands in none. */
export function listed(work: Work, agentId: string, since: number): CenterWorkItem | undefined {
  const { dialogue, state, createdAt, modifiedAt, transfers } = work;
  const mine = work.agentId === agentId;
  const list = state === 'closed' ? (work.lastAgentId === agentId && modifiedAt >= since ? 'closed' : undefined) : mine ? 'my' : state === 'open' ? 'open' : undefined;
  if (list === undefined) return undefined;
  const { channel, customer, queue, subject } = dialogue;
  return { workItemId: work.id, list, conversationId: work.id, ...(channel === 'case' ? { recordId: caseIdOf(dialogue) } : {}), channel, title: subject, customer, queue, state, createdAt, modifiedAt, transfers };
}

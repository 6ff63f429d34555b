import type { CustomerPlace } from './customer.js';
import type { Desk } from './desk.js';
import type { Work } from './work.js';

type Plain = Pick<Work, 'id' | 'createdAt' | 'modifiedAt' | 'state' | 'agentId' | 'lastAgentId' | 'transfers' | 'pickOnly' | 'history' | 'limitAt' | 'count' | 'lastMessageId' | 'returnBy' | 'handed'>;

/** A piece of work as it is kept. */
export interface KeptWork extends Plain {
  readonly dialogueId: string;
  readonly told: readonly (readonly [agentId: string, count: number])[];
  readonly restUntil: readonly (readonly [agentId: string, at: number])[];
  /** The offer that is open for it. */
  readonly offer?: { readonly id: string; readonly agentId: string; readonly deadline: number } | undefined;
  readonly customer: CustomerPlace;
  /** What each agent's list shows of it. */
  readonly shown: readonly (readonly [agentId: string, item: string])[];
}

/** What is kept of a piece of work. Of what is closed the lists show a line; what was said in it is nobody's any more. */
export function keptWork(work: Work, offer: KeptWork['offer'], desks: Iterable<Desk>): KeptWork {
  const { id, dialogue, createdAt, modifiedAt, state, agentId, lastAgentId, transfers, pickOnly, history, limitAt, count, lastMessageId, returnBy, handed, told, restUntil, customer } = work;
  const shown = [...desks].flatMap((desk): KeptWork['shown'] => {
    const item = desk.shown.get(id);
    return item === undefined ? [] : [[desk.agentId, item]];
  });
  const closed = state === 'closed';
  return {
    id, dialogueId: dialogue.id, createdAt, modifiedAt, state, agentId, lastAgentId, transfers, pickOnly, limitAt, count, lastMessageId, returnBy, handed, offer, shown,
    history: closed ? [] : history, told: closed ? [] : [...told], restUntil: [...restUntil], customer: customer.place,
  };
}

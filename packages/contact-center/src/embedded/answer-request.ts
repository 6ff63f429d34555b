import { refused } from '../port/port-error.js';
import type { CenterRequest } from '../port/center-request.js';
import type { Desk } from './desk.js';
import type { Floor } from './floor.js';
import type { Life } from './life.js';
import type { Offers } from './offers.js';

/** What a request needs of the centre. */
export interface Front {
  readonly floor: Floor;
  readonly offers: Offers;
  readonly life: Life;
  /** Whether a rival takes what is picked in this very moment. */
  readonly rivalTakes: (workId: string) => boolean;
}

/** Does what an agent's side asks. Throws a `PortError` when it cannot. */
export function answerRequest({ floor, offers, life, rivalTakes }: Front, desk: Desk, request: CenterRequest): void {
  switch (request.type) {
    case 'set-presence':
      desk.presence = request.presence;
      offers.route();
      return;
    case 'set-capacity':
      desk.channels = request.channels;
      offers.route();
      return;
    case 'accept':
      offers.accept(desk, request.offerId);
      return;
    case 'decline':
      offers.decline(desk, request.offerId);
      return;
    case 'return-offer':
      offers.return(desk, request.offerId);
      return;
    case 'send': {
      const work = floor.workOf(desk, request.conversationId);
      const { conversationId, messageId, text } = request;
      // Asked again because the answer was lost: what the customer has read is not refused because the talk has ended since.
      if (work.history.some((news) => news.type === 'message-received' && news.messageId === messageId)) return;
      if (work.state !== 'active') throw refused('wrong-state', { conversationId: work.id, state: work.state });
      work.history.push({ type: 'message-received', conversationId, messageId, from: 'agent', text, sentAt: floor.clock.now() });
      // The sender knows these words: only an agent who gets the work later hears them.
      work.told.set(desk.agentId, work.history.length);
      work.customer.agentSaid();
      return;
    }
    case 'typing':
      floor.workOf(desk, request.conversationId);
      return;
    case 'hand-over': {
      const { conversationId, pieceId, text, subject, to } = request;
      const work = floor.works.get(conversationId);
      if (work === undefined) throw refused('unknown-conversation', { conversationId });
      if (work.agentId !== desk.agentId && work.lastAgentId !== desk.agentId) throw refused('not-yours', { conversationId });
      // Nobody goes on with what is closed.
      if (work.state === 'closed') throw refused('wrong-state', { conversationId, state: work.state });
      work.handed = [...work.handed.filter((known) => known.pieceId !== pieceId), { pieceId, agentId: desk.agentId, text, subject, to }];
      return;
    }
    case 'end':
      life.end(floor.workOf(desk, request.conversationId));
      return;
    case 'close':
      life.close(floor.workOf(desk, request.conversationId), 'closed-by-agent');
      return;
    case 'release':
      life.release(floor.workOf(desk, request.conversationId));
      return;
    case 'park':
      life.park(floor.workOf(desk, request.conversationId));
      return;
    case 'resume':
      life.resume(floor.workOf(desk, request.conversationId));
      return;
    case 'pick': {
      const work = floor.works.get(request.workItemId);
      if (work === undefined) throw refused('unknown-work-item', { workItemId: request.workItemId });
      if (rivalTakes(work.id)) throw refused('already-taken', { workItemId: work.id, by: work.agentId });
      life.pick(work, desk);
      return;
    }
  }
}

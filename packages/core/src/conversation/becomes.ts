import type { Configuration } from '../configuration/model.js';
import type { FactBody } from '../fact.js';
import type { WorkspaceState } from '../state.js';
import type { Channel, Conversation } from './model.js';

/** What closing its session makes of a conversation (V1, V2): back to the queue, waiting for the customer, or closed. Dialogs read it before the click. */
export type Becoming = 'released' | 'parked' | 'closed';

/** Whether closing without End keeps a conversation of this channel waiting. */
export function isAsynchronous(config: Configuration, channel: Channel, persistent: boolean): boolean {
  return persistent || config.asynchronous.includes(channel);
}

/** What closing its session makes of a conversation. */
export function becomingOf(config: Configuration, conversation: Conversation): Becoming {
  switch (conversation.status) {
    case 'wrap-up': case 'closed': return 'closed';
    case 'open': return 'released';
    case 'waiting': return 'parked';
    case 'active': return isAsynchronous(config, conversation.channel, conversation.persistent) ? 'parked' : 'released';
  }
}

/** The facts of what a closed session leaves behind. */
export function becomesOf(state: WorkspaceState, conversation: Conversation): FactBody[] {
  const one = { conversationId: conversation.id, sessionId: conversation.sessionId };
  switch (becomingOf(state.configuration, conversation)) {
    case 'released': return [{ type: 'conversation/released', ...one }];
    case 'parked': return conversation.status === 'waiting' ? [] : [{ type: 'conversation/parked', ...one }];
    case 'closed': return conversation.status === 'closed' ? [] : [{ type: 'conversation/closed', ...one }];
  }
}

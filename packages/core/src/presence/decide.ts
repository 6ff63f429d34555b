import type { Stamp } from '../command.js';
import { decided, type Decision } from '../decision.js';
import type { WorkspaceState } from '../state.js';
import type { PresenceCommand } from './commands.js';
import { presenceFacts, queuedFact, ruledFacts, verdictOf } from './rule.js';

/** Decides a command about presence. */
export function decidePresence(state: WorkspaceState, command: PresenceCommand, { at }: Stamp): Decision {
  const { presence } = state;
  switch (command.type) {
    case 'presence/change': {
      const { status, text } = command;
      if (presence.status === status && presence.text === text && presence.by === 'agent') return decided();
      return decided({ type: 'presence/changed', presence: { status, text, by: 'agent', reason: { code: presence.status === 'inactive' ? 'reset' : 'chosen', values: {} }, since: at } });
    }
    case 'presence/queue-next': {
      const { status } = command;
      if (status !== undefined && verdictOf(state).status === 'available') return decided(queuedFact(status, at));
      return presence.next === status ? decided() : decided({ type: 'presence/next-queued', status });
    }
    case 'presence/review': {
      if (!presence.held) return decided();
      return { facts: presence.verdict ? ruledFacts(state, presence.verdict, at) : presenceFacts(state, at) };
    }
  }
}

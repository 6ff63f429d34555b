import type { Fact, WorkspaceState } from '@session-desk/core';
import type { Unsaved } from '@session-desk/session-bus';

/**
 * A text file of what is in memory alone: first what was written in each conversation that it concerns, as a person reads it, then all of it as JSON,
 * from which nothing is left out.
 */
export function unsavedText({ facts, ...whose }: Unsaved<Fact>, state: Pick<WorkspaceState, 'conversations'>): string {
  const ids = new Set(facts.flatMap((fact) => ('conversationId' in fact && typeof fact.conversationId === 'string' ? [fact.conversationId] : [])));
  const talks = state.conversations.filter(({ id }) => ids.has(id)).map(({ id, customer, draft }) => {
    const sent = facts.flatMap((fact) => (fact.type === 'message/queued' && fact.conversationId === id ? [fact.text] : []));
    return [`# ${customer.name} (${id})`, ...sent, ...(draft.text ? [draft.text] : [])].join('\n\n');
  });
  return [...talks, JSON.stringify({ ...whose, facts }, undefined, 1)].join('\n\n');
}

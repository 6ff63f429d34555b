import { becomingOf, conversationOf, sessionOf, type Becoming, type SessionRow, type WorkspaceState } from '@session-desk/core';

/** What closing a session would do to this very work. */
export interface ClosingPlan {
  /** What becomes of the conversation, or that there is only a record; absent where only the host knows. */
  readonly becomes?: Becoming | 'record' | undefined;
  /** How many tabs hold unsaved input. */
  readonly dirty: number;
  /** Whether every one of these tabs can save itself. */
  readonly savable: boolean;
  /** Whether a reply is written, not sent, and would be lost. */
  readonly draft: boolean;
  /** Whether the agent is asked although nothing would be lost. */
  readonly confirm: boolean;
}

/** The plan by the state of the workspace; `undefined` for a session that it does not hold. */
export function closingPlanIn(state: WorkspaceState, sessionId: string): ClosingPlan | undefined {
  const session = sessionOf(state, sessionId);
  if (!session) return undefined;
  const { confirmClose } = state.configuration;
  const conversation = session.conversationId === undefined ? undefined : conversationOf(state, session.conversationId);
  const becomes = conversation ? becomingOf(state.configuration, conversation) : 'record';
  const dirty = session.tabs.filter((tab) => tab.dirty);
  return {
    becomes,
    dirty: dirty.length,
    savable: dirty.every((tab) => tab.savable),
    // What waits for the customer keeps its draft.
    draft: becomes !== 'parked' && (conversation?.draft.text ?? '').trim() !== '',
    confirm: session.kind === 'conversation' ? confirmClose.conversation : confirmClose.record,
  };
}

/** The plan as far as a row alone tells it: without a bus, hosts say more by `closingPlan`. */
export function closingPlanOf(row: SessionRow): ClosingPlan {
  return { becomes: row.wrapUp ? 'closed' : row.kind === 'record' ? 'record' : undefined, dirty: row.dirty ?? 0, savable: false, draft: false, confirm: true };
}

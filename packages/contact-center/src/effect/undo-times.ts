import { conversationOf, heldMessages, messageIn, type CommandInput, type Fact, type WorkspaceState } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';

/** Why a message was not sent whose time to be taken back never ended. */
const INTERRUPTED = 'interrupted';

/**
 * What a run that is over left undecided: a message that could still be taken back, an end that could. Nobody knows what the agent would have done, so
 * nothing is sent and nothing ended: the message is shown as not sent, the conversation goes on.
 */
export function interrupted(state: WorkspaceState): readonly CommandInput[] {
  return state.conversations.flatMap((conversation): CommandInput[] => [
    ...heldMessages(conversation).map(({ id }): CommandInput => ({ type: 'message/fail', conversationId: conversation.id, messageId: id, reason: INTERRUPTED })),
    ...(conversation.ending ? [{ type: 'conversation/undo-end' as const, conversationId: conversation.id }] : []),
  ]);
}

/** Makes sends and ends final when their time to be taken back is over. */
export class UndoTimes {
  readonly #bus: SessionBus;
  readonly #say: (command: CommandInput) => void;
  readonly #running = new Set<() => void>();

  constructor(bus: SessionBus, say: (command: CommandInput) => void) {
    this.#bus = bus;
    this.#say = say;
  }

  /** Hears of a fact that is durable. */
  hear(fact: Fact): void {
    if (fact.type === 'message/held') {
      const { conversationId, messageId, until } = fact;
      this.#at(until, { type: 'message/finish-send', conversationId, messageId }, (state) => isHeld(state, conversationId, messageId, until));
    }
    if (fact.type === 'conversation/ending') {
      const { conversationId, until } = fact;
      this.#at(until, { type: 'conversation/finish-end', conversationId }, (state) => conversationOf(state, conversationId)?.ending?.until === until);
    }
  }

  /** Nothing more becomes final by itself. */
  stop(): void {
    for (const cancel of this.#running) cancel();
    this.#running.clear();
  }

  #at(until: number, command: CommandInput, stillWanted: (state: WorkspaceState) => boolean): void {
    const { clock } = this.#bus;
    const cancel = clock.after(Math.max(0, until - clock.now()), () => {
      this.#running.delete(cancel);
      if (stillWanted(this.#bus.state)) this.#say(command);
    });
    this.#running.add(cancel);
  }
}

function isHeld(state: WorkspaceState, conversationId: string, messageId: string, until: number): boolean {
  const conversation = conversationOf(state, conversationId);
  const message = conversation && messageIn(conversation.messages, messageId);
  return message?.status === 'held' && message.until === until;
}

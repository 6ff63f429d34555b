import type { CommandInput } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import type { ContactCenterPort } from '../port/port.js';

/** How often the centre is told that the agent types, in milliseconds. */
const toldEvery = 3_000;

/** How long a customer's sign of typing holds, in milliseconds: longer than messengers wait before they repeat theirs (Telegram 6 s, Azure 8 s). */
export const TYPING_HOLDS = 10_000;

/** Who is typing, both ways. A customer's sign holds for a while and is over by itself: whoever stops without sending says nothing of it. */
export class TypingSigns {
  readonly #port: ContactCenterPort;
  readonly #bus: SessionBus;
  readonly #run: string;
  readonly #say: (command: CommandInput) => void;
  readonly #told = new Map<string, number>();
  readonly #holding = new Map<string, () => void>();
  #stopped = false;

  constructor(port: ContactCenterPort, bus: SessionBus, run: string, say: (command: CommandInput) => void) {
    this.#port = port;
    this.#bus = bus;
    this.#run = run;
    this.#say = say;
    // A sign that was left standing by whoever was connected before.
    for (const { id, customerTyping } of bus.state.conversations) if (customerTyping) this.hear(id);
  }

  /** The agent types: worth telling now or never, so there is no second try. */
  tell(conversationId: string): void {
    const now = this.#bus.clock.now();
    if (now - (this.#told.get(conversationId) ?? -Infinity) < toldEvery) return;
    this.#told.set(conversationId, now);
    this.#port.request({ id: `typing:${conversationId}:${this.#run}:${String(now)}`, type: 'typing', conversationId }).catch(() => undefined);
  }

  /** The customer types. */
  hear(conversationId: string): void {
    // An event may be obeyed to its end after all was stopped.
    if (this.#stopped) return;
    this.#holding.get(conversationId)?.();
    this.#holding.set(conversationId, this.#bus.clock.after(TYPING_HOLDS, () => {
      this.#holding.delete(conversationId);
      this.#say({ type: 'conversation/customer-type', conversationId, typing: false });
    }));
  }

  /** Nobody shows the conversation any more. */
  forget(conversationId: string): void {
    this.#told.delete(conversationId);
    this.#holding.get(conversationId)?.();
    this.#holding.delete(conversationId);
  }

  /** Leaves no timer behind, and begins none. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#holding.values()) cancel();
  }
}

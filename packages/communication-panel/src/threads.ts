import type { Talk } from './panel-conversation.js';
import { Thread } from './thread.js';

/** So many conversations keep their DOM, and with it caret, scroll position and the undo history of the browser. */
export const THREADS_ALIVE = 12;

const REMEMBERED = 200;

/** The threads of a panel: the latest used keep their DOM, more are remembered without. */
export class Threads {
  /** In the order in which they came, which is the order of their DOM: a thread in use is never moved. */
  readonly #alive = new Map<string, Thread>();
  /** The least recently used first. */
  readonly #used = new Map<string, Thread>();
  readonly #leave: (thread: Thread) => void;

  /** @param leave Told before a thread loses its DOM. */
  constructor(leave: (thread: Thread) => void) {
    this.#leave = leave;
  }

  /** The threads that have DOM. */
  get alive(): readonly Thread[] {
    return [...this.#alive.values()];
  }

  /** The thread of a conversation, brought to life when it is not. */
  use(talk: Talk): Thread {
    const thread = this.#used.get(talk.id) ?? new Thread(talk);
    this.#used.delete(talk.id);
    this.#used.set(talk.id, thread);
    this.#alive.set(talk.id, thread);
    for (const one of this.#used.values()) if (this.#alive.size > THREADS_ALIVE) this.#lay(one);
    for (const id of this.#used.keys()) if (this.#used.size > REMEMBERED) this.#used.delete(id);
    return thread;
  }

  /** Forgets the threads whose conversation is gone, all but the one in front. */
  keep(known: Pick<ReadonlySet<string>, 'has'>, frontId: string | undefined): void {
    for (const id of this.#used.keys()) {
      if (id === frontId || known.has(id)) continue;
      this.#used.delete(id);
      this.#alive.delete(id);
    }
  }

  #lay(thread: Thread): void {
    if (!this.#alive.has(thread.id)) return;
    this.#leave(thread);
    this.#alive.delete(thread.id);
  }
}

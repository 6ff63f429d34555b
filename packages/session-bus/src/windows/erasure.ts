import type { Restored } from '../journal.js';
import { isErased, LogErasedError } from '../log-erased-error.js';
import type { AnyCommand, AnyFact } from '../rules.js';
import { refused } from '../settled.js';
import type { Host } from './host.js';
import { refuseOwn, type OwnCommands } from './own-commands.js';

/** What of the log was erased on purpose, as one window hears of it: it ends a window that knows nothing later, which neither keeps it anew nor stands in the way of whoever begins afterwards. */
export class Erasure<S, C extends AnyCommand, F extends AnyFact> {
  readonly #host: Host<S, C, F>;
  readonly #own: OwnCommands<C, F>;
  readonly #followed: () => number;
  #upTo = 0;
  #read = 0;
  #isOver = false;

  /** `followed` is the epoch of which this window was told last by another; 0 without any. */
  constructor(host: Host<S, C, F>, own: OwnCommands<C, F>, followed: () => number) {
    this.#host = host;
    this.#own = own;
    this.#followed = followed;
  }

  /** It was erased up to this epoch. */
  told(epoch: number): void {
    this.#upTo = Math.max(this.#upTo, epoch);
    this.look();
  }

  /** The window knows more of the log than before: that too may have been erased. */
  look(): void {
    const known = Math.max(this.#followed(), this.#read);
    if (known > 0 && known <= this.#upTo) this.ends(new LogErasedError(this.#upTo));
  }

  /** Reads the log, to decide. Rejects when what it read was erased meanwhile. */
  async restore(): Promise<Restored<S, F> | undefined> {
    const restored = await this.#host.journal.restore(this.#followed());
    this.#read = restored?.epoch ?? 0;
    if (restored && restored.epoch <= this.#upTo) throw new LogErasedError(this.#upTo);
    return restored;
  }

  /** Ends the window when the error says that its log was erased; whether it does. What it was asked is refused; that what was answered comes to nothing is no fault to report. */
  ends(error: unknown): boolean {
    if (!isErased(error)) return false;
    if (this.#isOver) return true;
    this.#isOver = true;
    for (const own of this.#own.take()) refuseOwn(own, refused('restore-failed'), () => undefined);
    this.#host.decides(false);
    this.#host.failed(error);
    return true;
  }
}
